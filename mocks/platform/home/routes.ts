import { and, desc, eq, inArray } from 'drizzle-orm';
import { getHome } from '@/api/contract/home';
import { auditEntries, imports } from '@mocks/db/schema';
import { auditColumns, visibleAudit } from '../audit/visible';
import { memberRoute } from '../core/route';
import { visibleChanges } from '../core/timeline';
import { approvalNeeds, overdueNeeds } from '../hosting/needs';
import { holidayNeeds, importNeeds, productImportNeeds, skuNeeds } from './needs';
import { reviewNeeds } from './reviewNeeds';

const recentEntries = 8;

export const homeRoutes = [
  memberRoute(getHome, async (call) => {
    const { database, tenancy } = call;
    const mayImport = tenancy.can('orders.import');
    const imported = mayImport ? await importNeeds(call) : [];
    const holidays = tenancy.can('catalogue.write') ? await holidayNeeds(call) : [];
    const catalogues = tenancy.can('catalogue.write') ? await productImportNeeds(call) : [];
    const sentBack = tenancy.can('catalogue.write') ? await reviewNeeds(call) : [];
    const skus = mayImport ? await skuNeeds(call) : [];
    const activity = await database
      .select(auditColumns)
      .from(auditEntries)
      .where(visibleAudit(call))
      .orderBy(desc(auditEntries.id))
      .limit(recentEntries);
    const [published] = await database
      .select({ id: imports.id })
      .from(imports)
      .where(and(eq(imports.factoryId, tenancy.id), eq(imports.state, 'published')))
      .limit(1);
    const [running] = mayImport
      ? await database
          .select({ number: imports.number, fileName: imports.fileName })
          .from(imports)
          .where(and(eq(imports.factoryId, tenancy.id), inArray(imports.state, ['receiving', 'preparing'])))
          .orderBy(desc(imports.id))
          .limit(1)
      : [];
    return {
      needs: [...(await approvalNeeds(call)), ...(await overdueNeeds(call)), ...imported, ...catalogues, ...sentBack, ...holidays, ...skus],
      activity: activity.map((entry) => ({ ...entry, changes: visibleChanges(entry.changes, tenancy.can('cost.read')) })),
      hasOrders: published !== undefined,
      runningImport: running ?? null,
    };
  }),
];

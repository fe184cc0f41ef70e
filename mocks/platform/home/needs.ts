import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Need } from '@/api/contract/home';
import { holidayBeginsInDays } from '@/domain/storeHoliday';
import { imports, orderSkus, productImports, stores } from '@mocks/db/schema';
import { dayIn, later } from '../core/clock';
import type { MemberCall } from '../core/context';

type Asking = Pick<MemberCall<unknown, unknown, unknown>, 'database' | 'tenancy' | 'now'>;

/** Imports further back than this wait for nobody any more. */
const importsConcernMilliseconds = 14 * 24 * 60 * 60 * 1000;
/** An import that received nothing for so long has stopped. */
const stoppedAfterMilliseconds = 10 * 60 * 1000;

/** Imports that failed, stopped or left rows out; one that a later import of the same file made good is left out. */
export async function importNeeds({ database, tenancy, now }: Asking): Promise<Need[]> {
  const rows = await database
    .select({
      number: imports.number,
      state: imports.state,
      fileName: imports.fileName,
      at: imports.updatedAt,
      errorCode: sql<string | null>`(select error_code from jobs where jobs.factory_id = ${imports.factoryId} and jobs.id = ${imports.jobId})`,
      rowsRefused: imports.rowsRefused,
      rowsReceived: imports.rowsReceived,
      batchesCommitted: imports.batchesCommitted,
      totalBatches: imports.totalBatches,
    })
    .from(imports)
    .where(
      and(
        eq(imports.factoryId, tenancy.id),
        gt(imports.updatedAt, later(now, -importsConcernMilliseconds)),
        or(
          eq(imports.state, 'failed'),
          and(eq(imports.state, 'published'), gt(imports.rowsRefused, 0)),
          and(eq(imports.state, 'receiving'), lt(imports.updatedAt, later(now, -stoppedAfterMilliseconds))),
        ),
        sql`not exists (select 1 from imports as again where again.factory_id = ${imports.factoryId}
          and again.store_id = ${imports.storeId} and again.file_name = ${imports.fileName}
          and again.state = 'published' and again.id > ${imports.id})`,
      ),
    )
    .orderBy(desc(imports.updatedAt))
    .limit(10);
  const needs = rows.map(({ state, number, fileName, at, ...row }): Need => {
    if (state === 'failed') return { kind: 'import-failed', number, fileName, at, errorCode: row.errorCode };
    if (state === 'published') {
      return { kind: 'import-rows-refused', number, fileName, at, rowsRefused: row.rowsRefused, rowsReceived: row.rowsReceived };
    }
    return { kind: 'import-stopped', number, fileName, at, batchesCommitted: row.batchesCommitted, totalBatches: row.totalBatches };
  });
  const urgency = ['import-failed', 'import-stopped', 'import-rows-refused'];
  return needs.sort((one, other) => urgency.indexOf(one.kind) - urgency.indexOf(other.kind));
}

/** Product imports that show what they would change and wait for a word; newest first. */
export async function productImportNeeds({ database, tenancy, now }: Asking): Promise<Need[]> {
  const rows = await database
    .select({
      number: productImports.number,
      fileName: productImports.fileName,
      at: productImports.updatedAt,
      products: sql<number>`${productImports.countNew} + ${productImports.countChanged}`,
      failing: productImports.countFailing,
    })
    .from(productImports)
    .where(
      and(
        eq(productImports.factoryId, tenancy.id),
        eq(productImports.state, 'ready'),
        gt(productImports.updatedAt, later(now, -importsConcernMilliseconds)),
      ),
    )
    .orderBy(desc(productImports.updatedAt))
    .limit(5);
  return rows.map((row) => ({ kind: 'product-import-waiting', ...row }));
}

/** SKUs of orders that the catalogue does not know and nobody decided on; codes set aside are no goods and wait for nobody. */
export async function skuNeeds({ database, tenancy }: Asking): Promise<Need[]> {
  const [waiting] = await database
    .select({ skus: sql<number>`count(*)::int`, lines: sql<number>`coalesce(sum(${orderSkus.lines}), 0)::int` })
    .from(orderSkus)
    .where(
      and(
        eq(orderSkus.factoryId, tenancy.id),
        isNull(orderSkus.skuId),
        isNull(orderSkus.decision),
        isNull(orderSkus.setAside),
        gt(orderSkus.lines, 0),
      ),
    );
  return !waiting || waiting.skus === 0 ? [] : [{ kind: 'skus-to-link', ...waiting }];
}

/** Holidays that begin within the notice. */
export async function holidayNeeds({ database, tenancy, now }: Asking): Promise<Need[]> {
  const today = dayIn(tenancy.zone, now);
  const rows = await database
    .select({ number: stores.number, name: stores.name, from: stores.holidayFrom, to: stores.holidayTo })
    .from(stores)
    .where(and(eq(stores.factoryId, tenancy.id), inArray(stores.status, ['live', 'holiday']), isNotNull(stores.holidayFrom)))
    .orderBy(stores.holidayFrom, stores.number);
  return rows.flatMap(({ number, name, from, to }): Need[] => {
    if (from === null || to === null) return [];
    const inDays = holidayBeginsInDays({ from, to }, today);
    return inDays === null ? [] : [{ kind: 'holiday-begins', number, name, from, to, inDays }];
  });
}

import { and, desc, eq } from 'drizzle-orm';
import type { TimelineEntry } from '@/api/contract/shapes';
import type { Database } from '@mocks/db/database';
import { auditEntries } from '@mocks/db/schema';

/** How much of a record's history its page shows; the audit log has the rest. */
const entriesShown = 100;

/** The field under which costs stand in the audit log: nobody without `cost.read` is answered it. */
export const costField = 'cost';
/** The same, or as a correction of an import names the cost of one SKU. */
const costPath = /^(skus\.\d+\.)?cost$/;

/** The changes that a reader may see. */
export function visibleChanges<C extends { field: string }>(changes: readonly C[], seesCost: boolean): C[] {
  return changes.filter(({ field }) => seesCost || !costPath.test(field));
}

/** What happened to one record, newest first; costs only to who may see them. */
export async function timelineOf(
  database: Database,
  object: { factoryId: string; type: string; id: string },
  seesCost = false,
): Promise<TimelineEntry[]> {
  const rows = await database
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      action: auditEntries.action,
      actorName: auditEntries.actorName,
      changes: auditEntries.changes,
    })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.factoryId, object.factoryId),
        eq(auditEntries.objectType, object.type),
        eq(auditEntries.objectId, object.id),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(entriesShown);
  return rows.map((row) => ({ ...row, changes: visibleChanges(row.changes, seesCost) }));
}

import { and, desc, eq } from 'drizzle-orm';
import type { TimelineEntry } from '@/api/contract/shapes';
import type { Database } from '@mocks/db/database';
import { auditEntries } from '@mocks/db/schema';

/** How much of a record's history its page shows; the audit log has the rest. */
const entriesShown = 100;

/** What happened to one record, newest first; costs are no part of it, so every reader of the record may see it. */
export function timelineOf(
  database: Database,
  object: { factoryId: string; type: string; id: string },
): Promise<TimelineEntry[]> {
  return database
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
}

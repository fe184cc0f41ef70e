import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { ChangeEvent } from '@/api/contract/events';
import type { Database } from '@mocks/db/database';
import { events, memberships } from '@mocks/db/schema';

/** One read answers no more; whoever gets as many asks again from the last. */
export const mostAtOnce = 500;

/** What a person may hear of after an id, oldest first: of the factories they belong to now, and what is for them alone. */
export async function eventsAfter(database: Database, personId: string, after: string): Promise<ChangeEvent[]> {
  const own = database.select({ id: memberships.factoryId }).from(memberships).where(eq(memberships.userId, personId));
  return database
    .select({
      id: events.id,
      factoryId: events.factoryId,
      resource: events.resource,
      objectId: events.objectId,
      version: events.version,
    })
    .from(events)
    .where(and(gt(events.id, after), or(eq(events.userId, personId), and(isNull(events.userId), inArray(events.factoryId, own)))))
    .orderBy(asc(events.id))
    .limit(mostAtOnce);
}

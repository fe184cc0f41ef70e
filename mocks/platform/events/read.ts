import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { ChangeEvent } from '@/api/contract/events';
import type { Database } from '@mocks/db/database';
import { events, memberships } from '@mocks/db/schema';
import type { Person } from '../core/context';

/** One read answers no more; whoever gets as many asks again from the last. */
export const mostAtOnce = 500;

/** What a person may hear of after an id, oldest first: of the factories they belong to now, and what is for them or their role alone. */
export async function eventsAfter(
  database: Database,
  person: Pick<Person, 'id' | 'platformRole'>,
  after: string,
): Promise<ChangeEvent[]> {
  const own = database.select({ id: memberships.factoryId }).from(memberships).where(eq(memberships.userId, person.id));
  const toAll = and(isNull(events.userId), isNull(events.platformRole), inArray(events.factoryId, own));
  const toRole = person.platformRole === null ? undefined : eq(events.platformRole, person.platformRole);
  return database
    .select({
      id: events.id,
      factoryId: events.factoryId,
      resource: events.resource,
      objectId: events.objectId,
      version: events.version,
    })
    .from(events)
    .where(and(gt(events.id, after), or(eq(events.userId, person.id), toAll, toRole)))
    .orderBy(asc(events.id))
    .limit(mostAtOnce);
}

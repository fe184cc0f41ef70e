import { and, eq, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isInScope } from '@/domain/hosting/mandate';
import type { Database } from '@mocks/db/database';
import { factories, listings, mandateFloors, mandates, tasks } from '@mocks/db/schema';
import type { PlatformCall } from '../../core/context';
import { Problem } from '../../core/problem';
import type { Standing } from '../standing';
import { standingOf, termsOf } from '../standing';

/** Tasks whose mandate is in force now, in the zone of its factory, and still takes in their kind and products. */
export function withinReach(now: string): SQL {
  return sql`exists (
    select 1 from ${mandates} join ${factories} on ${factories.id} = ${mandates.factoryId}
    where ${mandates.factoryId} = ${tasks.factoryId} and ${mandates.id} = ${tasks.mandateId}
      and ${mandates.signedAt} is not null and ${mandates.revokedAt} is null
      and (${now}::timestamptz at time zone ${factories.zone})::date between ${mandates.fromDay} and ${mandates.toDay}
      and ${tasks.kind} = any(${mandates.scopes})
      and not exists (
        select 1 from unnest(${tasks.productIds}) as product_id
        where not exists (select 1 from ${mandateFloors} where ${mandateFloors.factoryId} = ${tasks.factoryId}
          and ${mandateFloors.mandateId} = ${mandates.id} and ${mandateFloors.productId} = product_id)))`;
}

/** Whether the mandate is in force today and takes in all that the task is about: without, the task is not there. */
async function isWithinReach(database: Database, { task, mandate, floors, state }: Standing): Promise<boolean> {
  if (state !== 'in_force') return false;
  const terms = termsOf(mandate, floors);
  if (!terms.scopes.includes(task.kind)) return false;
  const ids = [...task.listingIds];
  if (ids.length === 0) return true;
  const rows = await database
    .select({ storeId: listings.storeId, productId: listings.productId })
    .from(listings)
    .where(and(eq(listings.factoryId, task.factoryId), inArray(listings.id, ids)));
  return rows.every((listing) => isInScope(terms, { kind: task.kind, ...listing }));
}

export type DeskCall = Omit<PlatformCall<{ id: string }, never, never>, 'query' | 'body'>;

/** Finds a task of whatever factory, where its mandate lets the desk see it; null is a 404. */
export async function findForDesk({ database, params, now }: DeskCall, lock: boolean): Promise<Standing | null> {
  const [seen] = await database.select({ factoryId: tasks.factoryId }).from(tasks).where(eq(tasks.id, params.id));
  if (seen === undefined) return null;
  const standing = await standingOf(database, { factoryId: seen.factoryId, id: params.id }, now, lock);
  return standing !== null && (await isWithinReach(database, standing)) ? standing : null;
}

/** Only who has claimed a task works on it. */
export function requireAssignee({ person }: Pick<DeskCall, 'person'>, { task }: Standing): void {
  if (task.assigneeId === null) throw new Problem(409, 'task-not-claimed');
  if (task.assigneeId !== person.id) throw new Problem(409, 'task-of-another', { params: { name: task.assigneeName ?? '' } });
}

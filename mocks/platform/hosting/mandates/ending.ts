import { and, asc, eq, inArray } from 'drizzle-orm';
import { isInScope } from '@/domain/hosting/mandate';
import { openTaskStates } from '@/domain/hosting/taskStates';
import { listings, tasks } from '@mocks/db/schema';
import type { Acting } from '../../core/record';
import { notifyRoles } from '../people';
import type { FactoryRow, MandateRow, Standing } from '../standing';
import { floorsOf, hoursOf, termsOf } from '../standing';
import { move } from '../tasks/move';

/** Ends a mandate's open tasks, all of them or those that its scope no longer takes in; the mandate must be locked. */
export async function endTasks(
  acting: Acting,
  { mandate, factory, today, reason }: Pick<Standing, 'today'> & { mandate: MandateRow; factory: FactoryRow; reason: 'revoked' | 'ended' | 'amended' },
): Promise<number> {
  const { database, factoryId } = acting;
  const rows = await database
    .select()
    .from(tasks)
    .where(and(eq(tasks.factoryId, factoryId), eq(tasks.mandateId, mandate.id), inArray(tasks.state, [...openTaskStates])))
    .orderBy(asc(tasks.id))
    .for('update');
  const floors = await floorsOf(database, factoryId, mandate.id);
  const terms = termsOf(mandate, floors);
  const listingRows = await database
    .select({ id: listings.id, storeId: listings.storeId, productId: listings.productId })
    .from(listings)
    .where(and(eq(listings.factoryId, factoryId), inArray(listings.id, [...new Set(rows.flatMap((row) => row.listingIds))])));
  const system: Acting = { ...acting, actor: null };
  let ended = 0;
  for (const task of rows) {
    const stays =
      reason === 'amended' &&
      listingRows.filter(({ id }) => task.listingIds.includes(id)).every((listing) => isInScope(terms, { kind: task.kind, ...listing }));
    if (stays) continue;
    const standing: Standing = { task, mandate, floors, state: 'revoked', factory, today, hours: hoursOf(factory) };
    await move(system, standing, { act: 'end_mandate', by: 'system', params: { reason, mandate: mandate.number } });
    await notifyRoles(system, { roles: [], also: [task.offeredById] }, {
      kind: 'task.mandateEnded',
      params: { number: task.number, subject: task.subject, mandate: mandate.number },
      objectType: 'task',
      objectNumber: task.number,
    });
    ended += 1;
  }
  return ended;
}

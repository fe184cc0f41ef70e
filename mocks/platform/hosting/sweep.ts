import { and, asc, eq, inArray, lte, or, sql } from 'drizzle-orm';
import { mandateStateOn } from '@/domain/hosting/mandate';
import { isOpenTask, openTaskStates } from '@/domain/hosting/taskStates';
import { factories, mandates, tasks } from '@mocks/db/schema';
import type { Services } from '../core/context';
import type { Acting } from '../core/record';
import { notifyRoles } from './people';
import type { Standing } from './standing';
import { standingOf } from './standing';
import { applyProposed } from './tasks/applying';
import { move } from './tasks/move';

/** One sweep settles no more; the next goes on. */
const mostAtOnce = 50;

/**
 * Does what time alone does to tasks: a scheduled change is applied when its moment has come, and tasks end with the
 * last day of their mandate or of their use. Each in a transaction of its own; safe to run in several processes.
 */
export async function settleDueTasks(services: Services): Promise<number> {
  const now = services.clock.now();
  const today = sql`(${now}::timestamptz at time zone ${factories.zone})::date`;
  const due = await services.database
    .select({ factoryId: tasks.factoryId, id: tasks.id })
    .from(tasks)
    .innerJoin(factories, eq(factories.id, tasks.factoryId))
    .innerJoin(mandates, and(eq(mandates.factoryId, tasks.factoryId), eq(mandates.id, tasks.mandateId)))
    .where(
      and(
        inArray(tasks.state, [...openTaskStates]),
        or(
          and(eq(tasks.state, 'scheduled'), lte(tasks.scheduledAt, now)),
          sql`${mandates.toDay} < ${today}`,
          sql`${tasks.neededBy} < ${today}`,
        ),
      ),
    )
    .orderBy(asc(tasks.id))
    .limit(mostAtOnce);
  for (const place of due) await settleOne(services, place, now);
  return due.length;
}

async function settleOne(services: Services, place: { factoryId: string; id: string }, now: string): Promise<void> {
  const committed: (() => void)[] = [];
  await services.database.transaction(async (database) => {
    const acting: Acting = {
      database,
      now,
      services,
      afterCommit: (act) => committed.push(act),
      factoryId: place.factoryId,
      actor: null,
    };
    const standing = await standingOf(database, place, now, true);
    if (standing !== null) await settle(acting, standing);
  });
  for (const act of committed) act();
}

/** Looks again under the lock: somebody may have been faster. */
async function settle(acting: Acting, standing: Standing): Promise<void> {
  const { task, mandate, today } = standing;
  if (!isOpenTask(task.state)) return;
  const tellOfferer = (kind: string, params: Record<string, string> = {}) =>
    notifyRoles(acting, { roles: kind === 'task.applied' ? ['owner'] : [], also: [task.offeredById] }, {
      kind,
      params: { number: task.number, subject: task.subject, ...params },
      objectType: 'task',
      objectNumber: task.number,
    });
  if (mandateStateOn(mandate, today) !== 'in_force') {
    await move(acting, standing, { act: 'end_mandate', by: 'system', params: { reason: 'ended', mandate: mandate.number } });
    await tellOfferer('task.mandateEnded', { mandate: mandate.number });
  } else if (task.neededBy !== null && task.neededBy < today) {
    await move(acting, standing, { act: 'expire', by: 'system' });
    await tellOfferer('task.expired');
  } else if (task.state === 'scheduled' && task.scheduledAt !== null && task.scheduledAt <= acting.now) {
    const { stop } = await applyProposed(acting, standing, 'system');
    await tellOfferer(stop === null ? 'task.applied' : 'task.applyRefused', { name: task.assigneeName ?? '' });
  }
}

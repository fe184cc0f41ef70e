import { and, asc, countDistinct, eq, gte, inArray, lte, or, sql } from 'drizzle-orm';
import { mandateStateOn } from '@/domain/hosting/mandate';
import { isOverdue } from '@/domain/hosting/taskClock';
import { isOpenTask, openTaskStates, statesOfTurn, turnOf } from '@/domain/hosting/taskStates';
import { factories, mandates, notifications, tasks, users } from '@mocks/db/schema';
import type { Services } from '../core/context';
import type { Acting } from '../core/record';
import { textArray } from '../products/textArray';
import { notifyOfOverdue, overdueNotices } from './deskPeople';
import { withinReach } from './desk/reach';
import { notifyRoles } from './people';
import type { Standing } from './standing';
import { standingOf } from './standing';
import { applyProposed } from './tasks/applying';
import { move } from './tasks/move';
import { overdueAt } from './tasks/overdue';

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
  for (const place of due) await withLockedTask(services, place, now, settle);
  return due.length;
}

type Step = (acting: Acting, standing: Standing) => Promise<void>;

/** Does something to one task in a transaction of its own, in nobody's name. */
async function withLockedTask(services: Services, place: { factoryId: string; id: string }, now: string, step: Step): Promise<void> {
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
    if (standing !== null) await step(acting, standing);
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

/** Which leads were told that a task's time ran out, as it stands and is due now: once in each state. */
const toldOfOverdue = (leadIds: readonly string[]) =>
  and(
    sql`${notifications.userId} = any(${textArray(leadIds)}::uuid[])`,
    eq(notifications.factoryId, tasks.factoryId),
    eq(notifications.objectType, 'task'),
    eq(notifications.objectNumber, tasks.number),
    inArray(notifications.kind, Object.values(overdueNotices)),
    gte(notifications.at, tasks.dueAt),
    sql`${notifications.params}->>'state' = ${tasks.state}`,
  );

/**
 * Tells the leads of tasks that the hosted team let run out of time, once for each state in which that stands. Each in
 * a transaction of its own; safe to run in several processes.
 */
export async function tellLeadsOfOverdueTasks(services: Services): Promise<number> {
  const { database, clock } = services;
  const now = clock.now();
  const leads = await database.select({ id: users.id }).from(users).where(eq(users.platformRole, 'lead'));
  const leadIds = leads.map(({ id }) => id);
  if (leadIds.length === 0) return 0;
  const told = database.select({ count: countDistinct(notifications.userId) }).from(notifications).where(toldOfOverdue(leadIds));
  const untold = await database
    .select({ factoryId: tasks.factoryId, id: tasks.id })
    .from(tasks)
    .where(and(inArray(tasks.state, statesOfTurn('platform')), overdueAt(now), withinReach(now), sql`(${told}) < ${leadIds.length}`))
    .orderBy(asc(tasks.id))
    .limit(mostAtOnce);
  for (const place of untold) await withLockedTask(services, place, now, tellLeads(leadIds));
  return untold.length;
}

/** Looks again under the lock: somebody may have been faster. */
const tellLeads =
  (leadIds: readonly string[]): Step =>
  async (acting, { task, state }) => {
    if (state !== 'in_force' || turnOf(task.state) !== 'platform' || !isOverdue(task, acting.now)) return;
    const told = await acting.database
      .select({ userId: notifications.userId })
      .from(tasks)
      .innerJoin(notifications, toldOfOverdue(leadIds))
      .where(and(eq(tasks.factoryId, task.factoryId), eq(tasks.id, task.id)));
    await notifyOfOverdue(acting, task, leadIds.filter((id) => told.every(({ userId }) => userId !== id)));
  };

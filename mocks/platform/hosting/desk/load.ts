import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { getLoad } from '@/api/contract/desk';
import { openTaskStates, statesOfTurn } from '@/domain/hosting/taskStates';
import { tasks, users } from '@mocks/db/schema';
import { later } from '../../core/clock';
import { platformRoute } from '../../core/route';
import { overdueAt } from '../tasks/overdue';
import { withinReach } from './reach';

const dayMilliseconds = 24 * 60 * 60 * 1000;

export const loadRoute = platformRoute(getLoad, async ({ database, now }) => {
  const isOpen = inArray(tasks.state, [...openTaskStates]);
  const isOurs = inArray(tasks.state, statesOfTurn('platform'));
  const figures = {
    open: sql<number>`(count(*) filter (where ${isOpen}))::int`,
    overdue: sql<number>`(count(*) filter (where ${and(isOurs, overdueAt(now))}))::int`,
    waiting: sql<number>`(count(*) filter (where ${inArray(tasks.state, statesOfTurn('factory'))}))::int`,
    nextDueAt: sql<string | null>`min(${tasks.dueAt}) filter (where ${isOurs})`,
    doneToday: sql<number>`(count(*) filter (where ${tasks.state} = 'applied' and ${tasks.updatedAt} > ${later(now, -dayMilliseconds)}))::int`,
  };
  const agents = await database
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.platformRole, 'agent'))
    .orderBy(asc(users.name), asc(users.id));
  const rows = await database
    .select({ id: tasks.assigneeId, ...figures })
    .from(tasks)
    .where(withinReach(now))
    .groupBy(tasks.assigneeId);
  const none = { open: 0, overdue: 0, waiting: 0, nextDueAt: null, doneToday: 0 };
  const { open, overdue, nextDueAt } = rows.find(({ id }) => id === null) ?? none;
  return {
    agents: agents.map((agent) => ({ ...none, ...rows.find(({ id }) => id === agent.id), ...agent })),
    free: { open, overdue, nextDueAt },
  };
});

import { and, inArray, isNotNull, lt } from 'drizzle-orm';
import { statesOfTurn } from '@/domain/hosting/taskStates';
import { tasks } from '@mocks/db/schema';

/** Whose time runs: a scheduled task waits for its moment. */
const runningStates = [...statesOfTurn('platform'), ...statesOfTurn('factory')].filter((state) => state !== 'scheduled');

/** Tasks in which whoever's turn it is has let the time run out. */
export const overdueAt = (now: string) => and(inArray(tasks.state, runningStates), isNotNull(tasks.dueAt), lt(tasks.dueAt, now));

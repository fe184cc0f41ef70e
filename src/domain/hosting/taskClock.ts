import type { TaskKind, TaskState } from '@/domain/hosting/taskStates';
import { turnOf } from '@/domain/hosting/taskStates';
import type { WorkingHours } from '@/domain/workingTime';
import { addWorkingTime, workingTimeBetween } from '@/domain/workingTime';

const hour = 60 * 60 * 1000;

/** Working time that the platform's people have for a task of each kind. */
export const taskPromise: Readonly<Record<TaskKind, number>> = { price_change: 8 * hour, enquiry: 2 * hour };
/** Working time that a factory has to decide on a proposal. */
export const approvalPromise = 24 * hour;

/** A task's clock: whose turn since when, how much of the platform's time is used up, and when it runs out. */
export interface TaskClock {
  turnSince: string;
  /** Working milliseconds that the platform spent in its earlier turns. */
  platformUsed: number;
  /** Null while nobody's time runs. */
  dueAt: string | null;
}

/** The clock of a task that was just offered. */
export function startClock(kind: TaskKind, now: string, hours: WorkingHours): TaskClock {
  return { turnSince: now, platformUsed: 0, dueAt: addWorkingTime(now, taskPromise[kind], hours) };
}

/**
 * The clock after a task went from one state to another: the platform's time stands still while the factory decides,
 * and each question to the factory has its own time. A scheduled task is due when it is applied.
 */
export function moveClock(
  clock: TaskClock,
  move: { kind: TaskKind; from: TaskState; to: TaskState; now: string; hours: WorkingHours; scheduledAt?: string | null },
): TaskClock {
  const { kind, from, to, now, hours, scheduledAt = null } = move;
  const ran = turnOf(from) === 'platform' && from !== 'scheduled';
  const platformUsed = clock.platformUsed + (ran ? Math.max(0, workingTimeBetween(clock.turnSince, now, hours)) : 0);
  const turn = turnOf(to);
  const dueAt =
    to === 'scheduled'
      ? scheduledAt
      : turn === 'factory'
        ? addWorkingTime(now, approvalPromise, hours)
        : turn === 'platform'
          ? dueAfter(now, taskPromise[kind] - platformUsed, clock, hours)
          : null;
  return { turnSince: now, platformUsed, dueAt };
}

/** Where the time is used up already, the task was due before now: the moment is that at which it ran out. */
function dueAfter(now: string, left: number, clock: TaskClock, hours: WorkingHours): string {
  if (left > 0) return addWorkingTime(now, left, hours);
  return clock.dueAt !== null && clock.dueAt < now ? clock.dueAt : now;
}

/** Whether whoever's turn it is has let the time run out. */
export function isOverdue({ state, dueAt }: { state: TaskState; dueAt: string | null }, now: string): boolean {
  return turnOf(state) !== 'nobody' && state !== 'scheduled' && dueAt !== null && dueAt < now;
}

import * as z from 'zod/mini';
import type { JobRun, StepOutcome } from '../../jobs/kind';
import { lockOrders } from '../sql';
import type { Phase } from './phase';
import type { RollupScope } from './scope';

const cursorShape = z.object({
  phase: z.string(),
  after: z.string(),
  size: z.number(),
  done: z.number(),
  tally: z.record(z.string(), z.number()),
});

/** Steps begin small enough for a slow machine and stay well under 200 ms: a page that asks meanwhile waits no longer. */
const slowMilliseconds = 140;
const quickMilliseconds = 60;

type Cursor = z.output<typeof cursorShape>;

/**
 * Does one step of a job that consists of phases. Each phase walks over its keys in strides whose size follows what the
 * last one took; a step goes on while there is time left, so that a small job is through in one. `orders` is what
 * progress is measured by: each phase counts that many.
 */
export async function stepThrough(
  run: JobRun,
  scope: RollupScope,
  phases: readonly Phase[],
  orders: number,
): Promise<StepOutcome> {
  const [first] = phases;
  if (first === undefined) throw new Error('A job has no phases');
  const began = performance.now();
  const perPhase = Math.max(1, orders);
  const total = perPhase * phases.length;
  await lockOrders(run.database, scope.factoryId);
  let cursor: Cursor = run.job.cursor === null ? startOf(first, 0, {}) : cursorShape.parse(run.job.cursor);
  do {
    const next = await stride(run, scope, phases, perPhase, cursor);
    if (typeof next === 'string') return { cursor: null, done: total, total, finished: next };
    cursor = next;
  } while (performance.now() - began < run.milliseconds);
  return { cursor, done: cursor.done, total };
}

/** One stride of the phase at hand; answers where the next begins, or how the job ended. */
async function stride(
  run: JobRun,
  scope: RollupScope,
  phases: readonly Phase[],
  perPhase: number,
  { phase: name, after, size, done, tally }: Cursor,
): Promise<Cursor | 'done' | 'cancelled'> {
  const index = phases.findIndex((phase) => phase.name === name);
  const phase = phases[index];
  if (phase === undefined) throw new Error('The phase of a job is unknown');
  const began = performance.now();
  const outcome = await phase.step({ run, scope, after, size }, tally);
  const took = performance.now() - began;
  if (outcome.finished !== undefined) return outcome.finished;
  const sums = { ...tally };
  for (const [key, value] of Object.entries(outcome.tally ?? {})) sums[key] = (sums[key] ?? 0) + value;
  const through = perPhase * (index + 1);
  if (outcome.after !== null) {
    const advanced = Math.min(done + (outcome.orders ?? 0), through);
    return { phase: name, after: outcome.after, size: nextSize(phase, size, took), done: advanced, tally: sums };
  }
  const next = phases[index + 1];
  return next === undefined ? 'done' : startOf(next, through, sums);
}

const startOf = ({ name, start, size }: Phase, done: number, tally: Record<string, number>): Cursor => {
  return { phase: name, after: start, size: size.first, done, tally };
};

function nextSize({ size: { first, most } }: Phase, size: number, took: number): number {
  if (took > slowMilliseconds) return Math.max(first, Math.floor(size * 0.6));
  return took < quickMilliseconds ? Math.min(most, Math.ceil(size * 1.6)) : size;
}

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

/** Steps begin small enough for a slow machine and stay well under 200 ms, so that a page that asks meanwhile waits no longer than that. */
const slowMilliseconds = 140;
const quickMilliseconds = 60;

/**
 * Does one step of a job that consists of phases. Each phase walks over its keys in steps whose size follows what the
 * last one took. `orders` is what progress is measured by: each phase counts that many.
 */
export async function stepThrough(
  run: JobRun,
  scope: RollupScope,
  phases: readonly Phase[],
  orders: number,
): Promise<StepOutcome> {
  const cursor = run.job.cursor === null ? null : cursorShape.parse(run.job.cursor);
  const index = cursor === null ? 0 : phases.findIndex((phase) => phase.name === cursor.phase);
  const phase = phases[index];
  if (phase === undefined) throw new Error('The phase of a job is unknown');
  const { after, size, done, tally } = cursor ?? { after: phase.start, size: phase.size.first, done: 0, tally: {} };
  await lockOrders(run.database, scope.factoryId);
  const began = performance.now();
  const outcome = await phase.step({ run, scope, after, size }, tally);
  const took = performance.now() - began;
  const sums = { ...tally };
  for (const [name, value] of Object.entries(outcome.tally ?? {})) sums[name] = (sums[name] ?? 0) + value;
  const total = Math.max(1, orders) * phases.length;
  const next = phases[index + 1];
  if (outcome.finished !== undefined || (outcome.after === null && next === undefined)) {
    return { cursor: null, done: total, total, finished: outcome.finished ?? 'done' };
  }
  if (outcome.after !== null) {
    const advanced = Math.min(done + (outcome.orders ?? 0), Math.max(1, orders) * (index + 1));
    return {
      cursor: { phase: phase.name, after: outcome.after, size: nextSize(phase, size, took), done: advanced, tally: sums },
      done: advanced,
      total,
    };
  }
  const through = Math.max(1, orders) * (index + 1);
  return {
    cursor: { phase: next?.name, after: next?.start, size: next?.size.first, done: through, tally: sums },
    done: through,
    total,
  };
}

function nextSize({ size: { first, most } }: Phase, size: number, took: number): number {
  if (took > slowMilliseconds) return Math.max(first, Math.floor(size * 0.6));
  return took < quickMilliseconds ? Math.min(most, Math.ceil(size * 1.6)) : size;
}

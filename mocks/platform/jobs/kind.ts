import type { Right } from '@/domain/rights';
import type { jobs } from '@mocks/db/schema';
import type { Acting } from '../core/record';

export type JobRow = typeof jobs.$inferSelect;

/** What a step of a job is given: its own short transaction, and the job as the last step left it. */
export interface JobRun extends Acting {
  job: JobRow;
  /** How long the step should go on before it leaves the rest to the next. */
  milliseconds: number;
}

/** What a step leaves behind. `total` may grow while it becomes known. */
export interface StepOutcome {
  cursor: unknown;
  done: number;
  total: number;
  finished?: 'done' | 'cancelled';
  result?: unknown;
}

/**
 * A kind of long work. `step` does at most about 200 ms of it and is repeatable: it runs again from the same cursor
 * when its transaction was lost.
 */
export interface JobKind {
  kind: string;
  /** Who may see it in the list of jobs. */
  right: Right;
  step: (run: JobRun) => Promise<StepOutcome>;
  /** Runs once, in its own transaction, when a step failed for good: frees what the job held, and tells people. */
  fail?: (run: JobRun, errorCode: string) => Promise<void>;
  /** Takes back what a finished job did, as a job of its own; answers its id. Kinds without it cannot be undone. */
  undo?: (acting: Acting, job: JobRow) => Promise<string>;
  /** What came of it, in numbers that people are told. */
  counts?: (result: unknown) => Record<string, number>;
  /** Stops a job that waits or runs; kinds without it cannot be stopped. Throws a Problem where it is too late. */
  cancel?: (acting: Acting, job: JobRow) => Promise<void>;
}

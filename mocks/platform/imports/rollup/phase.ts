import type { JobRun } from '../../jobs/kind';
import type { RollupScope } from './scope';

/** Where a keyset over ids begins. */
export const firstId = '00000000-0000-0000-0000-000000000000';

export interface PhaseStep {
  run: JobRun;
  scope: RollupScope;
  /** The key that the last step of this phase ended with. */
  after: string;
  /** How many keys this step may take. */
  size: number;
}

export interface PhaseOutcome {
  /** The key it ended with; null when the phase is through. */
  after: string | null;
  /** Orders that progress is measured by. */
  orders?: number;
  /** What to add to the job's tally, number by number. */
  tally?: Record<string, number>;
  /** Ends the whole job at once. */
  finished?: 'done' | 'cancelled';
}

/** One part of a job's work, done in short steps; each step is repeatable from its key. */
export interface Phase {
  name: string;
  /** Keys of the first step, which are also the fewest, and at most; the pace adapts in between. */
  size: { first: number; most: number };
  /** The key before the first. */
  start: string;
  step: (step: PhaseStep, tally: Readonly<Record<string, number>>) => Promise<PhaseOutcome>;
}

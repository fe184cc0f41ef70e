import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '@mocks/db/database';
import { jobs } from '@mocks/db/schema';
import { later } from '../core/clock';
import type { Services } from '../core/context';
import { Problem } from '../core/problem';
import { tell } from '../core/record';
import type { Claim } from './claim';
import { leaseMilliseconds } from './claim';
import type { JobKind, JobRow, JobRun, StepOutcome } from './kind';

const mostAttempts = 3;
/** Open pages are told of progress at most so often. */
const tellEveryMilliseconds = 400;

const envelope = z.object({
  actor: z.nullable(z.object({ id: z.string(), name: z.string(), role: z.string() })),
  value: z.unknown(),
});

export interface Worker {
  services: Services;
  owner: string;
  kinds: ReadonlyMap<string, JobKind>;
  /** How long a step should go on. */
  stepMilliseconds: number;
  /** When open pages were last told of a job's progress. */
  told: Map<string, number>;
  onFailure: (error: unknown) => void;
}

/** Does one step of a claimed job; answers whether more may follow. False also when another runner took the job over. */
export async function takeStep(worker: Worker, claim: Claim): Promise<boolean> {
  try {
    return await inStep(worker, claim, async (run, kind) => {
      const outcome = await kind.step(run);
      await save(worker, run, outcome);
      return outcome.finished === undefined;
    });
  } catch (error) {
    worker.onFailure(error);
    return recordFailure(worker, claim, error);
  }
}

/** A failed step is tried again from where the last one ended; after the third failure the job has failed. */
async function recordFailure(worker: Worker, claim: Claim, error: unknown): Promise<boolean> {
  const errorCode = error instanceof Problem ? error.code : 'platform-failed';
  const conclude = (tidy: boolean) =>
    inStep(worker, claim, async (run, kind) => {
      const attempts = run.job.attempts + 1;
      if (attempts < mostAttempts) {
        await write(run, { attempts });
        return true;
      }
      if (tidy) await kind.fail?.(run, errorCode);
      await write(run, { attempts, state: 'failed', errorCode, finishedAt: run.now, leaseOwner: null, leaseUntil: null });
      await tellJob(run);
      return false;
    });
  try {
    return await conclude(true);
  } catch (another) {
    // Even tidying up failed: the job must not come back for ever.
    worker.onFailure(another);
    return conclude(false);
  }
}

async function inStep(
  worker: Worker,
  claim: Claim,
  act: (run: JobRun, kind: JobKind) => Promise<boolean>,
): Promise<boolean> {
  const committed: (() => void)[] = [];
  const more = await worker.services.database.transaction(async (database) => {
    const job = await ownJob(database, claim, worker.owner);
    const kind = job === null ? undefined : worker.kinds.get(job.kind);
    if (job === null || kind === undefined) return false;
    const { actor, value } = envelope.parse(job.payload);
    return act(
      {
        database,
        now: worker.services.clock.now(),
        services: worker.services,
        afterCommit: (done) => committed.push(done),
        factoryId: job.factoryId,
        actor,
        job: { ...job, payload: value },
        milliseconds: worker.stepMilliseconds,
      },
      kind,
    );
  });
  for (const done of committed) done();
  return more;
}

/** The job, locked for the step; null when it is no longer this runner's. */
async function ownJob(database: Database, claim: Claim, owner: string): Promise<JobRow | null> {
  const [job] = await database
    .select()
    .from(jobs)
    .where(
      and(
        eq(jobs.factoryId, claim.factoryId),
        eq(jobs.id, claim.id),
        eq(jobs.leaseOwner, owner),
        eq(jobs.state, 'running'),
      ),
    )
    .for('update');
  return job ?? null;
}

async function save(worker: Worker, run: JobRun, outcome: StepOutcome): Promise<void> {
  const { cursor, done, total, finished, result } = outcome;
  const ended = { state: finished ?? 'done', finishedAt: run.now, leaseOwner: null, leaseUntil: null } as const;
  await write(run, {
    cursor,
    done,
    total,
    attempts: 0,
    ...(result === undefined ? {} : { result }),
    ...(finished === undefined ? { leaseUntil: later(run.now, leaseMilliseconds) } : ended),
  });
  const elapsed = performance.now() - (worker.told.get(run.job.id) ?? Number.NEGATIVE_INFINITY);
  if (finished === undefined && elapsed < tellEveryMilliseconds) return;
  if (finished === undefined) worker.told.set(run.job.id, performance.now());
  else worker.told.delete(run.job.id);
  await tellJob(run);
}

async function write(run: JobRun, values: Partial<JobRow>): Promise<void> {
  await run.database
    .update(jobs)
    .set({ ...values, version: run.job.version + 1 })
    .where(and(eq(jobs.factoryId, run.job.factoryId), eq(jobs.id, run.job.id)));
}

const tellJob = (run: JobRun) => tell(run, { resource: 'jobs', objectId: run.job.id, version: run.job.version + 1 });

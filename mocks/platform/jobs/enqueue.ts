import { jobs } from '@mocks/db/schema';
import { newId } from '../core/ids';
import type { Acting } from '../core/record';
import { tell } from '../core/record';

export interface NewJob {
  kind: string;
  /** Jobs of one factory and lane never run at the same time. */
  lane: string;
  objectType: string;
  objectId: string | null;
  objectLabel: string;
  payload: unknown;
}

/** Puts a job into the queue in the caller's transaction; a runner takes it up once that is committed. Answers its id. */
export async function enqueueJob(acting: Acting, job: NewJob): Promise<string> {
  const id = newId(acting.now);
  await acting.database.insert(jobs).values({
    factoryId: acting.factoryId,
    id,
    ...job,
    payload: { actor: acting.actor, value: job.payload },
    state: 'queued',
    done: 0,
    total: 0,
    attempts: 0,
    createdBy: acting.actor?.id ?? null,
    createdAt: acting.now,
    version: 1,
  });
  await tell(acting, { resource: 'jobs', objectId: id, version: 1 });
  return id;
}

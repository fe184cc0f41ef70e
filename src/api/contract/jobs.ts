import * as z from 'zod/mini';
import { endpoint, nothing } from './define';
import { count, factoryParams, id, instant, ofRecord, version } from './shapes';

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

/** Long work of the platform; `done` of `total` is its progress in its own units, `total` 0 while unknown. */
export const job = z.object({
  id,
  version,
  kind: z.string(),
  state: z.enum(jobStates),
  /** What it works on, such as the import `I-3`. */
  objectType: z.string(),
  objectId: z.nullable(id),
  objectLabel: z.string(),
  done: count,
  total: count,
  errorCode: z.nullable(z.string()),
  /** Whether it can still be cancelled. */
  cancellable: z.boolean(),
  /** Whether one call takes back what it did. */
  undoable: z.boolean(),
  /** What came of it in numbers, such as `changed` and `skipped`; empty while it is not done. */
  counts: z.record(z.string(), count),
  createdAt: instant,
  finishedAt: z.nullable(instant),
});
export type Job = z.output<typeof job>;

export const listJobs = endpoint({
  id: 'jobs.list',
  summary: 'Jobs that run or wait, and those of the last day, newest first; only kinds that the role may see',
  method: 'GET',
  path: '/factories/{factoryId}/jobs',
  access: { right: 'member' },
  params: factoryParams,
  query: nothing,
  body: nothing,
  response: z.object({ items: z.array(job) }),
});

export const getJob = endpoint({
  id: 'jobs.get',
  summary: 'One job with its progress',
  method: 'GET',
  path: '/factories/{factoryId}/jobs/{id}',
  access: { right: 'member' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: job,
});

export const cancelJob = endpoint({
  id: 'jobs.cancel',
  summary: 'Stop a job whose kind can be stopped; what it prepared is cleared away',
  method: 'POST',
  path: '/factories/{factoryId}/jobs/{id}/cancel',
  access: { right: 'member' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: job,
});

export const undoJob = endpoint({
  id: 'jobs.undo',
  summary: 'Take back what a finished job did, as a job of its own; what was changed since stays',
  method: 'POST',
  path: '/factories/{factoryId}/jobs/{id}/undo',
  access: { right: 'member' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: job,
  status: 202,
});

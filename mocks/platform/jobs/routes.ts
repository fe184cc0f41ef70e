import { and, desc, eq, gt, inArray, or } from 'drizzle-orm';
import { cancelJob, getJob, listJobs, undoJob } from '@/api/contract/jobs';
import { jobs } from '@mocks/db/schema';
import { later } from '../core/clock';
import type { MemberCall } from '../core/context';
import { Problem } from '../core/problem';
import { actingOf } from '../core/record';
import { memberRoute, recordRoute } from '../core/route';
import type { JobRow } from './kind';
import { jobKinds } from './kinds';
import { presentJob } from './present';

const shownAfterwardsMilliseconds = 24 * 60 * 60 * 1000;
const mostShown = 50;

const kindsByName = new Map(jobKinds.map((kind) => [kind.kind, kind]));

type JobCall = Omit<MemberCall<{ factoryId: string; id: string }, never, never>, 'query' | 'body'>;

/** The job of the path; one of a kind that the role may not see is not there. */
async function find({ database, params, tenancy }: JobCall): Promise<JobRow | null> {
  const [row] = await database
    .select()
    .from(jobs)
    .where(and(eq(jobs.factoryId, params.factoryId), eq(jobs.id, params.id)));
  const kind = row && kindsByName.get(row.kind);
  return row && kind && tenancy.can(kind.right) ? row : null;
}

export const jobRoutes = [
  memberRoute(listJobs, async ({ database, tenancy, now }) => {
    const seen = jobKinds.filter((kind) => tenancy.can(kind.right)).map((kind) => kind.kind);
    const rows = await database
      .select()
      .from(jobs)
      .where(
        and(
          eq(jobs.factoryId, tenancy.id),
          inArray(jobs.kind, seen),
          or(inArray(jobs.state, ['queued', 'running']), gt(jobs.finishedAt, later(now, -shownAfterwardsMilliseconds))),
        ),
      )
      .orderBy(desc(jobs.id))
      .limit(mostShown);
    return { items: rows.map((row) => presentJob(row, kindsByName.get(row.kind))) };
  }),

  recordRoute(getJob, { load: find, handle: async (_, row) => presentJob(row, kindsByName.get(row.kind)) }),

  recordRoute(cancelJob, {
    load: find,
    handle: async (call, row) => {
      const kind = kindsByName.get(row.kind);
      if (row.state !== 'queued' && row.state !== 'running') throw new Problem(409, 'job-finished');
      if (kind?.cancel === undefined) throw new Problem(409, 'job-not-cancellable');
      await kind.cancel(actingOf(call), row);
      const after = await find(call);
      return presentJob(after ?? row, kind);
    },
  }),

  recordRoute(undoJob, {
    load: find,
    handle: async (call, row) => {
      const undo = kindsByName.get(row.kind)?.undo;
      if (undo === undefined || row.state !== 'done') throw new Problem(409, 'job-not-undoable');
      const id = await undo(actingOf(call), row);
      const made = await find({ ...call, params: { ...call.params, id } });
      if (made === null) throw new Problem(404, 'not-found');
      return presentJob(made, kindsByName.get(made.kind));
    },
  }),
];

import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { Problem } from '../../core/problem';
import type { Acting } from '../../core/record';
import { audit, tell } from '../../core/record';
import { enqueueJob } from '../../jobs/enqueue';
import type { JobKind } from '../../jobs/kind';
import type { ImportRow } from '../find';
import { changeImport, importRef, ordersLane } from '../find';
import { enqueueClearing } from '../stop';
import { applyPrepared, sweepPrepared } from './apply';
import { prepareFacts } from './facts';
import { prepareNetting } from './netting';
import { prepareOrders, reachOrders } from './orders';
import { packThirds } from './pack';
import { importOf, ordersSeen, scopeOf } from './payload';
import type { Phase } from './phase';
import { firstId } from './phase';
import { stepThrough } from './pipeline';
import { gatherProducts, prepareProducts } from './products';
import { reportOf } from './report';
import { standingAfter } from './scope';
import { prepareSkus } from './skus';
import { statisticsOfPrepared } from './statistics';

const kind = 'import.drop-duplicates';
const payload = z.object({ importId: z.string(), drop: z.boolean() });

/** Queues that the flagged duplicates of a published import are dropped, or taken back. */
export async function enqueueDrop(acting: Acting, row: ImportRow, drop: boolean): Promise<ImportRow> {
  if (row.state !== 'published') throw new Problem(409, 'import-not-published', { params: { state: row.state } });
  if (row.undoing) throw new Problem(409, 'import-undoing');
  const jobId = await enqueueJob(acting, {
    kind,
    lane: ordersLane,
    objectType: 'import',
    objectId: row.id,
    objectLabel: row.number,
    payload: { importId: row.id, drop },
  });
  await audit(acting, drop ? 'imports.dropDuplicates' : 'imports.restoreDuplicates', importRef(row));
  return changeImport(acting, row, { jobId });
}

/** The duplicates that the import saw, as they will be; what they netted is found anew. */
const prepareDuplicates: Phase = {
  name: 'prepare-duplicates',
  size: { first: 100, most: 2_000 },
  start: firstId,
  step: async ({ run, scope, after, size }) => {
    const { factoryId, jobId, importId } = scope;
    const { drop } = payload.parse(run.job.payload);
    const [row] = await rowsOf(
      run.database,
      sql`with chunk as materialized (
          select order_id from import_orders where factory_id = ${factoryId} and import_id = ${importId} and order_id > ${after}
          order by order_id limit ${size}
        ), prepared as (
          insert into lines_prepared (factory_id, job_id, line_id, netted_with, dropped)
          select ${factoryId}, ${jobId}, l.id, null, ${drop} from chunk
          join order_lines l on l.factory_id = ${factoryId} and l.order_id = chunk.order_id
          where l.occurrence > 1 and l.dropped <> ${drop} and l.import_id in ${standingAfter(scope)}
            and (l.import_id = ${importId} or exists (select 1 from import_lines s
              where s.factory_id = ${factoryId} and s.line_id = l.id and s.import_id = ${importId}))
        )
        select count(*) as taken, (select order_id from chunk order by order_id desc limit 1) as last from chunk`,
      z.object({ taken: sqlNumber, last: z.nullable(z.string()) }),
    );
    return { after: row === undefined || row.taken < size ? null : row.last, orders: row?.taken ?? 0 };
  },
};

/** Moves over what counts now, and with it the import's report. */
const settleImport: Phase = {
  name: 'settle',
  size: { first: 1, most: 1 },
  start: firstId,
  step: async ({ run, scope }, tally) => {
    const row = await importOf(run, true);
    await applyPrepared(run, scope);
    await changeImport(run, row, { report: await reportOf(run, scope, tally) });
    await tell(run, { resource: 'demand' });
    return { after: null };
  },
};

const phases = [
  prepareDuplicates,
  prepareOrders,
  statisticsOfPrepared,
  prepareNetting,
  reachOrders,
  prepareFacts,
  prepareSkus,
  gatherProducts,
  prepareProducts,
  settleImport,
  packThirds,
  sweepPrepared,
];

export const dropKind: JobKind = {
  kind,
  right: 'orders.import',
  step: async (run) => {
    const row = await importOf(run);
    if (row.state !== 'published') return { cursor: null, done: 0, total: 1, finished: 'cancelled' };
    return stepThrough(run, scopeOf(run, row.id, 'none'), phases, await ordersSeen(run, row.id));
  },
  fail: async (run) => {
    await enqueueClearing(run, await importOf(run, true), { importId: null, preparedBy: run.job.id });
  },
};

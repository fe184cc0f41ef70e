import { eq } from 'drizzle-orm';
import { demandOrders } from '@mocks/db/schema';
import type { Acting } from '../../core/record';
import { audit, notify, tell } from '../../core/record';
import { enqueueJob } from '../../jobs/enqueue';
import type { JobKind } from '../../jobs/kind';
import type { ImportRow } from '../find';
import { changeImport, importById, importRef, ordersLane } from '../find';
import { enqueueClearing, stopImport } from '../stop';
import { applyPrepared, sweepPrepared } from './apply';
import { takeTerciles } from './bands';
import { prepareFacts } from './facts';
import { prepareNetting } from './netting';
import { prepareOrders, reachOrders } from './orders';
import { packThirds } from './pack';
import { importOf, ordersSeen, scopeOf } from './payload';
import type { Phase } from './phase';
import { firstId } from './phase';
import { stepThrough } from './pipeline';
import { gatherProducts, prepareProducts } from './products';
import { enqueueRecount } from './recount';
import { adoptLines } from './rehome';
import { reportOf } from './report';
import { prepareSkus } from './skus';
import { statisticsAfter, statisticsBefore, statisticsOfPrepared } from './statistics';

const kind = 'import.publish';

/** Queues the job that cleans, nets, counts and publishes an import. */
export function enqueuePublish(acting: Acting, row: ImportRow): Promise<string> {
  return enqueueJob(acting, {
    kind,
    lane: ordersLane,
    objectType: 'import',
    objectId: row.id,
    objectLabel: row.number,
    payload: { importId: row.id },
  });
}

/** The one transaction in which an import and the figures that it changes come to count. */
const publish: Phase = {
  name: 'publish',
  size: { first: 1, most: 1 },
  start: firstId,
  step: async ({ run, scope }, tally) => {
    const row = await importOf(run, true);
    if (row.state !== 'preparing') return { after: null, finished: 'cancelled' };
    await applyPrepared(run, scope);
    const report = await reportOf(run, scope, tally);
    const lines = tally['lines'] ?? 0;
    const linesNew = tally['linesNew'] ?? 0;
    await changeImport(run, row, {
      state: 'published',
      report,
      linesNew,
      linesKnown: lines - linesNew,
      ordersNew: tally['ordersNew'] ?? 0,
      statusesMoved: tally['statusesMoved'] ?? 0,
      finishedAt: run.now,
    });
    await audit(run, 'imports.publish', importRef(row));
    await tell(run, { resource: 'demand' });
    if (row.createdBy !== null) {
      await notify(run, {
        userId: row.createdBy,
        kind: 'import.published',
        params: { number: row.number, fileName: row.fileName, linesNew, kept: report.file.kept },
        objectType: 'import',
        objectNumber: row.number,
      });
    }
    return { after: null };
  },
};

/** Orders that were there before get the new bands by a job of their own. */
const terciles = takeTerciles(async ({ run }, changed) => {
  const [known] = await run.database
    .select({ id: demandOrders.orderId })
    .from(demandOrders)
    .where(eq(demandOrders.factoryId, run.factoryId))
    .limit(1);
  if (changed.length > 0 && known !== undefined) await enqueueRecount(run, 'price-bands', { categories: [...changed] });
});

const phases = [
  statisticsBefore,
  adoptLines,
  prepareOrders,
  statisticsOfPrepared,
  prepareNetting,
  reachOrders,
  terciles,
  prepareFacts,
  prepareSkus,
  gatherProducts,
  prepareProducts,
  publish,
  statisticsAfter,
  packThirds,
  sweepPrepared,
];

export const publishKind: JobKind = {
  kind,
  right: 'orders.import',
  step: async (run) => {
    const row = await importOf(run);
    if (row.state !== 'preparing' && row.state !== 'published') {
      return { cursor: null, done: run.job.done, total: run.job.total, finished: 'cancelled' };
    }
    return stepThrough(run, scopeOf(run, row.id, 'joins'), phases, await ordersSeen(run, row.id));
  },
  fail: async (run, errorCode) => {
    const row = await importOf(run, true);
    if (row.state !== 'preparing') return;
    await enqueueClearing(run, row, { importId: row.id, preparedBy: run.job.id });
    await changeImport(run, row, { state: 'failed', finishedAt: run.now });
    await audit(run, 'imports.fail', importRef(row));
    if (row.createdBy === null) return;
    await notify(run, {
      userId: row.createdBy,
      kind: 'import.failed',
      params: { number: row.number, fileName: row.fileName, errorCode },
      objectType: 'import',
      objectNumber: row.number,
    });
  },
  cancel: async (acting, job) => {
    const row = job.objectId === null ? null : await importById(acting.database, acting.factoryId, job.objectId, true);
    if (row !== null) await stopImport(acting, row);
  },
};

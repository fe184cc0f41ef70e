import { audit, notify, tell } from '../../core/record';
import type { JobKind } from '../../jobs/kind';
import { changeImport, importRef } from '../find';
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
import { handOverLines } from './rehome';
import { prepareSkus } from './skus';
import { statisticsBefore, statisticsOfPrepared } from './statistics';

/** The one transaction in which an import and what only it brought stop counting. */
const takeOut: Phase = {
  name: 'take-out',
  size: { first: 1, most: 1 },
  start: firstId,
  step: async ({ run, scope }) => {
    const row = await importOf(run, true);
    await applyPrepared(run, scope);
    await changeImport(run, row, { state: 'undone', undoing: false, finishedAt: run.now });
    await audit(run, 'imports.undone', importRef(row));
    await tell(run, { resource: 'demand' });
    return { after: null };
  },
};

const phases = [
  statisticsBefore,
  handOverLines,
  prepareOrders,
  statisticsOfPrepared,
  prepareNetting,
  reachOrders,
  prepareFacts,
  prepareSkus,
  gatherProducts,
  prepareProducts,
  takeOut,
  packThirds,
  sweepPrepared,
];

export const undoKind: JobKind = {
  kind: 'import.undo',
  right: 'orders.import',
  step: async (run) => {
    const row = await importOf(run);
    return stepThrough(run, scopeOf(run, row.id, 'leaves'), phases, await ordersSeen(run, row.id));
  },
  fail: async (run, errorCode) => {
    const row = await importOf(run, true);
    if (!row.undoing) return;
    await enqueueClearing(run, row, { importId: null, preparedBy: run.job.id });
    await changeImport(run, row, { undoing: false });
    if (row.createdBy === null) return;
    await notify(run, {
      userId: run.actor?.id ?? row.createdBy,
      kind: 'import.undo-failed',
      params: { number: row.number, fileName: row.fileName, errorCode },
      objectType: 'import',
      objectNumber: row.number,
    });
  },
};

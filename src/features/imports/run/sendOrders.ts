import { importCalls } from '@/api/imports';
import type { ImportRecord } from '@/api/contract/imports';
import { isProblem } from '@/api/problem';
import type { ImportBatch } from '@/domain/orderImport/types';
import { openBatches } from '../worker/client';
import type { BatchStream } from '../worker/client';
import type { RunPlan } from './plan';
import { finishBody } from './requests';
import { withRetries } from '@/api/retry';

interface SendOptions {
  /** False once the run was stopped: nothing more is sent. */
  goOn: () => boolean;
  onRecord: (record: ImportRecord) => void;
}

/** Other tabs may send the same import at the same time; so often it is taken up again from where they have come. */
const mostRestarts = 20;

/**
 * Sends all batches that the platform does not have yet, then says that these were all.
 * Throws `ApiProblem` or `FileRefused`; whatever was committed stays, so that it can go on later.
 */
export async function sendOrders(plan: RunPlan, options: SendOptions): Promise<ImportRecord> {
  const { id: factoryId } = plan.factory;
  const { id } = plan.record;
  let record: ImportRecord = await withRetries(() => importCalls.get(factoryId, id), options.goOn);
  for (let restart = 0; ; restart += 1) {
    // It had all of it: only the answer that said so was lost.
    if (record.state !== 'receiving' && plan.record.state === 'receiving' && record.state !== 'cancelled') return record;
    options.onRecord(record);
    try {
      record = await sendBatches(plan, record, options);
      break;
    } catch (error) {
      if (!isProblem(error, 409) || error.code !== 'batch-out-of-order' || restart >= mostRestarts) throw error;
      record = await withRetries(() => importCalls.get(factoryId, id), options.goOn);
    }
  }
  if (!options.goOn()) return record;
  const body = finishBody(plan.reading);
  return withRetries(() => importCalls.finish(factoryId, id, body, `finish-${body.totalBatches}`), options.goOn);
}

async function sendBatches(plan: RunPlan, start: ImportRecord, options: SendOptions): Promise<ImportRecord> {
  const { factory, file, choices, reading } = plan;
  // The last batch that arrived is sent again: that it is the same proves that file and choices are.
  const from = Math.max(0, start.batchesCommitted - 1);
  const { refusedOrders } = reading.summary;
  const stream = openBatches(file, { ...choices, refusedOrders, from });
  let record = start;
  try {
    let ahead = next(stream);
    for (let batch = await ahead; batch !== null && options.goOn(); batch = await ahead) {
      ahead = next(stream);
      record = await sendBatch(factory.id, record, batch, options);
      options.onRecord(record);
    }
    return record;
  } finally {
    stream.close();
  }
}

/** The next batch, made while the one before it is on its way; its failure is heard when it is waited for. */
function next(stream: BatchStream): Promise<ImportBatch | null> {
  const batch = stream.next();
  batch.catch(() => undefined);
  return batch;
}

function sendBatch(
  factoryId: string,
  { id, batchesCommitted }: ImportRecord,
  { index, orders }: ImportBatch,
  { goOn }: SendOptions,
): Promise<ImportRecord> {
  const body = { position: index, orders, issues: [] };
  // A repeated batch is to be judged anew, not answered from the kept reply: it gets a key of its own.
  const key = index < batchesCommitted ? undefined : `batch-${String(index).padStart(6, '0')}`;
  return withRetries(() => importCalls.sendBatch(factoryId, id, body, key), goOn);
}

import { isNull } from 'drizzle-orm';
import { productImportRows } from '@mocks/db/schema';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { enqueueJob } from '../jobs/enqueue';
import type { JobKind } from '../jobs/kind';
import type { ProductImportRecord, RowRecord } from './find';
import { changeImport, importOfJob, productsLane } from './find';
import type { JudgedRow } from './judge';
import { judgeRows } from './judge';
import { failImport } from './outcome';
import { countRows, rowsInTurn, saveImportRows } from './rowsInTurn';

/** Queues the holding of a whole import against the catalogue; 409 with what is missing. */
export async function enqueueCheck(acting: Acting, record: ProductImportRecord): Promise<ProductImportRecord> {
  if (record.state !== 'receiving') throw new Problem(409, 'import-not-receiving', { params: { state: record.state } });
  if (record.batchesCommitted !== record.totalBatches || record.productsReceived !== record.totalProducts) {
    throw new Problem(409, 'import-incomplete', { params: { batches: record.batchesCommitted, lines: record.productsReceived } });
  }
  const jobId = await enqueueJob(acting, jobOf('productImport.check', record));
  return changeImport(acting, record, { state: 'checking', jobId });
}

export const jobOf = (kind: string, record: ProductImportRecord) => ({
  kind,
  lane: productsLane,
  objectType: 'productImport',
  objectId: record.id,
  objectLabel: record.number,
  payload: { importId: record.id },
});

/** The row as it was judged. */
export function judgedValues({ row, current, plan }: JudgedRow): RowRecord {
  return {
    ...row,
    verdict: plan.verdict,
    problems: plan.problems,
    differences: plan.differences,
    productId: current?.row.id ?? null,
    productNumber: current?.row.number ?? null,
    judgedVersion: current?.row.version ?? null,
  };
}

export const checkKind: JobKind = {
  kind: 'productImport.check',
  right: 'catalogue.write',
  step: async (run) => {
    const record = await importOfJob(run);
    if (record.state !== 'checking') return { cursor: null, done: 0, total: 0, finished: 'cancelled' };
    return rowsInTurn(run, record, isNull(productImportRows.verdict), {
      take: async (rows) => saveImportRows(run, (await judgeRows(run, record, rows)).map(judgedValues)),
      finish: async () => void (await changeImport(run, record, { state: 'ready', ...(await countRows(run, record)) })),
    });
  },
  fail: (run, errorCode) => failImport(run, errorCode, 'failed'),
};

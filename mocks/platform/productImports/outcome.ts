import type { ProductImportState } from '@/api/contract/productImports';
import type { Acting } from '../core/record';
import { audit, notify } from '../core/record';
import type { JobRun } from '../jobs/kind';
import type { ProductImportRecord } from './find';
import { changeImport, importOfJob, importRef } from './find';
import { countRows } from './rowsInTurn';

/** Tells whoever began the import how it ended. */
export async function tellOutcome(
  acting: Acting,
  record: ProductImportRecord,
  kind: 'done' | 'undone' | 'failed' | 'undo-failed',
  params: Record<string, string | number> = {},
): Promise<void> {
  const userId = acting.actor?.id ?? record.createdBy;
  if (userId === null) return;
  await notify(acting, {
    userId,
    kind: `productImport.${kind}`,
    params: { number: record.number, fileName: record.fileName, ...params },
    objectType: 'productImport',
    objectNumber: record.number,
  });
}

/** A job failed for good: what it had written stays and is counted. */
export async function failImport(run: JobRun, errorCode: string, state: ProductImportState): Promise<void> {
  const record = await importOfJob(run);
  await changeImport(run, record, { state, finishedAt: run.now, ...(await countRows(run, record)) });
  await audit(run, 'productImports.fail', importRef(record));
  await tellOutcome(run, record, state === 'failed' ? 'failed' : 'undo-failed', { errorCode });
}

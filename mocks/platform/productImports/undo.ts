import { eq } from 'drizzle-orm';
import type { ListingStatus } from '@/domain/listingStates';
import { productImportRows } from '@mocks/db/schema';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { audit } from '../core/record';
import { enqueueJob } from '../jobs/enqueue';
import type { JobKind } from '../jobs/kind';
import { archiveProducts } from '../products/archive';
import { writeProducts } from '../products/write';
import { draftConflicts } from '../products/write/conflicts';
import type { CurrentProduct } from '../products/write/current';
import { currentProducts } from '../products/write/current';
import { jobOf } from './check';
import type { ProductImportRecord, RowRecord } from './find';
import { changeImport, importOfJob, importRef } from './find';
import { failImport, tellOutcome } from './outcome';
import { countRows, rowsInTurn, saveImportRows } from './rowsInTurn';

const undoNames = { create: 'products.importUndo', update: 'products.importUndo' };

/** Queues the taking back of all that an import wrote. A failed import that wrote something can be taken back too. */
export async function enqueueUndo(acting: Acting, record: ProductImportRecord): Promise<ProductImportRecord> {
  if (record.state !== 'done' && record.state !== 'failed') throw new Problem(409, 'import-not-done', { params: { state: record.state } });
  if (record.countWritten === 0) throw new Problem(409, 'nothing-to-undo');
  const jobId = await enqueueJob(acting, jobOf('productImport.undo', record));
  await audit(acting, 'productImports.undo', importRef(record));
  return changeImport(acting, record, { state: 'undoing', jobId });
}

/** A product that was archived had no such listing. */
const inStore: ReadonlySet<ListingStatus> = new Set<ListingStatus>(['pending', 'live', 'paused']);

/** Untouched since the import wrote it. What it made or brought back and was put into a store since is somebody's work too. */
function isUntouched(row: RowRecord, current: CurrentProduct | undefined): current is CurrentProduct {
  if (current === undefined || current.row.version !== row.writtenVersion) return false;
  if (row.before === null) return current.listings.length === 0;
  return !row.wasArchived || current.listings.every(({ status }) => !inStore.has(status));
}

async function undoRows(acting: Acting, rows: readonly RowRecord[]): Promise<void> {
  const { database, factoryId } = acting;
  const current = await currentProducts(database, factoryId, rows.flatMap(({ productId }) => productId ?? []));
  const untouched = rows.flatMap((row) => {
    const product = current.get(row.productId ?? '');
    return isUntouched(row, product) ? [{ row, product }] : [];
  });
  const changed = untouched.flatMap(({ row, product }) => (row.before === null ? [] : [{ row, product, draft: row.before }]));
  const conflicts = await draftConflicts(database, factoryId, changed.map(({ product, draft }) => ({ productId: product.row.id, draft })));
  const sound = changed.filter((_, index) => (conflicts[index] ?? []).length === 0);
  await writeProducts(acting, sound.map(({ product, draft }) => ({ current: product, draft })), undoNames);
  const made = untouched.filter(({ row }) => row.before === null);
  const rearchived = sound.filter(({ row }) => row.wasArchived);
  await archiveProducts(acting, [...made, ...rearchived].map(({ product }) => product));
  const reverted = new Set([...sound, ...made].map(({ row }) => row.id));
  await saveImportRows(acting, rows.map((row) => ({ ...row, outcome: reverted.has(row.id) ? 'reverted' as const : 'conflict' as const })));
}

async function finishUndo(acting: Acting, record: ProductImportRecord): Promise<void> {
  const counts = await countRows(acting, record);
  await changeImport(acting, record, { state: 'undone', finishedAt: acting.now, ...counts });
  const { countReverted: reverted, countConflicts: conflicts } = counts;
  await audit(acting, 'productImports.undone', importRef(record), [
    { field: 'reverted', before: null, after: reverted },
    { field: 'conflicts', before: null, after: conflicts },
  ]);
  await tellOutcome(acting, record, 'undone', { reverted, conflicts });
}

export const undoKind: JobKind = {
  kind: 'productImport.undo',
  right: 'catalogue.write',
  step: async (run) => {
    const record = await importOfJob(run);
    if (record.state !== 'undoing') return { cursor: null, done: run.job.done, total: run.job.total, finished: 'cancelled' };
    return rowsInTurn(run, record, eq(productImportRows.outcome, 'written'), {
      take: (rows) => undoRows(run, rows),
      finish: () => finishUndo(run, record),
    });
  },
  // What was not taken back can be taken back again.
  fail: (run, errorCode) => failImport(run, errorCode, 'done'),
};

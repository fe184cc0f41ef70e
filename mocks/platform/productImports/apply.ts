import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { problem } from '@/domain/productImport/problems';
import { productImportRows } from '@mocks/db/schema';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { audit } from '../core/record';
import { enqueueJob } from '../jobs/enqueue';
import type { JobKind } from '../jobs/kind';
import { restoreProducts } from '../products/archive';
import { writeProducts } from '../products/write';
import { draftOf } from '../products/write/current';
import { jobOf, judgedValues } from './check';
import type { ProductImportRecord, RowRecord } from './find';
import { changeImport, importOfJob, importRef } from './find';
import type { JudgedRow } from './judge';
import { judgeRows } from './judge';
import { failImport, tellOutcome } from './outcome';
import { countRows, rowsInTurn, saveImportRows } from './rowsInTurn';

const writeNames = { create: 'products.importCreate', update: 'products.importUpdate' };

/** Queues the writing of everything that is new or changed. */
export async function enqueueApply(acting: Acting, record: ProductImportRecord): Promise<ProductImportRecord> {
  if (record.state !== 'ready') throw new Problem(409, 'import-not-ready', { params: { state: record.state } });
  if (record.countNew + record.countChanged === 0) throw new Problem(409, 'nothing-to-import');
  return enqueue(acting, record, 'productImports.apply');
}

/** Queues the failed rows, as corrected since, for another judgement and writing. */
export async function enqueueRetry(acting: Acting, record: ProductImportRecord): Promise<ProductImportRecord> {
  if (record.state !== 'done') throw new Problem(409, 'import-not-done', { params: { state: record.state } });
  const waiting = await acting.database
    .update(productImportRows)
    .set({ verdict: null, outcome: null, judgedVersion: null })
    .where(
      and(
        eq(productImportRows.factoryId, record.factoryId),
        eq(productImportRows.importId, record.id),
        or(eq(productImportRows.outcome, 'failed'), isNull(productImportRows.outcome)),
      ),
    )
    .returning({ id: productImportRows.id });
  if (waiting.length === 0) throw new Problem(409, 'nothing-to-import');
  return enqueue(acting, record, 'productImports.retry');
}

async function enqueue(acting: Acting, record: ProductImportRecord, action: string): Promise<ProductImportRecord> {
  const jobId = await enqueueJob(acting, jobOf('productImport.apply', record));
  await audit(acting, action, importRef(record));
  return changeImport(acting, record, { state: 'applying', jobId });
}

/** Judges rows once more inside the transaction that writes them, and writes what is sound. */
async function applyRows(acting: Acting, record: ProductImportRecord, rows: readonly RowRecord[]): Promise<void> {
  const judged = (await judgeRows(acting, record, rows)).map((one) => ({ one, after: withDrift(one) }));
  const writable = judged.filter(({ after }) => after.outcome === null && (after.verdict === 'new' || after.verdict === 'changed'));
  const written = await writeProducts(acting, writable.map(({ one }) => ({ current: one.current, draft: one.plan.draft })), writeNames);
  const archived = writable.flatMap(({ one: { current } }) => (current !== null && current.row.archivedAt !== null ? [current] : []));
  const restored = await restoreProducts(acting, archived);
  const outcomes = new Map(writable.map(({ one, after }, index) => [after.id, { one, product: written[index] }]));
  await saveImportRows(
    acting,
    judged.map(({ after }) => {
      const done = outcomes.get(after.id);
      if (done?.product === undefined) return { ...after, outcome: after.outcome ?? (after.verdict === 'failing' ? 'failed' : 'unchanged') };
      const { one: { current }, product } = done;
      return {
        ...after,
        outcome: 'written' as const,
        productId: product.id,
        productNumber: product.number,
        before: current === null ? null : draftOf(current),
        wasArchived: current !== null && current.row.archivedAt !== null,
        writtenVersion: restored.get(product.id) ?? product.version,
      };
    }),
  );
}

/** A product that changed since it was judged is not written over unseen, unless the outcome is the one that was seen. */
function withDrift(one: JudgedRow): RowRecord {
  const { row, current, plan } = one;
  const after = judgedValues(one);
  const judgedBefore = row.verdict !== null;
  const moved = judgedBefore && row.judgedVersion !== (current?.row.version ?? null);
  if (!moved || plan.verdict === 'unchanged' || JSON.stringify(row.differences) === JSON.stringify(plan.differences)) return after;
  const since = problem('changed-since', 'articleNumber', row.row, row.articleNumber);
  return { ...after, outcome: 'failed', problems: [since, ...plan.problems] };
}

const pending = and(
  isNull(productImportRows.outcome),
  or(isNull(productImportRows.verdict), inArray(productImportRows.verdict, ['new', 'changed'])),
);

async function finishApply(acting: Acting, record: ProductImportRecord): Promise<void> {
  const open = and(
    eq(productImportRows.factoryId, record.factoryId),
    eq(productImportRows.importId, record.id),
    isNull(productImportRows.outcome),
  );
  const set = (verdict: 'failing' | 'unchanged', outcome: 'failed' | 'unchanged') =>
    acting.database.update(productImportRows).set({ outcome }).where(and(open, eq(productImportRows.verdict, verdict)));
  await set('failing', 'failed');
  await set('unchanged', 'unchanged');
  const counts = await countRows(acting, record);
  await changeImport(acting, record, { state: 'done', finishedAt: acting.now, ...counts });
  const { countWritten: written, countFailed: failed } = counts;
  await audit(acting, 'productImports.done', importRef(record), [
    { field: 'written', before: null, after: written },
    { field: 'failed', before: null, after: failed },
  ]);
  await tellOutcome(acting, record, 'done', { written, failed });
}

export const applyKind: JobKind = {
  kind: 'productImport.apply',
  right: 'catalogue.write',
  step: async (run) => {
    const record = await importOfJob(run);
    if (record.state !== 'applying') {
      if (record.state === 'stopping') await finishApply(run, record);
      return { cursor: null, done: run.job.done, total: run.job.total, finished: 'cancelled' };
    }
    return rowsInTurn(run, record, pending, {
      take: (rows) => applyRows(run, record, rows),
      finish: () => finishApply(run, record),
    });
  },
  fail: (run, errorCode) => failImport(run, errorCode, 'failed'),
};

import type { SQL } from 'drizzle-orm';
import { and, asc, count, eq, gt, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { productImportRows } from '@mocks/db/schema';
import { upsertRows } from '@mocks/db/upsertRows';
import type { Acting } from '../core/record';
import type { JobRun, StepOutcome } from '../jobs/kind';
import type { ProductImportRecord, RowRecord } from './find';

const cursorShape = z.object({ after: z.number(), size: z.number(), done: z.number(), total: z.number() });
type Cursor = z.output<typeof cursorShape>;

/** Steps begin small and stay well under 200 ms, so that a page that asks meanwhile waits no longer. */
const firstSize = 20;
const fewestRows = 5;
const mostRows = 200;
const slowMilliseconds = 120;
const quickMilliseconds = 60;

/**
 * Does one step over the rows of an import that `which` lets through, in the file's order. A step goes on while there is
 * time left. `finish` runs in the last one.
 */
export async function rowsInTurn(
  run: JobRun,
  record: ProductImportRecord,
  which: SQL | undefined,
  work: { take: (rows: readonly RowRecord[]) => Promise<void>; finish: (record: ProductImportRecord) => Promise<void> },
): Promise<StepOutcome> {
  const began = performance.now();
  const filter = and(eq(productImportRows.factoryId, run.factoryId), eq(productImportRows.importId, record.id), which);
  let cursor = run.job.cursor === null ? await start(run, filter) : cursorShape.parse(run.job.cursor);
  do {
    const rows = await run.database
      .select()
      .from(productImportRows)
      .where(and(filter, gt(productImportRows.position, cursor.after)))
      .orderBy(asc(productImportRows.position))
      .limit(cursor.size);
    const last = rows.at(-1);
    if (last === undefined) {
      await work.finish(record);
      return { cursor, done: cursor.total, total: cursor.total, finished: 'done' };
    }
    const strideBegan = performance.now();
    await work.take(rows);
    const size = nextSize(cursor.size, performance.now() - strideBegan);
    cursor = { ...cursor, after: last.position, size, done: cursor.done + rows.length };
  } while (performance.now() - began < run.milliseconds);
  return { cursor, done: cursor.done, total: cursor.total };
}

function nextSize(size: number, took: number): number {
  if (took > slowMilliseconds) return Math.max(fewestRows, Math.floor(size / 2));
  return took < quickMilliseconds ? Math.min(mostRows, Math.ceil(size * 1.6)) : size;
}

async function start(run: JobRun, filter: SQL | undefined): Promise<Cursor> {
  const [row] = await run.database.select({ total: count() }).from(productImportRows).where(filter);
  return { after: -1, size: firstSize, done: 0, total: row?.total ?? 0 };
}

/** Writes rows back, each with a new version. */
export async function saveImportRows(acting: Acting, rows: readonly RowRecord[]): Promise<void> {
  const next = rows.map((row) => ({ ...row, version: row.version + 1 }));
  await upsertRows(acting.database, productImportRows, [productImportRows.factoryId, productImportRows.id], next);
}

const countsShape = z.object({
  countNew: sqlNumber,
  countChanged: sqlNumber,
  countUnchanged: sqlNumber,
  countFailing: sqlNumber,
  countWritten: sqlNumber,
  countFailed: sqlNumber,
  countReverted: sqlNumber,
  countConflicts: sqlNumber,
});

/** What an import's rows come to, counted anew. */
export async function countRows(acting: Acting, record: ProductImportRecord): Promise<z.output<typeof countsShape>> {
  const [counts] = await rowsOf(
    acting.database,
    sql`select count(*) filter (where verdict = 'new') as "countNew",
          count(*) filter (where verdict = 'changed') as "countChanged",
          count(*) filter (where verdict = 'unchanged') as "countUnchanged",
          count(*) filter (where verdict = 'failing') as "countFailing",
          count(*) filter (where outcome = 'written') as "countWritten",
          count(*) filter (where outcome = 'failed') as "countFailed",
          count(*) filter (where outcome = 'reverted') as "countReverted",
          count(*) filter (where outcome = 'conflict') as "countConflicts"
        from product_import_rows where factory_id = ${record.factoryId} and import_id = ${record.id}`,
    countsShape,
  );
  if (counts === undefined) throw new Error('Rows were not counted');
  return counts;
}

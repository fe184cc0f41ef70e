import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '@mocks/db/database';
import { productImportRows, productImports } from '@mocks/db/schema';
import type { MemberCall } from '../core/context';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { tell } from '../core/record';
import type { JobRun } from '../jobs/kind';

export type ProductImportRecord = typeof productImports.$inferSelect;
export type RowRecord = typeof productImportRows.$inferSelect;
type RecordCall = Omit<MemberCall<{ factoryId: string; id: string }, never, never>, 'query' | 'body'>;

/** Products are written by one job of a factory at a time. */
export const productsLane = 'products';

async function importById(database: Database, factoryId: string, id: string, lock: boolean): Promise<ProductImportRecord | null> {
  const query = database
    .select()
    .from(productImports)
    .where(and(eq(productImports.factoryId, factoryId), eq(productImports.id, id)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
}

/** For `load` of reads and of writes. */
export const findImport = ({ database, params }: RecordCall) => importById(database, params.factoryId, params.id, false);
export const lockImport = ({ database, params }: RecordCall) => importById(database, params.factoryId, params.id, true);

/** A row with its import, both locked: a correction changes what the import counts. */
export async function lockRow({ database, params }: RecordCall): Promise<{ row: RowRecord; record: ProductImportRecord } | null> {
  const [found] = await database
    .select({ importId: productImportRows.importId })
    .from(productImportRows)
    .where(and(eq(productImportRows.factoryId, params.factoryId), eq(productImportRows.id, params.id)));
  if (!found) return null;
  const record = await importById(database, params.factoryId, found.importId, true);
  const [row] = await database
    .select()
    .from(productImportRows)
    .where(and(eq(productImportRows.factoryId, params.factoryId), eq(productImportRows.id, params.id)))
    .for('update');
  return record && row ? { row, record } : null;
}

const payload = z.object({ importId: z.string() });

/** The import that a job was made for, locked. */
export async function importOfJob(run: JobRun): Promise<ProductImportRecord> {
  const row = await importById(run.database, run.factoryId, payload.parse(run.job.payload).importId, true);
  if (row === null) throw new Error('The import of a job is missing');
  return row;
}

/** Writes a change of an import with its new version, and tells open pages. */
export async function changeImport(
  acting: Acting,
  record: ProductImportRecord,
  values: Partial<ProductImportRecord>,
): Promise<ProductImportRecord> {
  const [after] = await acting.database
    .update(productImports)
    .set({ ...values, version: record.version + 1, updatedAt: acting.now })
    .where(and(eq(productImports.factoryId, record.factoryId), eq(productImports.id, record.id)))
    .returning();
  if (!after) throw new Problem(404, 'not-found');
  await tell(acting, { resource: 'productImports', objectId: record.id, version: after.version });
  return after;
}

export const importRef = ({ id, number, fileName }: ProductImportRecord) => ({ type: 'productImport', id, label: `${number} ${fileName}` });

import { and, eq, inArray } from 'drizzle-orm';
import type { ProductImport } from '@/api/contract/productImports';
import type { ProductImportRow } from '@/api/contract/productImportShapes';
import type { Database } from '@mocks/db/database';
import { jobs } from '@mocks/db/schema';
import type { ProductImportRecord, RowRecord } from './find';

/** Imports as the API shows them, with their newest jobs. */
export async function presentImports(database: Database, factoryId: string, rows: readonly ProductImportRecord[]): Promise<ProductImport[]> {
  const jobIds = rows.flatMap(({ jobId }) => jobId ?? []);
  const found =
    jobIds.length === 0
      ? []
      : await database
          .select({ id: jobs.id, kind: jobs.kind, state: jobs.state, done: jobs.done, total: jobs.total, errorCode: jobs.errorCode })
          .from(jobs)
          .where(and(eq(jobs.factoryId, factoryId), inArray(jobs.id, jobIds)));
  const byId = new Map(found.map((job) => [job.id, job]));
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    version: row.version,
    state: row.state,
    layout: row.layout,
    fileName: row.fileName,
    fileSize: row.fileSize,
    sha256: row.sha256,
    encoding: row.encoding,
    sheet: row.sheet,
    totalProducts: row.totalProducts,
    totalBatches: row.totalBatches,
    batchesCommitted: row.batchesCommitted,
    counts: {
      new: row.countNew,
      changed: row.countChanged,
      unchanged: row.countUnchanged,
      failing: row.countFailing,
      written: row.countWritten,
      failed: row.countFailed,
      reverted: row.countReverted,
      conflicts: row.countConflicts,
    },
    job: (row.jobId === null ? undefined : byId.get(row.jobId)) ?? null,
    createdByName: row.createdByName,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    finishedAt: row.finishedAt,
  }));
}

export async function presentImport(database: Database, row: ProductImportRecord): Promise<ProductImport> {
  const [shown] = await presentImports(database, row.factoryId, [row]);
  if (shown === undefined) throw new Error('An import was not presented');
  return shown;
}

export function presentRow(row: RowRecord): ProductImportRow {
  const { id, version, articleNumber, title, verdict, outcome, problems, differences, productNumber, imported } = row;
  return { id, version, articleNumber, title, row: row.row, verdict, outcome, problems, differences, product: productNumber, imported };
}

import { and, eq, inArray } from 'drizzle-orm';
import type { ImportRecord } from '@/api/contract/imports';
import type { Database } from '@mocks/db/database';
import { jobs, stores } from '@mocks/db/schema';
import type { ImportRow } from './find';

/** Imports as the API shows them, with their stores and newest jobs. */
export async function presentImports(database: Database, factoryId: string, rows: ImportRow[]): Promise<ImportRecord[]> {
  if (rows.length === 0) return [];
  const storeIds = [...new Set(rows.map((row) => row.storeId))];
  const storeRows = await database
    .select({ id: stores.id, number: stores.number, name: stores.name })
    .from(stores)
    .where(and(eq(stores.factoryId, factoryId), inArray(stores.id, storeIds)));
  const storesById = new Map(storeRows.map((store) => [store.id, store]));
  const jobIds = rows.flatMap((row) => row.jobId ?? []);
  const jobRows =
    jobIds.length === 0
      ? []
      : await database
          .select({
            id: jobs.id,
            kind: jobs.kind,
            state: jobs.state,
            done: jobs.done,
            total: jobs.total,
            errorCode: jobs.errorCode,
          })
          .from(jobs)
          .where(and(eq(jobs.factoryId, factoryId), inArray(jobs.id, jobIds)));
  const jobsById = new Map(jobRows.map((job) => [job.id, job]));
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    version: row.version,
    store: storesById.get(row.storeId) ?? { id: row.storeId, number: '', name: '' },
    state: row.undoing ? 'undoing' : row.state,
    layout: row.layout,
    fileName: row.fileName,
    fileSize: row.fileSize,
    sha256: row.sha256,
    encoding: row.encoding,
    currency: row.currency,
    currencyAssumed: row.currencyAssumed,
    endDay: row.endDay,
    firstOrderDay: row.firstOrderDay,
    lastOrderDay: row.lastOrderDay,
    totalRows: row.totalRows,
    totalBatches: row.totalBatches,
    batchesCommitted: row.batchesCommitted,
    rowsReceived: row.rowsReceived,
    rowsRefused: row.rowsRefused,
    linesNew: row.linesNew,
    linesKnown: row.linesKnown,
    ordersNew: row.ordersNew,
    statusesMoved: row.statusesMoved,
    job: (row.jobId === null ? undefined : jobsById.get(row.jobId)) ?? null,
    createdByName: row.createdByName,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    finishedAt: row.finishedAt,
  }));
}

export async function presentImport(database: Database, row: ImportRow): Promise<ImportRecord> {
  const [shown] = await presentImports(database, row.factoryId, [row]);
  if (shown === undefined) throw new Error('An import was not presented');
  return shown;
}

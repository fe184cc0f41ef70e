import type { importIssues, jobs } from '@mocks/db/schema';
import { hashOf } from '@mocks/platform/core/hash';
import type { FactorySeed } from '../context';
import { demoDays } from '../timeline';
import { emptyImport } from '../trade/imports';
import type { ImportRow } from '../trade/imports';

type IssueRow = typeof importIssues.$inferInsert;

const refusedDates = ['11.31', '2/30', '昨天', '补单', '11月未定', '0', '——', '见备注'];

/** Rows of the newest import that had dates nobody can read: they stayed out, and wait for somebody to look. */
export function refuseRows(factory: FactorySeed, row: ImportRow): { row: ImportRow; issues: IssueRow[] } {
  const issues = refusedDates.map((value, index): IssueRow => ({
    factoryId: factory.factoryId,
    id: factory.rowId('issue', index + 1),
    importId: row.id,
    rowNumber: 41 + index * 57,
    orderNo: null,
    code: 'date-unreadable',
    scope: 'row',
    level: 'error',
    params: { value },
  }));
  return { row: { ...row, rowsRefused: issues.length, totalRows: (row.totalRows ?? 0) + issues.length }, issues };
}

/** An import whose job failed this week: nothing of it counts, and somebody has to do it again. */
export function failedImport(factory: FactorySeed, number: number): { row: ImportRow; job: typeof jobs.$inferInsert } {
  const { factoryId, timeline, importer, stores } = factory;
  const [createdAt, finishedAt] = [timeline.instantAt(demoDays, '08:41'), timeline.instantAt(demoDays, '08:43')];
  const id = factory.rowId('import', number);
  const jobId = factory.rowId('job', 1);
  return {
    row: {
      ...emptyImport,
      factoryId,
      id,
      number: `I-${number}`,
      storeId: stores[0]?.id ?? '',
      state: 'failed',
      layout: 'export1688',
      fileName: '严选补单.csv',
      fileSize: 18_240,
      sha256: hashOf(`${factory.seed} failed import`),
      encoding: 'gb18030',
      currencyAssumed: true,
      endDay: null,
      totalRows: 86,
      totalBatches: 1,
      batchesCommitted: 1,
      rowsReceived: 86,
      jobId,
      createdBy: importer.id,
      createdByName: importer.name,
      createdAt,
      updatedAt: finishedAt,
      finishedAt,
    },
    job: {
      factoryId,
      id: jobId,
      kind: 'import.publish',
      lane: 'orders',
      state: 'failed',
      objectType: 'import',
      objectId: id,
      objectLabel: `I-${number}`,
      done: 0,
      total: 1,
      payload: { actor: null, value: { importId: id } },
      cursor: null,
      result: null,
      errorCode: 'platform-failed',
      leaseOwner: null,
      leaseUntil: null,
      attempts: 3,
      createdBy: importer.id,
      createdAt,
      finishedAt,
      version: 1,
    },
  };
}

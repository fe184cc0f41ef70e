import type { ImportBatchBody } from '@/api/contract/importBatch';
import { importIssues } from '@mocks/db/schema';
import { newId } from '../../core/ids';
import type { Acting } from '../../core/record';

type GivenIssue = ImportBatchBody['issues'][number];
const perStatement = 1_000;

/** Keeps what was found wrong or decided, in the order given. */
export async function placeIssues(acting: Acting, importId: string, issues: readonly GivenIssue[]): Promise<void> {
  for (let from = 0; from < issues.length; from += perStatement) {
    const rows = issues.slice(from, from + perStatement).map(({ row, ...issue }) => ({
      factoryId: acting.factoryId,
      id: newId(acting.now),
      importId,
      rowNumber: row,
      ...issue,
    }));
    await acting.database.insert(importIssues).values(rows);
  }
}

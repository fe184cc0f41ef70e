import { useQueryClient } from '@tanstack/react-query';
import type { ImportDetail, ImportIssueRecord } from '@/api/contract/imports';
import { importQueries } from '@/api/imports';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { toCsv } from '@/ui/file/csv';
import type { CsvValue } from '@/ui/file/csv';
import { downloadBlob, downloadText } from '@/ui/file/download';
import { toWorkbook } from '@/ui/file/workbook';
import { useIssueWords } from './useIssueWords';

const pageSize = 200;

/** Hands all issues of an import to the person as a file, each with its reason in words. Throws `ApiProblem`. */
export function useIssueFile(record: ImportDetail): (kind: 'csv' | 'xlsx') => Promise<void> {
  const { t } = useTranslation('imports');
  const words = useIssueWords();
  const factory = useFactory();
  const client = useQueryClient();

  async function allIssues(): Promise<ImportIssueRecord[]> {
    const issues: ImportIssueRecord[] = [];
    let cursor: string | undefined;
    do {
      const filters = { limit: pageSize, ...(cursor !== undefined && { cursor }) };
      const page = await client.fetchQuery(importQueries.issues(factory.id, record.id, filters));
      issues.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return issues;
  }

  return async (kind) => {
    const head = [t('issues.file.row'), t('issues.file.order'), t('issues.file.what'), t('issues.file.happened'), t('issues.file.detail'), t('issues.file.todo')];
    const rows = (await allIssues()).map((issue): CsvValue[] => [
      issue.row,
      issue.orderNo,
      issue.level === 'error' ? t('issues.out') : t('issues.note'),
      words.title(issue),
      words.detail(issue),
      words.todo(issue),
    ]);
    const name = t('issues.file.name', { number: record.number });
    if (kind === 'csv') downloadText(`${name}.csv`, toCsv([head, ...rows]));
    else downloadBlob(`${name}.xlsx`, await toWorkbook(head, rows, [10, 24, 14, 32, 36, 60]));
  };
}

import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportDetail } from '@/api/contract/imports';
import { importQueries } from '@/api/imports';
import { useFactory } from '@/api/session';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { ProblemState } from '@/ui/state/ProblemState';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import { showToast } from '@/ui/toast/toasts';
import { IssueGroups } from './IssueGroups';
import styles from './imports.module.css';
import { useIssueFile } from './useIssueFile';

const firstOfEach = 50;

/** Rows and orders that did not come in or came in with a remark, by kind, and all of them as a file. */
export function RecordIssues({ record }: { readonly record: ImportDetail }) {
  const { t } = useTranslation('imports');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const overview = useQuery(importQueries.issues(factory.id, record.id, { limit: 1 }));
  const counts = overview.data?.counts ?? [];
  const pages = useQueries({
    queries: counts.map(({ code }) => importQueries.issues(factory.id, record.id, { code, limit: firstOfEach })),
  });
  const download = useIssueFile(record);
  const [busy, setBusy] = useState<'csv' | 'xlsx' | null>(null);
  const fetchFile = async (kind: 'csv' | 'xlsx'): Promise<void> => {
    setBusy(kind);
    try {
      await download(kind);
    } catch (error) {
      showToast(problemText(error), { tone: 'err' });
    } finally {
      setBusy(null);
    }
  };

  return (
    <Card
      id="issues"
      title={t('issues.title')}
      note={record.state === 'receiving' ? undefined : t('issues.refused', { count: record.rowsRefused })}
      actions={
        counts.length > 0 && (
          <>
            <Button size="small" icon="download" busy={busy === 'csv'} onClick={() => void fetchFile('csv')}>
              {t('issues.csv')}
            </Button>
            <Button size="small" icon="download" busy={busy === 'xlsx'} onClick={() => void fetchFile('xlsx')}>
              {t('issues.xlsx')}
            </Button>
          </>
        )
      }
    >
      {overview.isPending && <ListSkeleton count={3} />}
      {overview.isError && <ProblemState error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.isSuccess && counts.length === 0 && (
        <p className={styles['help']}>{record.state === 'receiving' ? t('issues.later') : t('issues.none')}</p>
      )}
      {counts.length > 0 && (
        <IssueGroups
          groups={counts.map(({ code, level, count }, index) => ({
            code,
            level,
            count,
            first: pages[index]?.data?.items ?? [],
          }))}
        />
      )}
    </Card>
  );
}

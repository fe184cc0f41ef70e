import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { importQueries } from '@/api/imports';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { RecordPage } from '@/ui/page/RecordPage';
import { Notice } from '@/ui/state/Notice';
import { Duplicates } from '../components/Duplicates';
import { ImportActions } from '../components/ImportActions';
import { ImportFacts } from '../components/ImportFacts';
import { ImportProgress } from '../components/ImportProgress';
import { ImportReport } from '../components/ImportReport';
import { ImportStateTag } from '../components/ImportStateTag';
import { RecordIssues } from '../components/RecordIssues';

/** One order import: how far it is, what it came to, and what of the file did not come in. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const factory = useFactory();
  const { number = '' } = useParams();
  const { data: record } = useSuspenseQuery(importQueries.byNumber(factory.id, number));
  // What did not succeed has issues only where it was read to its end.
  const hasIssues = record.rowsRefused > 0 || (record.state !== 'failed' && record.state !== 'cancelled');
  const report = record.state === 'undone' ? null : record.report;
  const facts = <ImportFacts record={record} />;
  const resumeHref = `${paths.newImport(factory.number)}?resume=${record.number}`;

  return (
    <RecordPage
      breadcrumb={[{ label: t('title'), to: paths.imports(factory.number) }]}
      name={record.fileName}
      status={<ImportStateTag id={record.id} state={record.state} />}
      note={record.number}
      actions={<ImportActions record={record} />}
      notice={
        <>
          <ImportProgress record={record} resumeHref={resumeHref} />
          {(record.state === 'failed' || record.state === 'cancelled' || record.state === 'undone') && (
            <Notice
              tone={record.state === 'failed' ? 'err' : 'info'}
              title={t(`after.${record.state}`)}
              action={
                <LinkButton to={`${paths.newImport(factory.number)}?store=${record.store.number}`}>{t('after.again')}</LinkButton>
              }
            >
              {t(`after.${record.state}Text`, { number: record.number, code: record.job?.errorCode ?? '—' })}
            </Notice>
          )}
          <Duplicates record={record} />
        </>
      }
      // Beside nothing they are the page.
      side={(report !== null || hasIssues) && facts}
    >
      {report === null && !hasIssues && facts}
      {report !== null && <ImportReport record={record} report={report} />}
      {hasIssues && <RecordIssues record={record} />}
    </RecordPage>
  );
}

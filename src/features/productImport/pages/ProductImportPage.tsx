import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ProductImportDetail } from '@/api/contract/productImports';
import { productImportQueries } from '@/api/productImports';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { RecordPage } from '@/ui/page/RecordPage';
import { Notice } from '@/ui/state/Notice';
import { ImportActions } from '../components/ImportActions';
import { ImportFacts } from '../components/ImportFacts';
import { ImportProgress } from '../components/ImportProgress';
import { ImportRows } from '../components/ImportRows';
import { ImportStateTag } from '../components/ImportStateTag';
import { DiffPage } from './DiffPage';

/** One product import: until it is written the wizard's last step, then what came of it. */
export function ProductImportPage() {
  const factory = useFactory();
  const { number = '' } = useParams();
  const { data: record } = useSuspenseQuery(productImportQueries.byNumber(factory.id, number));
  const isOpen = record.state === 'receiving' || record.state === 'checking' || record.state === 'ready';
  return isOpen ? <DiffPage record={record} /> : <ResultPage record={record} />;
}

const outcomes = ['failed', 'conflict', 'written', 'reverted'] as const;

function ResultPage({ record }: { readonly record: ProductImportDetail }) {
  const { t } = useTranslation('productImport');
  const factory = useFactory();
  const { counts } = record;
  const countOf = { failed: counts.failed, conflict: counts.conflicts, written: counts.written, reverted: counts.reverted };
  const views = [
    ...outcomes
      .filter((outcome) => countOf[outcome] > 0)
      .map((outcome) => ({ value: outcome, label: t(`result.${outcome}`, { count: countOf[outcome] }), filters: { outcome: [outcome] } })),
    { value: 'all', label: t('result.all', { count: record.totalProducts }), filters: {} },
  ];
  return (
    <RecordPage
      breadcrumb={[{ label: t('title'), to: paths.productImports(factory.number) }]}
      name={record.fileName}
      status={<ImportStateTag state={record.state} />}
      note={record.number}
      actions={<ImportActions record={record} />}
      notice={
        <>
          <ImportProgress record={record} />
          <Outcome record={record} />
        </>
      }
      side={<ImportFacts record={record} />}
    >
      {record.state !== 'cancelled' && <ImportRows key={record.state} record={record} label={t('result.title')} views={views} />}
    </RecordPage>
  );
}

/** How it ended, and what to do next. */
function Outcome({ record: { state, counts } }: { readonly record: ProductImportDetail }) {
  const { t } = useTranslation('productImport');
  const format = useFormat();
  const factory = useFactory();
  const again = <LinkButton to={paths.newProductImport(factory.number)}>{t('result.again')}</LinkButton>;
  const figures = {
    written: format.count(counts.written), failed: format.count(counts.failed), reverted: format.count(counts.reverted), conflicts: format.count(counts.conflicts),
  };
  switch (state) {
    case 'done':
      return (
        <Notice tone={counts.failed > 0 ? 'warn' : 'ok'} title={t(counts.failed > 0 ? 'result.doneWithFailed' : 'result.done', figures)} action={again}>
          {counts.failed > 0 && t('result.mend')}
        </Notice>
      );
    case 'undone':
      return (
        <Notice tone={counts.conflicts > 0 ? 'warn' : 'info'} title={t(counts.conflicts > 0 ? 'result.undoneWithConflicts' : 'result.undone', figures)} action={again} />
      );
    case 'failed':
      return <Notice tone="err" title={t('result.failed')} action={again} />;
    case 'cancelled':
      return <Notice tone="info" title={t('result.cancelled')} action={again} />;
    default:
      return null;
  }
}

import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { ChartGrid } from '@/ui/chart/ChartGrid';
import { toCsv } from '@/ui/file/csv';
import { downloadText } from '@/ui/file/download';
import { ExplorerPage } from '@/ui/page/ExplorerPage';
import { ProblemState } from '@/ui/state/ProblemState';
import type { useMarketing } from '../useMarketing';
import { useMarketingFile } from '../useMarketingFile';
import { BandChart, BandControls } from './BandChart';
import { BandShares } from './BandShares';
import styles from './marketing.module.css';
import { MarketingFilterBar } from './MarketingFilterBar';
import { MarketingMeasures, MeasuresSkeleton } from './MarketingMeasures';
import { SourceChart, SourceControls } from './SourceChart';
import { SourceShares } from './SourceShares';
import { SourceTable } from './SourceTable';

/** The explorer: measures, sources and price bands over time with their shares, and every source in figures. */
export function MarketingExplorer({ view, storeName, reply, stale, error, retry }: ReturnType<typeof useMarketing>) {
  const { t } = useTranslation(['marketing', 'common']);
  const format = useFormat();
  const file = useMarketingFile(view, storeName);
  const figures = error === null ? (reply?.figures ?? undefined) : undefined;
  const data = reply?.data;
  const fileTail = figures ? file.rangeOf(figures) : '';

  const exportAll = (): void => {
    if (reply && figures) downloadText(`${file.nameOf(figures)}.csv`, toCsv(file.rowsOf(reply, figures)));
  };

  return (
    <ExplorerPage
      title={t('title')}
      note={data && t(figures?.complete === false ? 'dataBeyond' : 'dataUntil', { day: format.day(data.lastCompleteDay) })}
      actions={
        <Button icon="download" disabledReason={figures ? undefined : t('common:loading')} onClick={exportAll}>
          {t('export')}
        </Button>
      }
      filters={<MarketingFilterBar view={view} storeName={storeName} reply={reply} />}
      measures={
        error !== null ? (
          <ProblemState error={error} onRetry={retry} />
        ) : (
          <div className={styles['strip']} data-stale={stale || undefined}>
            {reply && figures ? <MarketingMeasures {...{ reply, figures, view, storeName }} /> : <MeasuresSkeleton />}
          </div>
        )
      }
    >
      {error === null && (
        <div className={styles['body']} data-stale={stale || undefined} aria-busy={stale}>
          <SourceControls measure={view.measure} granularity={view.granularity ?? figures?.granularity ?? 'day'} />
          <ChartGrid columns="1.6fr 1fr">
            <SourceChart figures={figures} measure={view.measure} fileTail={fileTail} />
            <SourceShares figures={figures} measure={view.measure} />
          </ChartGrid>
          <BandControls measure={view.bandsBy} />
          <ChartGrid columns="1.6fr 1fr">
            <BandChart figures={figures} measure={view.bandsBy} fileTail={fileTail} />
            <BandShares figures={figures} measure={view.bandsBy} />
          </ChartGrid>
          <SourceTable figures={figures} threshold={reply?.smallOrderThreshold ?? 0} />
        </div>
      )}
    </ExplorerPage>
  );
}

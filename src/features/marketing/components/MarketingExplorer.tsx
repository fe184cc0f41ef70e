import { useTranslation } from '@/i18n/useTranslation';
import { ChartGrid } from '@/ui/chart/ChartGrid';
import { toCsv } from '@/ui/file/csv';
import { downloadText } from '@/ui/file/download';
import { ExplorerPage } from '@/features/shared/explorer/ExplorerPage';
import { OrderFilters } from '@/features/shared/explorer/OrderFilters';
import type { useMarketing } from '../useMarketing';
import { useMarketingFile } from '../useMarketingFile';
import { BandChart, BandControls } from './BandChart';
import { BandShares } from './BandShares';
import { MarketingMeasures, MeasuresSkeleton } from './MarketingMeasures';
import { SourceChart, SourceControls } from './SourceChart';
import { SourceShares } from './SourceShares';
import { SourceTable } from './SourceTable';

/** The explorer: measures, sources and price bands over time with their shares, and every source in figures. */
export function MarketingExplorer({ view, storeName, reply, stale, error, retry }: ReturnType<typeof useMarketing>) {
  const { t } = useTranslation('marketing');
  const file = useMarketingFile(view, storeName);
  const figures = error === null ? (reply?.figures ?? undefined) : undefined;
  const fileTail = figures ? file.rangeOf(figures) : '';

  const exportAll = (): void => {
    if (reply && figures) downloadText(`${file.nameOf(figures)}.csv`, toCsv(file.rowsOf(reply, figures)));
  };

  return (
    <ExplorerPage
      title={t('title')}
      lastCompleteDay={reply?.data?.lastCompleteDay}
      complete={figures?.complete !== false}
      onExport={figures && exportAll}
      filters={<OrderFilters view={view} storeName={storeName} reply={reply} />}
      measures={reply && figures ? <MarketingMeasures {...{ reply, figures, view, storeName }} /> : <MeasuresSkeleton />}
      stale={stale}
      error={error}
      onRetry={retry}
    >
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
    </ExplorerPage>
  );
}

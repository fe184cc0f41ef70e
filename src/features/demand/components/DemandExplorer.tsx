import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { ChartGrid } from '@/ui/chart/ChartGrid';
import { toCsv } from '@/ui/file/csv';
import { downloadText } from '@/ui/file/download';
import { useUrlState } from '@/ui/list/useUrlState';
import { ExplorerPage } from '@/features/shared/explorer/ExplorerPage';
import { OrderFilters } from '@/features/shared/explorer/OrderFilters';
import { rowFilters } from '../demandView';
import type { useDemand } from '../useDemand';
import { useDemandFile } from '../useDemandFile';
import { useDemandWords } from '../useDemandWords';
import { BreadthCard } from './BreadthCard';
import { DemandMeasures, MeasuresSkeleton } from './DemandMeasures';
import { DriversChart } from './DriversChart';
import { OrderRows } from './OrderRows';
import { SizeChart } from './SizeChart';
import { Splits } from './Splits';
import { TimeChart, TimeControls } from './TimeChart';

/** The explorer: measures, linked charts, and the orders behind them, all under the filters of the address. */
export function DemandExplorer({ view, store, storeId, reply, stale, error, retry }: ReturnType<typeof useDemand>) {
  const { t } = useTranslation('demand');
  const url = useUrlState();
  const storeName = store?.name;
  const words = useDemandWords();
  const file = useDemandFile(view, storeName);
  const figures = error === null ? (reply?.figures ?? undefined) : undefined;
  const fileTail = figures ? file.rangeOf(figures) : '';

  const exportAll = (): void => {
    if (reply && figures) downloadText(`${file.nameOf(figures, 'name')}.csv`, toCsv(file.rowsOf(reply, figures)));
  };

  return (
    <ExplorerPage
      title={t('title')}
      lastCompleteDay={reply?.data?.lastCompleteDay}
      complete={figures?.complete !== false}
      onExport={figures && exportAll}
      filters={
        <OrderFilters
          view={view}
          storeName={storeName}
          reply={reply}
          own={view.size === null ? [] : [{ text: words.size(view.size), param: 'size' }]}
        />
      }
      measures={
        <>
          {reply && figures ? <DemandMeasures {...{ reply, figures, view, storeName }} /> : <MeasuresSkeleton />}
          {reply && figures && view.more && <DemandMeasures {...{ reply, figures, view, storeName }} more />}
          <div>
            <Button kind="link" onClick={() => url.set({ more: view.more ? null : '1' })}>
              {view.more ? t('less') : t('more')}
            </Button>
          </div>
        </>
      }
      stale={stale}
      error={error}
      onRetry={retry}
    >
      <TimeControls measure={view.measure} granularity={view.granularity ?? figures?.granularity ?? 'day'} />
      <ChartGrid columns="1.5fr 1fr">
        <TimeChart figures={figures} measure={view.measure} fileTail={fileTail} />
        <SizeChart figures={figures} threshold={reply?.smallOrderThreshold ?? 0} size={view.size} fileTail={fileTail} />
      </ChartGrid>
      <ChartGrid columns="1.5fr 1fr">
        <DriversChart figures={figures} fileTail={fileTail} />
        <BreadthCard figures={figures} />
      </ChartGrid>
      <Splits figures={figures} view={view} />
      <OrderRows
        filters={
          figures && {
            from: figures.window.from,
            to: figures.window.to,
            ...rowFilters(view, storeId),
            ...(reply?.currency ? { currency: reply.currency } : {}),
            paid: true,
            counted: true,
          }
        }
        head={reply && figures ? file.headOf(reply, figures) : []}
        fileName={figures ? file.nameOf(figures, 'rowsName') : ''}
      />
    </ExplorerPage>
  );
}

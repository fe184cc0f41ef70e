import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { ChartGrid } from '@/ui/chart/ChartGrid';
import { toCsv } from '@/ui/file/csv';
import { downloadText } from '@/ui/file/download';
import { useUrlState } from '@/ui/list/useUrlState';
import { ExplorerPage } from '@/ui/page/ExplorerPage';
import { ProblemState } from '@/ui/state/ProblemState';
import { rowFilters } from '../demandView';
import type { useDemand } from '../useDemand';
import { useDemandFile } from '../useDemandFile';
import styles from './demand.module.css';
import { DemandFilterBar } from './DemandFilterBar';
import { DemandMeasures, MeasuresSkeleton } from './DemandMeasures';
import { OrderRows } from './OrderRows';
import { SizeChart } from './SizeChart';
import { Splits } from './Splits';
import { TimeChart, TimeControls } from './TimeChart';

/** The explorer: measures, linked charts, and the orders behind them, all under the filters of the address. */
export function DemandExplorer({ view, store, storeId, reply, stale, error, retry }: ReturnType<typeof useDemand>) {
  const { t } = useTranslation(['demand', 'common']);
  const format = useFormat();
  const url = useUrlState();
  const storeName = store?.name;
  const file = useDemandFile(view, storeName);
  const figures = error === null ? (reply?.figures ?? undefined) : undefined;
  const data = reply?.data;
  const fileTail = figures ? file.rangeOf(figures) : '';

  const exportAll = (): void => {
    if (reply && figures) downloadText(`${file.nameOf(figures, 'name')}.csv`, toCsv(file.rowsOf(reply, figures)));
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
      filters={<DemandFilterBar view={view} storeName={storeName} reply={reply} />}
      measures={
        error !== null ? (
          <ProblemState error={error} onRetry={retry} />
        ) : (
          <div className={styles['strips']} data-stale={stale || undefined}>
            {reply && figures ? <DemandMeasures {...{ reply, figures, view, storeName }} /> : <MeasuresSkeleton />}
            {reply && figures && view.more && <DemandMeasures {...{ reply, figures, view, storeName }} more />}
            <div>
              <Button kind="link" onClick={() => url.set({ more: view.more ? null : '1' })}>
                {view.more ? t('less') : t('more')}
              </Button>
            </div>
          </div>
        )
      }
    >
      {error === null && (
        <div className={styles['body']} data-stale={stale || undefined} aria-busy={stale}>
          <TimeControls measure={view.measure} granularity={view.granularity ?? figures?.granularity ?? 'day'} />
          <ChartGrid columns="1.5fr 1fr">
            <TimeChart figures={figures} measure={view.measure} fileTail={fileTail} />
            <SizeChart figures={figures} threshold={reply?.smallOrderThreshold ?? 0} size={view.size} fileTail={fileTail} />
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
        </div>
      )}
    </ExplorerPage>
  );
}

import { useCallback, useMemo } from 'react';
import type { DemandFigures } from '@/api/contract/demand';
import { tradeDaysIn } from '@/domain/demand/series/tradeDays';
import type { Granularity } from '@/domain/period';
import { windowLength } from '@/domain/window';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { Annotation, ChartData } from '@/ui/chart/chartData';
import { LineChart } from '@/ui/chart/LineChart';
import { periodWords } from '@/ui/chart/periodWords';
import { GranularityPicker } from '@/features/shared/explorer/GranularityPicker';
import { SectionHead } from '@/features/shared/explorer/SectionHead';
import { useUrlState } from '@/ui/list/useUrlState';
import type { ChartMeasure } from '../demandView';
import { chartMeasures } from '../demandView';
import { useDemandWords } from '../useDemandWords';
import styles from './demand.module.css';

/** In a longer span the marks would stand on each other. */
const mostDaysWithMarks = 400;

const totals: ReadonlySet<ChartMeasure> = new Set(['pieces', 'orders', 'gmvFen', 'buyers']);

interface TimeChartProps {
  readonly figures: DemandFigures | undefined;
  readonly measure: ChartMeasure;
  readonly fileTail: string;
}

/** One measure over time, the period before behind it; which one and how finely stand in the address. */
export function TimeChart({ figures, measure, fileTail }: TimeChartProps) {
  const { t } = useTranslation('demand');
  const format = useFormat();
  const words = useDemandWords();
  const formatShort = useCallback((value: number) => words.short(measure, value), [words, measure]);
  const formatExact = useCallback((value: number) => words.exact(measure, value), [words, measure]);
  const granularity = figures?.granularity ?? 'day';
  const kind = totals.has(measure) ? 'total' : 'rate';
  const title = t(`chart.${kind}.${granularity}`, { measure: t(`short.${measure}`) });
  const data = useMemo((): ChartData | undefined => {
    if (figures === undefined) return undefined;
    const hasBefore = figures.series.some(({ before }) => before !== null);
    return {
      categoryName: t('chart.period'),
      categories: figures.series.map(({ start, end, complete }) => ({
        key: start,
        ...periodWords({ start, end }, figures.granularity, format),
        incomplete: !complete,
      })),
      series: [
        {
          key: measure,
          name: t('chart.current'),
          values: figures.series.map(({ current }) => current[measure]),
          ...(hasBefore
            ? {
                before: figures.series.map(({ before }) => before?.[measure] ?? null),
                beforeName: t('chart.before', { count: windowLength(figures.before) }),
              }
            : {}),
        },
      ],
    };
  }, [figures, measure, t, format]);

  const annotations = useMemo((): Annotation[] => {
    if (figures === undefined || windowLength(figures.window) > mostDaysWithMarks) return [];
    return tradeDaysIn(figures.window).flatMap(({ day, key }) => {
      const period = figures.series.find(({ start, end }) => start <= day && day <= end);
      return period === undefined ? [] : [{ at: period.start, label: t(`chart.tradeDay.${key}`) }];
    });
  }, [figures, t]);

  return (
    <LineChart
      title={title}
      data={data}
      annotations={annotations}
      height={240}
      formatShort={formatShort}
      formatExact={formatExact}
      fileName={t('chart.fileOf', { title, range: fileTail })}
    />
  );
}

interface TimeControlsProps {
  readonly measure: ChartMeasure;
  readonly granularity: Granularity;
}

/** Which measure the chart over time shows, and how finely. */
export function TimeControls({ measure, granularity }: TimeControlsProps) {
  const { t } = useTranslation('demand');
  const url = useUrlState();
  return (
    <SectionHead title={t('chart.overTime')}>
      <select
        className={styles['select']}
        aria-label={t('chart.show')}
        value={measure}
        onChange={(event) => url.set({ measure: event.target.value === 'pieces' ? null : event.target.value })}
      >
        {chartMeasures.map((one) => (
          <option key={one} value={one}>
            {t(`short.${one}`)}
          </option>
        ))}
      </select>
      <GranularityPicker granularity={granularity} />
    </SectionHead>
  );
}

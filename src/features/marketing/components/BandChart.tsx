import { useCallback, useMemo } from 'react';
import type { MarketingFigures } from '@/api/contract/marketing';
import { priceBandParts } from '@/domain/priceBands';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { BarChart } from '@/ui/chart/BarChart';
import type { ChartData } from '@/ui/chart/chartData';
import { periodWords } from '@/ui/chart/periodWords';
import { SectionHead } from '@/features/shared/explorer/SectionHead';
import { Segmented } from '@/ui/list/Segmented';
import { useUrlState } from '@/ui/list/useUrlState';
import { bandColours } from '../colours';
import type { BandMeasure } from '../marketingView';
import { bandMeasures } from '../marketingView';
import { useMarketingWords } from '../useMarketingWords';

interface BandChartProps {
  readonly figures: MarketingFigures | undefined;
  readonly measure: BandMeasure;
  readonly fileTail: string;
}

/** What was sold of each price band over time, one upon the other. */
export function BandChart({ figures, measure, fileTail }: BandChartProps) {
  const { t } = useTranslation('marketing');
  const format = useFormat();
  const words = useMarketingWords();
  const formatShort = useCallback((value: number) => words.short(measure, value), [words, measure]);
  const formatExact = useCallback((value: number) => words.exact(measure, value), [words, measure]);
  const title = t(`chart.band.${figures?.granularity ?? 'day'}`, { measure: t(`short.${measure}`) });
  const data = useMemo((): ChartData | undefined => {
    if (figures === undefined) return undefined;
    return {
      categoryName: t('chart.period'),
      categories: figures.series.map((period) => ({
        key: period.start,
        ...periodWords(period, figures.granularity, format),
        incomplete: !period.complete,
      })),
      series: priceBandParts.map((key) => ({
        key,
        name: t(`band.${key}`),
        colour: bandColours[key],
        values: figures.series.map(({ bands }) => bands[key][measure]),
      })),
    };
  }, [figures, measure, t, format]);
  return (
    <BarChart
      stacked
      labelled={false}
      title={title}
      data={data}
      height={240}
      formatShort={formatShort}
      formatExact={formatExact}
      fileName={t('chart.fileOf', { title, range: fileTail })}
    />
  );
}

/** What the price bands are told by. */
export function BandControls({ measure }: { readonly measure: BandMeasure }) {
  const { t } = useTranslation('marketing');
  const url = useUrlState();
  return (
    <SectionHead title={t('section.bands')}>
      <Segmented<BandMeasure>
        small
        label={t('section.bandsBy')}
        value={measure}
        options={bandMeasures.map((value) => ({ value, label: t(`short.${value}`) }))}
        onChange={(next) => url.set({ bands: next === 'gmvFen' ? null : next })}
      />
    </SectionHead>
  );
}

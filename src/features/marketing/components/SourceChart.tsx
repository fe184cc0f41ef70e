import { useCallback, useMemo } from 'react';
import type { MarketingFigures } from '@/api/contract/marketing';
import { orderSources } from '@/domain/orders/source';
import { sourceGroups } from '@/domain/orders/sourceGroup';
import type { Granularity } from '@/domain/period';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { BarChart } from '@/ui/chart/BarChart';
import type { ChartData, Series } from '@/ui/chart/chartData';
import { LineChart } from '@/ui/chart/LineChart';
import { periodWords } from '@/ui/chart/periodWords';
import { useIsPhone } from '@/ui/hooks/useMediaQuery';
import { GranularityPicker } from '@/features/shared/explorer/GranularityPicker';
import { SectionHead } from '@/features/shared/explorer/SectionHead';
import { Segmented } from '@/ui/list/Segmented';
import { useUrlState } from '@/ui/list/useUrlState';
import { groupColours, sourceColours } from '../colours';
import type { SourceMeasure } from '../marketingView';
import { sourceMeasures } from '../marketingView';
import { useMarketingWords } from '../useMarketingWords';

interface SourceChartProps {
  readonly figures: MarketingFigures | undefined;
  readonly measure: SourceMeasure;
  readonly fileTail: string;
}

/**
 * What each source brought over time, one upon the other. Buyers who came along two ways would count twice in such a
 * stack, so they are drawn as a line for each group of sources.
 */
export function SourceChart({ figures, measure, fileTail }: SourceChartProps) {
  const { t } = useTranslation('marketing');
  const words = useMarketingWords();
  const isPhone = useIsPhone();
  const formatShort = useCallback((value: number) => words.short(measure, value), [words, measure]);
  const formatExact = useCallback((value: number) => words.exact(measure, value), [words, measure]);
  const data = useSourceData(figures, measure);
  const title = t(`chart.source.${figures?.granularity ?? 'day'}`, { measure: t(`short.${measure}`) });
  const shared = { title, data, height: isPhone ? 280 : 400, formatShort, formatExact, fileName: t('chart.fileOf', { title, range: fileTail }) };
  if (measure === 'buyers') return <LineChart {...shared} note={t('chart.buyersNote')} />;
  return <BarChart {...shared} stacked labelled={false} />;
}

function useSourceData(figures: MarketingFigures | undefined, measure: SourceMeasure): ChartData | undefined {
  const { t } = useTranslation('marketing');
  const format = useFormat();
  return useMemo((): ChartData | undefined => {
    if (figures === undefined) return undefined;
    const { series, granularity, sources } = figures;
    const brought = new Set(sources.parts.filter(({ orders }) => orders > 0).map(({ key }) => key));
    const bars = orderSources
      .filter((key) => key === 'unknown' || brought.has(key))
      .map((key): Series => {
        const values = series.map((period) => period.sources[key][measure]);
        return { key, name: t(`source.${key}`), colour: sourceColours[key], values };
      });
    const lines = sourceGroups.map((key): Series => {
      const values = series.map((period) => period.groups[key].buyers);
      return { key, name: t(`group.${key}`), colour: groupColours[key], values };
    });
    return {
      categoryName: t('chart.period'),
      categories: series.map((period) => ({
        key: period.start,
        ...periodWords(period, granularity, format),
        incomplete: !period.complete,
      })),
      series: measure === 'buyers' ? lines : bars,
    };
  }, [figures, measure, t, format]);
}

interface SourceControlsProps {
  readonly measure: SourceMeasure;
  readonly granularity: Granularity;
}

/** What the sources are told by, and how finely time is cut. */
export function SourceControls({ measure, granularity }: SourceControlsProps) {
  const { t } = useTranslation('marketing');
  const url = useUrlState();
  return (
    <SectionHead title={t('section.sources')}>
      <Segmented<SourceMeasure>
        small
        label={t('section.sourcesBy')}
        value={measure}
        options={sourceMeasures.map((value) => ({ value, label: t(`short.${value}`) }))}
        onChange={(next) => url.set({ measure: next === 'gmvFen' ? null : next })}
      />
      <GranularityPicker granularity={granularity} />
    </SectionHead>
  );
}

import type { DemandFigures, DemandMeasureId, DemandOverview, DemandSeriesPoint } from '@/api/contract/demand';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { changeBetween } from '@/ui/measure/change';
import type { MeasureProps } from '@/ui/measure/Measure';
import type { HomeWindow } from '../homeView';

/** Incomplete periods would end a line in a false fall. */
const seriesOf = (figures: DemandFigures, of: (point: DemandSeriesPoint) => number | null) =>
  figures.series.filter((period) => period.complete).map((period) => of(period.current));

/** The four measures of the home page with the period before, as the `Measure` of the kit takes them. */
export function useHomeMeasures(overview: DemandOverview | undefined, days: HomeWindow): readonly MeasureProps[] {
  const { t } = useTranslation(['home', 'common']);
  const format = useFormat();
  const figures = overview?.figures ?? null;
  const currency = overview?.currency ?? undefined;
  const compare = t('compare', { days: format.count(days) });
  const range = figures && format.dayRange(figures.window.from, figures.window.to);
  const repurchaseRange = figures && format.dayRange(figures.repurchase.window.from, figures.repurchase.window.to);
  const valueOf = (id: DemandMeasureId) => figures?.measures[id].value ?? null;
  const beforeOf = (id: DemandMeasureId) => (figures?.beforeCovered ? figures.measures[id].before.value : null);
  const defined = (counts: string, window: string | null, leftOut: string) => [
    { label: t('definition.counts'), value: counts },
    ...(window === null ? [] : [{ label: t('definition.window'), value: window }]),
    { label: t('definition.leftOut'), value: leftOut },
  ];
  const loading = overview === undefined;
  const of = { large: true, loading };
  const buyers = valueOf('buyers');
  const gmv = valueOf('gmvFen');
  const fragmentation = valueOf('fragmentationRate');
  const repurchase = valueOf('repurchaseRate');
  const repurchaseBefore = figures?.repurchase.beforeCovered ? figures.measures.repurchaseRate.before.value : null;

  return [
    {
      ...of,
      label: t('measure.buyers'),
      value: buyers === null ? null : format.count(buyers),
      change: changeBetween(buyers, beforeOf('buyers'), { kind: 'percent', goodWhen: 'up' }, format),
      compare,
      sparkline: figures ? seriesOf(figures, (point) => point.buyers) : [],
      definition: defined(t('definition.buyers'), range, t('definition.leftOutBuyers')),
    },
    {
      ...of,
      label: t('measure.gmv'),
      value: gmv === null ? null : format.moneyShort(gmv, currency),
      exact: gmv === null ? undefined : format.money(gmv, currency),
      change: changeBetween(gmv, beforeOf('gmvFen'), { kind: 'percent', goodWhen: 'up' }, format),
      compare,
      sparkline: figures ? seriesOf(figures, (point) => point.gmvFen) : [],
      definition: defined(t('definition.gmv'), range, t('definition.leftOutOrders')),
    },
    {
      ...of,
      label: t('measure.fragmentation'),
      value: fragmentation === null ? null : format.count(fragmentation, 1),
      change: changeBetween(fragmentation, beforeOf('fragmentationRate'), { kind: 'percent', goodWhen: 'neither' }, format),
      compare,
      sparkline: figures ? seriesOf(figures, (point) => point.fragmentationRate) : [],
      definition: defined(t('definition.fragmentation'), range, t('definition.leftOutOrders')),
    },
    {
      ...of,
      label: t('measure.repurchase'),
      value: repurchase === null ? null : format.percent(repurchase),
      change: changeBetween(
        repurchase,
        repurchaseBefore,
        { kind: 'points', goodWhen: 'up', words: (value) => t('common:points', { value }) },
        format,
      ),
      compare: t('compare', { days: format.count(90) }),
      sample: figures?.measures.repurchaseRate.n,
      sparkline: figures ? seriesOf(figures, (point) => point.repurchaseRate) : [],
      definition: defined(t('definition.repurchase'), repurchaseRange, t('definition.leftOutBuyers')),
    },
  ];
}

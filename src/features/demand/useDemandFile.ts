import type { DemandFigures, DemandMeasureId, DemandOverview, DemandPart } from '@/api/contract/demand';
import { demandMeasureIds } from '@/api/contract/demand';
import { useFactory } from '@/api/session';
import { revenueDrivers } from '@/domain/demand/drivers/driverSplit';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { CsvValue } from '@/ui/file/csv';
import { amount, type CsvHead } from './csv';
import { chartMeasures, type ChartMeasure, type DemandView } from './demandView';
import { useDemandWords } from './useDemandWords';

type Row = readonly CsvValue[];

/** Files of what is on the screen: their head and name carry the span and the filters. */
export function useDemandFile(view: DemandView, storeName: string | undefined) {
  const { t } = useTranslation(['demand', 'ui', 'explorer']);
  const format = useFormat();
  const factory = useFactory();
  const words = useDemandWords();
  const filters = words.filters(view, storeName);

  const rangeOf = ({ window }: DemandFigures): string => `${window.from}_${window.to}`;
  const nameOf = (figures: DemandFigures, kind: 'name' | 'rowsName'): string =>
    t(`file.${kind}`, { range: rangeOf(figures), filters: filters.join(' ') }).trim();

  const headOf = (reply: DemandOverview, figures: DemandFigures): CsvHead => [
    [t('file.factory'), factory.name],
    [t('file.range'), `${figures.window.from} — ${figures.window.to}`],
    [t('file.before'), figures.beforeCovered ? `${figures.before.from} — ${figures.before.to}` : t('ui:window.noCompare')],
    [t('file.filters'), filters.length === 0 ? t('explorer:filter.none') : filters.join(' · ')],
    [t('file.currency'), reply.currency ?? ''],
    [t('file.threshold'), reply.smallOrderThreshold],
    [t('file.dataUntil'), reply.data?.lastCompleteDay ?? ''],
    [t('file.exported'), format.instantExact(new Date())],
  ];

  const rowsOf = (reply: DemandOverview, figures: DemandFigures): Row[] => [
    ...headOf(reply, figures),
    [],
    [t('file.measure'), t('file.now'), t('file.was'), t('file.change'), t('file.n'), t('file.nBefore'), t('file.reason')],
    ...demandMeasureIds.map((id): Row => {
      const { value, before, change, n, reason } = figures.measures[id];
      const label = t(`measure.${id}`, { threshold: reply.smallOrderThreshold });
      const why = reason ?? change.reason;
      return [label, plain(id, value), plain(id, before.value), plainChange(id, change), n, before.n, why === null ? '' : t(`reason.${why}`)];
    }),
    [],
    [t('chart.period'), t('file.complete'), ...chartMeasures.flatMap((id) => [t(`short.${id}`), `${t(`short.${id}`)} ${t('file.was')}`])],
    ...figures.series.map(({ start, complete, current, before }): Row => [
      start,
      complete ? t('file.yes') : t('file.no'),
      ...chartMeasures.flatMap((id) => [plain(id, current[id]), plain(id, before?.[id] ?? null)]),
    ]),
    [],
    [t('chart.sizeAxis'), t('short.orders'), t('short.pieces'), `${t('short.orders')} ${t('file.was')}`, `${t('short.pieces')} ${t('file.was')}`],
    ...figures.histogram.map(({ bin, orders, pieces, before }): Row => [bin.replace('-', '–'), orders, pieces, before.orders, before.pieces]),
    ...driverRows(figures),
    ...breadthRows(figures),
    ...splitRows(t('split.segment'), figures.splits.segment.parts.map(({ key, ...part }) => [t(`explorer:segment.${key}`), part])),
    ...splitRows(t('split.channel'), figures.splits.channel.parts.map(({ key, ...part }) => [t(`explorer:channel.${key}`), part])),
    ...splitRows(t('split.store'), figures.splits.store.parts.map(({ key, ...part }) => [key?.name ?? t('split.otherStores'), part])),
  ];

  const driverRows = ({ drivers, beforeCovered }: DemandFigures): Row[] => {
    const { effects } = drivers;
    if (!beforeCovered || effects === null) return [];
    return [[], [t('drivers.title'), t('drivers.effect')], ...revenueDrivers.map((driver): Row => [t(`drivers.names.${driver}`), amount(Math.round(effects[driver]))])];
  };

  const breadthRows = ({ breadth }: DemandFigures): Row[] => [
    [],
    [t('breadth.title'), t('file.now'), t('file.was')],
    [t('breadth.largest'), breadth.largestShare, breadth.before.largestShare],
    [t('breadth.largestFour'), breadth.largestFourShare, breadth.before.largestFourShare],
    [t('breadth.largestFifth'), breadth.largestFifthShare, breadth.before.largestFifthShare],
  ];

  const splitRows = (title: string, parts: (readonly [string, DemandPart])[]): Row[] => {
    const heads = [t('short.orders'), t('short.pieces'), t('short.gmvFen')];
    return [
      [],
      [title, ...heads, ...heads.map((head) => `${head} ${t('file.was')}`)],
      ...parts.map(([name, { orders, pieces, gmvFen, before }]): Row => [
        name,
        orders,
        pieces,
        amount(gmvFen),
        before.orders,
        before.pieces,
        amount(before.gmvFen),
      ]),
    ];
  };

  return { headOf, rowsOf, nameOf, rangeOf };
}

function plain(id: DemandMeasureId | ChartMeasure, value: number | null): CsvValue {
  return value !== null && id.endsWith('Fen') ? amount(value) : value;
}

/** A ratio as it is (0.1 is 10 % more), a difference in the unit of its figure. */
function plainChange(id: DemandMeasureId, change: DemandFigures['measures'][DemandMeasureId]['change']): CsvValue {
  return change.kind === 'ratio' ? change.value : plain(id, change.value);
}

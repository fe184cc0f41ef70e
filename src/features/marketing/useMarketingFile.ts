import type { MarketingFigures, MarketingOverview } from '@/api/contract/marketing';
import { marketingMeasureIds } from '@/api/contract/marketing';
import { useFactory } from '@/api/session';
import { orderSources } from '@/domain/orders/source';
import { priceBandParts } from '@/domain/priceBands';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { useOrderFilterWords } from '@/features/shared/explorer/useOrderFilterWords';
import type { CsvValue } from '@/ui/file/csv';
import type { MarketingView } from './marketingView';

type Row = readonly CsvValue[];

/** An amount as a spreadsheet adds it up: in the currency's unit, without its mark. */
const amount = (fen: number): number => fen / 100;

/** A file of what is on the screen: its head and name carry the span and the filters. */
export function useMarketingFile(view: MarketingView, storeName: string | undefined) {
  const { t } = useTranslation(['marketing', 'ui', 'explorer']);
  const format = useFormat();
  const factory = useFactory();
  const filters = useOrderFilterWords()(view, storeName);

  const rangeOf = ({ window }: MarketingFigures): string => `${window.from}_${window.to}`;
  const nameOf = (figures: MarketingFigures): string =>
    t('file.name', { range: rangeOf(figures), filters: filters.join(' ') }).trim();

  const headOf = (reply: MarketingOverview, figures: MarketingFigures): Row[] => [
    [t('file.factory'), factory.name],
    [t('file.range'), `${figures.window.from} — ${figures.window.to}`],
    [t('file.before'), figures.beforeCovered ? `${figures.before.from} — ${figures.before.to}` : t('ui:window.noCompare')],
    [t('file.filters'), filters.length === 0 ? t('explorer:filter.none') : filters.join(' · ')],
    [t('file.currency'), reply.currency ?? ''],
    [t('file.threshold'), reply.smallOrderThreshold],
    [t('file.dataUntil'), reply.data?.lastCompleteDay ?? ''],
    [t('file.exported'), format.instantExact(new Date())],
  ];

  const was = (name: string): string => `${name} ${t('file.was')}`;
  const rowsOf = (reply: MarketingOverview, figures: MarketingFigures): Row[] => {
    const { measures, sources, bands, series } = figures;
    const brought = [t('short.gmvFen'), t('short.orders'), t('short.buyers'), t('file.smallOrders')];
    const sold = [t('short.gmvFen'), t('short.pieces')];
    return [
      ...headOf(reply, figures),
      [],
      [t('file.measure'), t('file.now'), t('file.was'), t('file.n'), t('file.nBefore')],
      ...marketingMeasureIds.map((id): Row => {
        const { value, n, before } = measures[id];
        const plain = (of: number | null): CsvValue => (of !== null && id === 'gmvFen' ? amount(of) : of);
        return [t(`measure.${id}`), plain(value), plain(before.value), n, before.n];
      }),
      [],
      [t('table.source'), t('table.group'), ...brought, ...brought.map(was)],
      ...sources.parts.map(({ key, group, before, ...now }): Row => [
        t(`source.${key}`),
        t(`group.${group}`),
        ...[now, before].flatMap((part) => [amount(part.gmvFen), part.orders, part.buyers, part.smallOrders]),
      ]),
      [],
      [t('share.bands'), ...sold, ...sold.map(was)],
      ...bands.parts.map(({ key, before, ...now }): Row => [
        t(`band.${key}`),
        ...[now, before].flatMap((part) => [amount(part.gmvFen), part.pieces]),
      ]),
      [],
      [
        t('chart.period'),
        t('file.complete'),
        ...orderSources.flatMap((key) => [`${t(`source.${key}`)} ${t('short.gmvFen')}`, `${t(`source.${key}`)} ${t('short.orders')}`]),
        ...priceBandParts.map((key) => `${t(`band.${key}`)} ${t('short.gmvFen')}`),
      ],
      ...series.map(({ start, complete, ...period }): Row => [
        start,
        complete ? t('file.yes') : t('file.no'),
        ...orderSources.flatMap((key) => [amount(period.sources[key].gmvFen), period.sources[key].orders]),
        ...priceBandParts.map((key) => amount(period.bands[key].gmvFen)),
      ]),
    ];
  };

  return { rowsOf, nameOf, rangeOf };
}

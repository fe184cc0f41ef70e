import type { DemandFilters } from '@/api/demand';
import type { BuyerSegment } from '@/domain/buyerType';
import { buyerSegments } from '@/domain/buyerType';
import type { Channel } from '@/domain/channel';
import { channels } from '@/domain/channel';
import type { SizeRange } from '@/domain/demand/demandSearch';
import { parseSize, parseWindow } from '@/domain/demand/demandSearch';
import type { Granularity } from '@/domain/period';
import { granularities } from '@/domain/period';
import type { DayWindow, WindowPreset } from '@/domain/window';

export const chartMeasures = [
  'pieces',
  'orders',
  'gmvFen',
  'buyers',
  'medianPieces',
  'fragmentationRate',
  'smallOrderShare',
  'repurchaseRate',
] as const;
/** What the chart over time can show. */
export type ChartMeasure = (typeof chartMeasures)[number];

export const splitMeasures = ['pieces', 'orders', 'gmvFen'] as const;
/** What adds up over channels, buyer types and stores. */
export type SplitMeasure = (typeof splitMeasures)[number];

/** What the page looks at, all of it in the address. */
export interface DemandView {
  /** Number of the store that the whole app looks at. */
  store: string | null;
  window: WindowPreset | DayWindow;
  granularity: Granularity | null;
  channel: Channel | null;
  segment: BuyerSegment | null;
  currency: string | null;
  size: SizeRange | null;
  measure: ChartMeasure;
  splitOf: SplitMeasure;
  more: boolean;
}

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | null =>
  values.find((value) => value === text) ?? null;

/** Reads the address; what it does not know is left out. */
export function demandViewOf(search: URLSearchParams): DemandView {
  const currency = search.get('currency');
  return {
    store: search.get('store'),
    window: parseWindow(search.get('window')),
    granularity: oneOf(granularities, search.get('by')),
    channel: oneOf(channels, search.get('channel')),
    segment: oneOf(buyerSegments, search.get('buyer')),
    currency: currency !== null && /^[A-Z]{3}$/.test(currency) ? currency : null,
    size: parseSize(search.get('size')),
    measure: oneOf(chartMeasures, search.get('measure')) ?? 'pieces',
    splitOf: oneOf(splitMeasures, search.get('of')) ?? 'pieces',
    more: search.get('more') === '1',
  };
}

/** What the platform is asked for a view; what only changes how the answer is drawn is left out. */
export function overviewFilters(view: DemandView, storeId: string | undefined): DemandFilters {
  return {
    ...(typeof view.window === 'object' ? { from: view.window.from, to: view.window.to } : { window: view.window }),
    ...(view.granularity === null ? {} : { granularity: view.granularity }),
    ...rowFilters(view, storeId),
    ...(view.currency === null ? {} : { currency: view.currency }),
  };
}

/** The filters that select orders, the same for the figures and for the rows behind them. */
export function rowFilters(view: DemandView, storeId: string | undefined) {
  return {
    ...(storeId === undefined ? {} : { storeId }),
    ...(view.channel === null ? {} : { channel: view.channel }),
    ...(view.segment === null ? {} : { segment: view.segment }),
    ...(view.size === null ? {} : { sizeFrom: view.size.from }),
    ...(view.size === null || view.size.to === null ? {} : { sizeTo: view.size.to }),
  };
}

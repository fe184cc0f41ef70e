import type { DemandFilters } from '@/api/demand';
import type { SizeRange } from '@/domain/demand/demandSearch';
import { parseSize } from '@/domain/demand/demandSearch';
import type { OrderView } from '@/domain/demand/orderView';
import { oneOf, orderViewOf, selectionOf, viewQuery } from '@/domain/demand/orderView';

export const chartMeasures = [
  'pieces',
  'orders',
  'gmvFen',
  'buyers',
  'effectiveBuyers',
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
export interface DemandView extends OrderView {
  size: SizeRange | null;
  measure: ChartMeasure;
  splitOf: SplitMeasure;
  more: boolean;
}

/** Reads the address; what it does not know is left out. */
export function demandViewOf(search: URLSearchParams): DemandView {
  return {
    ...orderViewOf(search),
    size: parseSize(search.get('size')),
    measure: oneOf(chartMeasures, search.get('measure')) ?? 'pieces',
    splitOf: oneOf(splitMeasures, search.get('of')) ?? 'pieces',
    more: search.get('more') === '1',
  };
}

/** What the platform is asked for a view; what only changes how the answer is drawn is left out. */
export function overviewFilters(view: DemandView, storeId: string | undefined): DemandFilters {
  return { ...viewQuery(view, storeId), ...sizeOf(view) };
}

/** The filters that select orders, the same for the figures and for the rows behind them. */
export function rowFilters(view: DemandView, storeId: string | undefined) {
  return { ...selectionOf(view, storeId), ...sizeOf(view) };
}

function sizeOf({ size }: DemandView) {
  return {
    ...(size === null ? {} : { sizeFrom: size.from }),
    ...(size === null || size.to === null ? {} : { sizeTo: size.to }),
  };
}

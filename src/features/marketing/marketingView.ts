import type { OrderView } from '@/domain/demand/orderView';
import { oneOf, orderViewOf } from '@/domain/demand/orderView';

export const sourceMeasures = ['gmvFen', 'orders', 'buyers'] as const;
/** What the sources are told by. */
export type SourceMeasure = (typeof sourceMeasures)[number];

export const bandMeasures = ['gmvFen', 'pieces'] as const;
/** What the price bands are told by. */
export type BandMeasure = (typeof bandMeasures)[number];

/** What the page looks at, all of it in the address. */
export interface MarketingView extends OrderView {
  measure: SourceMeasure;
  bandsBy: BandMeasure;
}

/** Reads the address; what it does not know is left out. */
export function marketingViewOf(search: URLSearchParams): MarketingView {
  return {
    ...orderViewOf(search),
    measure: oneOf(sourceMeasures, search.get('measure')) ?? 'gmvFen',
    bandsBy: oneOf(bandMeasures, search.get('bands')) ?? 'gmvFen',
  };
}

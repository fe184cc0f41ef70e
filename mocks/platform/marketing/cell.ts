import type { OrderSource } from '@/domain/orders/source';
import { orderSources } from '@/domain/orders/source';
import type { SourceGroup } from '@/domain/orders/sourceGroup';
import { sourceGroups } from '@/domain/orders/sourceGroup';
import type { PriceBand } from '@/domain/priceBands';
import { priceBandParts } from '@/domain/priceBands';

/** What came along one way; `buyers` are distinct in the cell. */
export interface Brought {
  orders: number;
  gmvFen: number;
  buyers: number;
  smallOrders: number;
}

export interface Sold {
  pieces: number;
  gmvFen: number;
}

/** The figures of one period, or of a whole span. */
export interface MarketingCell {
  whole: Brought;
  sources: Record<OrderSource, Brought>;
  groups: Record<SourceGroup, Brought>;
  bands: Record<PriceBand, Sold>;
}

const nothingBrought = (): Brought => ({ orders: 0, gmvFen: 0, buyers: 0, smallOrders: 0 });

/** A cell of which nothing is counted yet. */
export function emptyCell(): MarketingCell {
  return {
    whole: nothingBrought(),
    sources: recordOf(orderSources, nothingBrought),
    groups: recordOf(sourceGroups, nothingBrought),
    bands: recordOf(priceBandParts, () => ({ pieces: 0, gmvFen: 0 })),
  };
}

/** A value for each key of a closed list. */
export function recordOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V>;
export function recordOf(keys: readonly string[], valueOf: (key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)]));
}

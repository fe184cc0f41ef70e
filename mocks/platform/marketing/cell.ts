import type { OrderSource } from '@/domain/orders/source';
import type { SourceGroup } from '@/domain/orders/sourceGroup';
import type { PriceBand } from '@/domain/priceBands';

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

/** A value for each key of a closed list. */
export function recordOf<K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V>;
export function recordOf(keys: readonly string[], valueOf: (key: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)]));
}

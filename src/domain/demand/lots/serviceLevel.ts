import type { PoolingRule } from '@/domain/demand/lots/pooling';

/**
 * The share of demand worth covering from stock (the newsvendor's critical ratio: Arrow, Harris & Marschak 1951): what a sold
 * piece earns over what it earns and an unsold one loses. `null` where it earns nothing, or loses nothing.
 */
export function criticalRatio({ price, cost, salvage }: { price: number; cost: number; salvage: number }): number | null {
  return price > cost && cost > salvage ? (price - cost) / (price - salvage) : null;
}

export interface PromiseDays {
  /** From an order to its dispatch, as buyers were promised. */
  promised: number;
  /** To make a run, and to get it ready to leave. */
  production: number;
  dispatch: number;
}

export type PoolingSuggestion =
  | { kind: 'pool'; rule: PoolingRule }
  /** The promise ends before a run could be made: pooling cannot keep it, stock can. */
  | { kind: 'make-to-stock'; missingDays: number };

/**
 * How to pool orders of an item: a run starts at the economic lot, but not under the least pieces of a run, and no order waits
 * longer than its promise leaves time for.
 */
export function suggestPooling({ promised, production, dispatch }: PromiseDays, lot: { economic: number | null; least: number }): PoolingSuggestion {
  const longestWaitDays = promised - production - dispatch;
  if (longestWaitDays < 0) return { kind: 'make-to-stock', missingDays: -longestWaitDays };
  return { kind: 'pool', rule: { quantity: Math.max(lot.least, Math.round(lot.economic ?? 0), 1), longestWaitDays } };
}

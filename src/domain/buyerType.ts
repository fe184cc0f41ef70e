export const buyerTypes = ['small_b', 'personal', 'cross_border', 'unknown'] as const;
/** What kind of buyer a member is; `unknown` is a visible part of every split, never guessed. */
export type BuyerType = (typeof buyerTypes)[number];

export const buyerSegments = ['small_b', 'personal', 'dropship', 'cross_border', 'unknown'] as const;
/** The exclusive split of orders: a dropship order counts under dropship before its buyer's type. */
export type BuyerSegment = (typeof buyerSegments)[number];

export function buyerSegment(order: { dropship: boolean; buyerType: BuyerType }): BuyerSegment {
  return order.dropship ? 'dropship' : order.buyerType;
}

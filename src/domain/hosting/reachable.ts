import type { Li } from '@/domain/money';
import type { Ladder } from '@/domain/pricing';

/** One way to a price of a SKU: a listing's ladder. Campaigns, coupons, members' prices and dropship become further ways. */
export interface WayToPrice {
  listingId: string;
  ladder: Ladder['tiers'];
}

/** A price that a buyer can reach: where, and from how many pieces on. */
export interface Reached {
  listingId: string;
  startsAt: number;
  unitPriceLi: Li;
}

/** The lowest price that a buyer can reach over all ways to it; null when nothing is priced. */
export function lowestReachable(ways: readonly WayToPrice[]): Reached | null {
  let lowest: Reached | null = null;
  for (const { listingId, ladder } of ways) {
    for (const { startsAt, unitPriceLi } of ladder) {
      if (lowest === null || unitPriceLi < lowest.unitPriceLi) lowest = { listingId, startsAt, unitPriceLi };
    }
  }
  return lowest;
}

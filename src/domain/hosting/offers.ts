import type { WayToPrice } from '@/domain/hosting/reachable';
import type { Li } from '@/domain/money';
import type { Ladder, PricedProduct, PriceList, PriceTier } from '@/domain/pricing';
import { ladderFor } from '@/domain/pricing';

/** New tiers for one listing: they take the place of its whole ladder. */
export interface ListingProposal {
  listingId: string;
  tiers: readonly PriceTier[];
}

export interface JudgedListing {
  listingId: string;
  storeId: string;
  /** Buyers can order here now, or again without a review: live or paused. */
  reachable: boolean;
  /** What it quotes in the product's place now, and 24 h ago; null then where it did not exist. */
  own: PriceList;
  ownDayBefore: PriceList | null;
}

/** A product with all its listings, as its prices stand now and stood 24 h before. */
export interface JudgedProduct {
  productId: string;
  skus: readonly { id: string }[];
  product: PricedProduct;
  dayBefore: PricedProduct;
  listings: readonly JudgedListing[];
}

type Tiers = Ladder['tiers'];

/** The price list that a proposal makes of a listing: its MOQ is where the first tier starts. */
export function proposedList({ tiers }: ListingProposal): PriceList {
  return { moq: Math.min(...tiers.map(({ startsAt }) => startsAt)), tiers };
}

/** A SKU's ladders in one listing: now, 24 h ago, and as proposed. Empty where there was or is no price. */
export function liveLadders(
  { product, dayBefore, listings }: JudgedProduct,
  proposal: ListingProposal,
  skuId: string,
): { live: Tiers; dayBefore: Tiers; proposed: Tiers } {
  const listing = listings.find(({ listingId }) => listingId === proposal.listingId);
  const sku = { id: skuId };
  return {
    live: listing === undefined ? [] : ladderFor({ product, listing: listing.own, sku }).tiers,
    dayBefore:
      listing?.ownDayBefore == null ? [] : ladderFor({ product: dayBefore, listing: listing.ownDayBefore, sku }).tiers,
    proposed: ladderFor({ product, listing: proposedList(proposal), sku }).tiers,
  };
}

/** Every way to a price of a SKU once the proposal is applied: the listings that sell, and those that it changes. */
export function laddersOf(
  { product, listings }: JudgedProduct,
  skuId: string,
  proposal: readonly ListingProposal[],
): WayToPrice[] {
  return listings.flatMap(({ listingId, own, reachable }): WayToPrice[] => {
    const wanted = proposal.find((one) => one.listingId === listingId);
    if (wanted === undefined && !reachable) return [];
    const listing = wanted === undefined ? own : proposedList(wanted);
    return [{ listingId, ladder: ladderFor({ product, listing, sku: { id: skuId } }).tiers }];
  });
}

/** What a piece costs at a quantity; below the first tier, what that tier asks. Null for an empty ladder. */
export function priceAt(ladder: Tiers, quantity: number): Li | null {
  const tier = ladder.findLast(({ startsAt }) => startsAt <= quantity) ?? ladder[0];
  return tier?.unitPriceLi ?? null;
}

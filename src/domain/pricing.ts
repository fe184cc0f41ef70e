import type { Li } from '@/domain/money';

export const quoteModes = ['by_quantity', 'by_sku', 'by_sku_and_quantity'] as const;
/** How a product is quoted: one ladder for all its SKUs, one price per SKU, or a ladder per SKU. */
export type QuoteMode = (typeof quoteModes)[number];

/** A unit price from a starting quantity on. It belongs to the whole product (`skuId` null) or to one SKU. */
export interface PriceTier {
  skuId: string | null;
  startsAt: number;
  unitPriceLi: Li;
}

/** The smallest quantity per order line with the tiers that begin there. `moq` is `null` until it is given. */
export interface PriceList {
  moq: number | null;
  tiers: readonly PriceTier[];
}

export interface PricedProduct extends PriceList {
  quoteMode: QuoteMode;
}

export interface Offer {
  product: PricedProduct;
  /**
   * What a listing quotes in the product's place. A listing that overrides MOQ or price overrides the whole ladder;
   * one with neither a MOQ nor a tier follows the product. `null`: the product's own prices, in no store.
   */
  listing: PriceList | null;
}

export interface SkuOffer extends Offer {
  sku: { id: string };
}

/** One SKU's ladder as a buyer meets it: tiers by rising starting quantity, none when it is not priced. */
export interface Ladder {
  moq: number | null;
  tiers: readonly { startsAt: number; unitPriceLi: Li }[];
}

/** The price list that holds in a store: the listing's own when it overrides anything, else the product's. */
export function priceListInForce({ product, listing }: Offer): PriceList {
  const overrides = listing !== null && (listing.moq !== null || listing.tiers.length > 0);
  if (!overrides) return { moq: product.moq, tiers: product.tiers };
  return { moq: listing.moq ?? lowestStart(listing.tiers), tiers: listing.tiers };
}

/** The ladder that holds for a SKU in a store. A SKU never borrows another one's prices. */
export function ladderFor({ product, listing, sku }: SkuOffer): Ladder {
  const { moq, tiers } = priceListInForce({ product, listing });
  const owner = product.quoteMode === 'by_quantity' ? null : sku.id;
  const own = tiers.filter(({ skuId }) => skuId === owner);
  return {
    moq,
    tiers: own
      .map(({ startsAt, unitPriceLi }) => ({ startsAt, unitPriceLi }))
      .sort((a, b) => a.startsAt - b.startsAt),
  };
}

/** What a buyer pays for one piece, with the tier that gives it, or the reason why there is no price. */
export type ResolvedPrice =
  | { unitPriceLi: Li; startsAt: number; reason: null }
  | { unitPriceLi: null; startsAt: null; reason: 'not-priced' | 'below-moq' };

/** What a buyer pays for `quantity` pieces of a SKU in a store: used wherever a price is shown or judged. */
export function resolvePrice(offer: SkuOffer, quantity: number): ResolvedPrice {
  const { moq, tiers } = ladderFor(offer);
  if (tiers.length === 0) return { unitPriceLi: null, startsAt: null, reason: 'not-priced' };
  const tier = tiers.findLast(({ startsAt }) => startsAt <= quantity);
  if (tier === undefined || (moq !== null && quantity < moq)) {
    return { unitPriceLi: null, startsAt: null, reason: 'below-moq' };
  }
  return { ...tier, reason: null };
}

/** Lowest and highest unit price that a buyer can reach over the SKUs; `null` when none is priced. */
export function priceRange(offer: Offer, skus: readonly { id: string }[]): { minLi: Li; maxLi: Li } | null {
  const prices = skus.flatMap((sku) => ladderFor({ ...offer, sku }).tiers.map(({ unitPriceLi }) => unitPriceLi));
  return prices.length === 0 ? null : { minLi: Math.min(...prices), maxLi: Math.max(...prices) };
}

function lowestStart(tiers: readonly PriceTier[]): number | null {
  return tiers.length === 0 ? null : Math.min(...tiers.map(({ startsAt }) => startsAt));
}

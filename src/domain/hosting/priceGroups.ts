import type { JudgedPrice } from '@/domain/hosting/guardrail';
import type { QuoteMode, PriceTier } from '@/domain/pricing';

/** SKUs whose figures are the same at every starting quantity, told once. */
export interface PriceGroup {
  skuIds: string[];
  /** By rising starting quantity; those of the first SKU. */
  prices: JudgedPrice[];
}

/** The judged prices of one listing, SKUs with the same figures taken together. */
export function priceGroups(prices: readonly JudgedPrice[], listingId: string): PriceGroup[] {
  const groups = new Map<string, PriceGroup>();
  const own = prices.filter((price) => price.listingId === listingId);
  for (const skuId of new Set(own.map((price) => price.skuId))) {
    const ofSku = own.filter((price) => price.skuId === skuId);
    const key = JSON.stringify(
      ofSku.map(({ startsAt, liveLi, dayBeforeLi, proposedLi, outcome, clause }) => [startsAt, liveLi, dayBeforeLi, proposedLi, outcome, clause]),
    );
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { skuIds: [skuId], prices: ofSku });
    else known.skuIds.push(skuId);
  }
  return [...groups.values()];
}

/** SKUs that share a ladder and are edited as one; `skuIds` null for the one ladder of a product quoted by quantity. */
export interface LadderGroup {
  skuIds: string[] | null;
  tiers: { startsAt: number; unitPriceLi: number }[];
}

/** A price list's ladders, those that are alike taken together. */
export function ladderGroups(tiers: readonly PriceTier[], skus: readonly { id: string }[], quoteMode: QuoteMode): LadderGroup[] {
  const ladderOf = (skuId: string | null) =>
    tiers
      .filter((tier) => tier.skuId === skuId)
      .map(({ startsAt, unitPriceLi }) => ({ startsAt, unitPriceLi }))
      .sort((one, other) => one.startsAt - other.startsAt);
  if (quoteMode === 'by_quantity') return [{ skuIds: null, tiers: ladderOf(null) }];
  const groups = new Map<string, { skuIds: string[]; tiers: LadderGroup['tiers'] }>();
  for (const { id } of skus) {
    const ladder = ladderOf(id);
    const key = JSON.stringify(ladder);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { skuIds: [id], tiers: ladder });
    else known.skuIds.push(id);
  }
  return [...groups.values()];
}

/** The tiers that ladders stand for, one set for each of their SKUs. */
export function tiersOfGroups(groups: readonly LadderGroup[]): PriceTier[] {
  return groups.flatMap(({ skuIds, tiers }) =>
    (skuIds ?? [null]).flatMap((skuId) => tiers.map((tier) => ({ skuId, ...tier }))),
  );
}

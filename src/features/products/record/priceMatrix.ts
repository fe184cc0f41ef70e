import type { Product } from '@/api/contract/products';

type Ladder = Product['ladders'][number];

/** The starting quantities of all ladders, rising. */
export function startsOf(ladders: readonly Ladder[]): number[] {
  const starts = new Set(ladders.flatMap(({ tiers }) => tiers.map(({ startsAt }) => startsAt)));
  return [...starts].sort((a, b) => a - b);
}

/** What one piece costs when a buyer takes so many; null where the ladder quotes no price for it. */
export function priceAt(ladder: Ladder | undefined, quantity: number): number | null {
  return ladder?.tiers.findLast(({ startsAt }) => startsAt <= quantity)?.unitPriceLi ?? null;
}

/** Lowest and highest price that a buyer can reach; null where nothing is priced. */
export function rangeOf(ladders: readonly Ladder[]): { minLi: number; maxLi: number } | null {
  const prices = ladders.flatMap(({ tiers }) => tiers.map(({ unitPriceLi }) => unitPriceLi));
  return prices.length === 0 ? null : { minLi: Math.min(...prices), maxLi: Math.max(...prices) };
}

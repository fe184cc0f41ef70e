import type { Day } from '@/domain/calendar';
import type { ValueCount } from '@/domain/demand/quantileType7';
import { quantileFromCounts } from '@/domain/demand/quantileType7';
import type { Li } from '@/domain/money';

export const knownPriceBands = ['low', 'mid', 'high'] as const;
export type KnownPriceBand = (typeof knownPriceBands)[number];
export const priceBandParts = [...knownPriceBands, 'unknown'] as const;
/** A slice of a category by unit price; `unknown` for what the catalogue does not know: a visible part, never guessed. */
export type PriceBand = (typeof priceBandParts)[number];

export const bandOrigins = ['own', 'terciles'] as const;
/** Whether the factory set the edges, or the terciles of its first days do. */
export type BandOrigin = (typeof bandOrigins)[number];

/** Terciles are taken over the pieces of a factory's first so many days, and never anew for a window. */
export const tercileDays = 180;

export interface BandEdges {
  /** Mid begins at the first price, high at the second. */
  midLi: Li;
  highLi: Li;
}

/** Edges of a category with the day from which they hold. */
export interface DatedEdges extends BandEdges {
  origin: BandOrigin;
  fromDay: Day;
}

/** The band of a unit price; where both edges are one price, that price alone is mid. */
export function priceBandOf(unitPriceLi: Li, { midLi, highLi }: BandEdges): KnownPriceBand {
  if (unitPriceLi < midLi) return 'low';
  if (midLi === highLi) return unitPriceLi > highLi ? 'high' : 'mid';
  return unitPriceLi >= highLi ? 'high' : 'mid';
}

/**
 * The edges that hold on a day: the factory's own latest ones that have begun, else the terciles, else its own earliest.
 * Null where the category has none.
 */
export function edgesOn<E extends DatedEdges>(edges: readonly E[], day: Day): E | null {
  const own = edges.filter(({ origin }) => origin === 'own').sort((a, b) => a.fromDay.localeCompare(b.fromDay));
  const begun = own.filter(({ fromDay }) => fromDay <= day).at(-1);
  return begun ?? edges.find(({ origin }) => origin === 'terciles') ?? own[0] ?? null;
}

/** Edges that cut the pieces into thirds by their unit price; null without a piece. */
export function tercilesOf(pieces: readonly ValueCount[]): BandEdges | null {
  const [mid, high] = [1 / 3, 2 / 3].map((share) => quantileFromCounts(pieces, share));
  return mid == null || high == null ? null : { midLi: Math.round(mid), highLi: Math.round(high) };
}

import type { Random } from '../random';
import { demoDays } from '../timeline';
import type { BuyerKind } from './mix';

/** Weights of 1 to 9 pieces in a small order. */
const smallWeights = {
  single: [9, 1],
  personal: [34, 26, 15, 11, 6, 4, 2, 1, 1],
  business: [4, 9, 12, 13, 13, 14, 9, 13, 5],
};

/** The pieces of an order: small under ten; large ones shrink as demand breaks into small batches. */
export function pieceCount(kind: BuyerKind | null, day: number, small: boolean, chance: Random): number {
  if (small) {
    const isPrivate = kind === 'personal' || kind === 'unknown' || kind === null;
    const weights =
      kind === 'dropshipper' ? smallWeights.single : isPrivate ? smallWeights.personal : smallWeights.business;
    return 1 + chance.weighted(weights);
  }
  if (kind === 'personal') return chance.between(10, 14);
  const median = (kind === 'small_b' ? 48 : 28) - (20 * day) / demoDays;
  const pieces = Math.min(420, median * Math.exp(0.72 * chance.normal()));
  return Math.max(10, roundLot(pieces, chance));
}

/** Buyers order round lots: tens and dozens. */
function roundLot(pieces: number, chance: Random): number {
  if (chance.chance(0.25)) return Math.round(pieces);
  const lot = chance.chance(0.3) ? 12 : pieces > 60 ? 10 : 5;
  return Math.round(pieces / lot) * lot;
}

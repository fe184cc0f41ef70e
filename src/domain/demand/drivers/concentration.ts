import { ratio, sum } from '@/domain/demand/statistics/sums';

/** How unevenly a total lies on its parts. `null` where nothing defines the figure. */
export interface Concentration {
  /** Parts above 0. */
  parts: number;
  /** HHI: sum of squared shares, 1/n to 1; and the same from 0 to 1. */
  herfindahl: number | null;
  herfindahlNormalised: number | null;
  /** 0 for even parts; and × n/(n − 1). */
  gini: number | null;
  giniUnbiased: number | null;
  /** −Σ s ln s; its exponential, parts of even size that would be as spread; and its share of the most possible. */
  entropy: number | null;
  effectiveParts: number | null;
  evenness: number | null;
  /** Shares of the largest part, of the four largest, and of the largest fifth of all parts. */
  largestShare: number | null;
  largestFourShare: number | null;
  largestFifthShare: number | null;
}

/** Concentration of amounts over buyers, SKUs or regions; parts of 0 or less are left out (Hirschman 1964; Gini 1912; Shannon 1948). */
export function concentration(amounts: readonly number[]): Concentration {
  const largestFirst = amounts.filter((amount) => amount > 0).sort((a, b) => b - a);
  const parts = largestFirst.length;
  const whole = sum(largestFirst);
  const shares = largestFirst.map((amount) => amount / whole);
  const whereAny = (figure: () => number): number | null => (parts === 0 ? null : figure());
  const whereMany = (figure: () => number): number | null => (parts < 2 ? null : figure());
  const herfindahl = sum(shares.map((share) => share ** 2));
  const gini = sum(shares.map((share, index) => (parts - 1 - 2 * index) * share)) / parts;
  const entropy = -sum(shares.map((share) => share * Math.log(share)));
  const ofLargest = (count: number): number | null => whereAny(() => sum(shares.slice(0, count)));
  return {
    parts,
    herfindahl: whereAny(() => herfindahl),
    herfindahlNormalised: whereMany(() => (herfindahl - 1 / parts) / (1 - 1 / parts)),
    gini: whereAny(() => gini),
    giniUnbiased: whereMany(() => (gini * parts) / (parts - 1)),
    // −1 · ln 1 is a negative zero.
    entropy: whereAny(() => Math.abs(entropy)),
    effectiveParts: whereAny(() => Math.exp(entropy)),
    evenness: whereMany(() => entropy / Math.log(parts)),
    largestShare: ofLargest(1),
    largestFourShare: ofLargest(4),
    largestFifthShare: ofLargest(Math.ceil(parts / 5)),
  };
}

/** Pieces per order from which each of the five bands of the size entropy begins. */
export const entropyBands = [1, 2, 10, 50, 200] as const;

/**
 * Entropy of order sizes over the bands 1, 2–9, 10–49, 50–199 and 200+ pieces, of the most possible: 0 where all orders
 * are in one band, 1 where they are spread evenly. `null` without an order.
 */
export function orderSizeEntropy(sizes: readonly number[]): number | null {
  const counts = entropyBands.map((from, index) => {
    const next = entropyBands[index + 1] ?? Infinity;
    return sizes.filter((size) => size >= from && size < next).length;
  });
  const { entropy } = concentration(counts);
  return entropy === null ? null : ratio(entropy, Math.log(entropyBands.length));
}

import { chanceFrom } from '@/domain/demand/statistics/chance';

/** Numbers by chance that are the same for the same seed, in every runtime. */
export interface Random {
  /** At least 0, under 1. */
  next: () => number;
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  chance: (probability: number) => boolean;
  pick: <const T>(items: readonly [T, ...T[]]) => T;
  /** A position, each as likely as its weight. */
  weighted: (weights: readonly number[]) => number;
  /** Of the standard normal distribution. */
  normal: () => number;
}

export function random(seed: string): Random {
  const next = chanceFrom(seed);
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return index === -1 ? weights.length - 1 : index;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

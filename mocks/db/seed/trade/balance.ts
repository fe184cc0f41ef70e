import type { Random } from '../random';

/** Keeps amounts near shares that may move with time: what lacks most comes next. */
export interface Balance {
  /** By the shares at random; `strict` takes the one that lacks most. */
  pick: (shares: readonly number[], chance: Random, strict: boolean) => number;
  /** Counts an amount of one part; the shares say what each part should have had of it. */
  add: (shares: readonly number[], position: number, amount: number) => void;
}

export function balance(length: number): Balance {
  const lacks = Array.from({ length }, () => 0);
  return {
    pick: (shares, chance, strict) => (strict ? lacks.indexOf(Math.max(...lacks)) : chance.weighted(shares)),
    add: (shares, position, amount) => {
      shares.forEach((share, index) => {
        lacks[index] = (lacks[index] ?? 0) + share * amount - (index === position ? amount : 0);
      });
    },
  };
}

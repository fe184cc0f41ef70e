import { ratio, sum } from '@/domain/demand/statistics/sums';

/** Pieces and revenue (minor units of one currency) of an item in a period. */
export interface ItemTrade {
  pieces: number;
  revenue: number;
}

/** Parts of a change of revenue, which add up to it. */
export interface PriceVolumeMix {
  /** More or fewer pieces at the average price of the items that stayed. */
  volume: number;
  /** Towards dearer or cheaper items among them. */
  mix: number;
  price: number;
  /** Of items that only one of the periods knows. */
  added: number;
  lost: number;
  total: number;
}

/** Splits a change of revenue into price, volume and mix of what both periods sold, and what came and went: exact. */
export function priceVolumeMix(before: ReadonlyMap<string, ItemTrade>, after: ReadonlyMap<string, ItemTrade>): PriceVolumeMix {
  const stayed = Array.from(before, ([item, first]) => ({ first, second: after.get(item) })).flatMap(({ first, second }) =>
    first.pieces > 0 && second !== undefined && second.pieces > 0 ? [{ first, second }] : [],
  );
  const pieces = { before: sum(stayed.map(({ first }) => first.pieces)), after: sum(stayed.map(({ second }) => second.pieces)) };
  const revenue = { before: sum(stayed.map(({ first }) => first.revenue)), after: sum(stayed.map(({ second }) => second.revenue)) };
  const atOldPrices = sum(stayed.map(({ first, second }) => (second.pieces * first.revenue) / first.pieces));
  const averagePrice = ratio(revenue.before, pieces.before) ?? 0;
  const volume = (pieces.after - pieces.before) * averagePrice;
  const whole = (items: ReadonlyMap<string, ItemTrade>): number => sum(Array.from(items.values(), (item) => item.revenue));
  return {
    volume,
    mix: atOldPrices - pieces.after * averagePrice,
    price: revenue.after - atOldPrices,
    added: whole(after) - revenue.after,
    lost: revenue.before - whole(before),
    total: whole(after) - whole(before),
  };
}

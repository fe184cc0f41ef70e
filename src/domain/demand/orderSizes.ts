import { quantileFromCounts, type ValueCount } from '@/domain/demand/quantileType7';
import { isSmallOrder, orderSizeBins, type OrderSizeBin } from '@/domain/orders/size';

/** What the sizes of a set of orders say. Sizes are pieces per order; `null` where nothing defines the figure. */
export interface OrderSizes {
  orders: number;
  pieces: number;
  medianPieces: number | null;
  p25Pieces: number | null;
  p75Pieces: number | null;
  meanPieces: number | null;
  /** Orders per 1,000 pieces. */
  fragmentationRate: number | null;
  smallOrders: number;
  smallOrderPieces: number;
  /** Small orders of all orders, 0 to 1. */
  smallOrderShare: number | null;
  /** Pieces in small orders of all pieces, 0 to 1. */
  smallOrderPiecesShare: number | null;
}

/** Counts how many orders have each size. */
export function countSizes(sizes: Iterable<number>): ValueCount[] {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return Array.from(counts, ([value, count]) => ({ value, count }));
}

/** Every figure of order size from the counted sizes. A small order has strictly fewer pieces than `threshold`. */
export function orderSizes(counts: readonly ValueCount[], threshold: number): OrderSizes {
  const all = sumUp(counts);
  const small = sumUp(counts.filter(({ value }) => isSmallOrder(value, threshold)));
  return {
    ...all,
    medianPieces: quantileFromCounts(counts, 0.5),
    p25Pieces: quantileFromCounts(counts, 0.25),
    p75Pieces: quantileFromCounts(counts, 0.75),
    meanPieces: share(all.pieces, all.orders),
    fragmentationRate: share(1000 * all.orders, all.pieces),
    smallOrders: small.orders,
    smallOrderPieces: small.pieces,
    smallOrderShare: share(small.orders, all.orders),
    smallOrderPiecesShare: share(small.pieces, all.pieces),
  };
}

/** One bar of a histogram of order sizes. */
export interface SizeBar extends OrderSizeBin {
  orders: number;
  pieces: number;
}

/** Orders and pieces per bin, in the bins' order. Sizes that lie in no bin are left out. */
export function sizeHistogram(
  counts: readonly ValueCount[],
  bins: readonly OrderSizeBin[] = orderSizeBins,
): SizeBar[] {
  return bins.map((bin) => {
    const inside = counts.filter(({ value }) => value >= bin.from && (bin.to === null || value <= bin.to));
    return { ...bin, ...sumUp(inside) };
  });
}

function sumUp(counts: readonly ValueCount[]): { orders: number; pieces: number } {
  let orders = 0;
  let pieces = 0;
  for (const { value, count } of counts) {
    orders += count;
    pieces += value * count;
  }
  return { orders, pieces };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

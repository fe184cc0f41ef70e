/** Orders of fewer pieces than this are small, until the factory sets its own threshold. */
export const defaultSmallOrderThreshold = 10;

/** A small order has fewer pieces than the factory's one threshold. */
export function isSmallOrder(pieces: number, threshold: number): boolean {
  return pieces < threshold;
}

export interface OrderSizeBin {
  id: string;
  from: number;
  /** Last size inside; `null` where the bin is open. */
  to: number | null;
}

export const orderSizeBins = [
  { id: '1', from: 1, to: 1 },
  { id: '2-4', from: 2, to: 4 },
  { id: '5-9', from: 5, to: 9 },
  { id: '10-19', from: 10, to: 19 },
  { id: '20-49', from: 20, to: 49 },
  { id: '50-99', from: 50, to: 99 },
  { id: '100-199', from: 100, to: 199 },
  { id: '200+', from: 200, to: null },
] as const satisfies readonly OrderSizeBin[];

/** Position in `orderSizeBins` of an order's pieces; `null` for an order without a counted piece. */
export function orderSizeBinIndex(pieces: number): number | null {
  const index = orderSizeBins.findLastIndex((bin) => pieces >= bin.from);
  return index === -1 ? null : index;
}

import type { BuyerSegment } from '@/domain/buyerType';
import type { Channel } from '@/domain/channel';
import type { OrderSource } from '@/domain/orders/source';

/** What filters and splits tell orders apart by. */
export interface OrderGroup {
  storeId: string;
  channel: Channel;
  segment: BuyerSegment;
  source: OrderSource;
  paid: boolean;
}

/** Orders of the rollup as columns, row by row, by ascending day. */
export interface OrderColumns {
  orders: number;
  /** Days since 1970-01-01. */
  day: Int32Array;
  groups: readonly OrderGroup[];
  /** Place in `groups`. */
  group: Int32Array;
  /** The n of the buyer's number `B-n`; 0 for nobody known. */
  buyer: Int32Array;
  lines: Int32Array;
  pieces: Int32Array;
  fen: Float64Array;
  /** The few orders that hold refunds: their rows, and what was returned. */
  refunds: { row: Int32Array; pieces: Int32Array; fen: Float64Array };
  /** What the orders hold of each price band, row by row; null where nobody asked. The rest of an order is of no known band. */
  bands: BandColumns | null;
}

export const bandFields = ['lowPieces', 'midPieces', 'highPieces', 'lowFen', 'midFen', 'highFen'] as const;
export type BandColumns = Record<(typeof bandFields)[number], Float64Array>;

export function bandColumns(of: (field: (typeof bandFields)[number]) => Float64Array): BandColumns {
  return {
    lowPieces: of('lowPieces'),
    midPieces: of('midPieces'),
    highPieces: of('highPieces'),
    lowFen: of('lowFen'),
    midFen: of('midFen'),
    highFen: of('highFen'),
  };
}

/** The orders of some days, both included, over the same memory. */
export function ordersOfDays(columns: OrderColumns, firstDay: number, lastDay: number): OrderColumns {
  const { day, refunds, bands } = columns;
  const start = firstAt(day, firstDay);
  const end = firstAt(day, lastDay + 1);
  const [refundStart, refundEnd] = [firstAt(refunds.row, start), firstAt(refunds.row, end)];
  return {
    orders: end - start,
    day: day.subarray(start, end),
    groups: columns.groups,
    group: columns.group.subarray(start, end),
    buyer: columns.buyer.subarray(start, end),
    lines: columns.lines.subarray(start, end),
    pieces: columns.pieces.subarray(start, end),
    fen: columns.fen.subarray(start, end),
    refunds: {
      row: refunds.row.subarray(refundStart, refundEnd).map((row) => row - start),
      pieces: refunds.pieces.subarray(refundStart, refundEnd),
      fen: refunds.fen.subarray(refundStart, refundEnd),
    },
    bands: bands === null ? null : bandColumns((field) => bands[field].subarray(start, end)),
  };
}

/** The first place in ascending values that holds at least `least`. */
function firstAt(values: Int32Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

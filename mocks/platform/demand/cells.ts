import type { BuyerSegment } from '@/domain/buyerType';
import { addDays, dayNumber } from '@/domain/calendar';
import type { Channel } from '@/domain/channel';
import type { Granularity } from '@/domain/period';
import type { ComparedWindow, DayWindow } from '@/domain/window';
import { repurchaseWindowDays } from '@/domain/window';
import type { KnownBuyers } from './buyerDays';
import { BuyerDays } from './buyerDays';
import { calendarOf } from './calendar';
import type { OrderColumns, OrderGroup } from './columns/orderColumns';
import type { DemandFilter } from './filters';
import { isGroupSelected } from './filters';

export interface CellsQuery {
  filter: DemandFilter;
  compared: ComparedWindow;
  granularity: Granularity;
}

/** What a period holds besides the sizes of its orders. */
export interface PeriodSums {
  /** Amount and lines of paid orders. */
  fen: number;
  lines: number;
  /** Counted orders that name no buyer, their lines, pieces and amount. */
  nobody: number;
  nobodyLines: number;
  nobodyPieces: number;
  nobodyFen: number;
  refunded: number;
  refundPieces: number;
  refundFen: number;
  unpaid: number;
  unpaidPieces: number;
  unpaidFen: number;
}

/** A day, week or month of the window, or its like in the period before. */
export interface PeriodCell {
  /** False in the period before. */
  now: boolean;
  /** The period's first day, counted from the window's; the days before are moved by the window's length. */
  period: number;
  /** Orders by their pieces, under every filter but the size. */
  sizes: Map<number, number>;
  /** What each known buyer spent (fen), by their number, under every filter. */
  spent: Map<number, number>;
  /** Under every filter. */
  sums: PeriodSums;
}

/** Counted orders of one store, channel and segment, narrowed by the size alone: the splits filter them. */
export interface PartCell {
  now: boolean;
  storeId: string;
  channel: Channel;
  segment: BuyerSegment;
  orders: number;
  pieces: number;
  fen: number;
}

/** Everything that the figures are made of. */
export interface Cells {
  periods: PeriodCell[];
  parts: PartCell[];
  /** Known buyers under every filter, by days since the first day that was read. */
  buyers: KnownBuyers;
  /** The place of a day in what `buyers` is asked. */
  dayIndex: (day: string) => number;
}

/** The days that figures are made of: the window, the period before, and what the rates of 90 days reach back to. */
export function daysNeeded({ window, before }: ComparedWindow): DayWindow {
  const ofSeries = addDays(before.from, 1 - repurchaseWindowDays);
  const ofBefore = addDays(window.to, 1 - 2 * repurchaseWindowDays);
  return { from: ofSeries < ofBefore ? ofSeries : ofBefore, to: window.to };
}

/** Folds orders, which come by day, into the cells: one pass, exact. Orders outside the days that are needed do not count. */
export function foldCells(chunks: readonly OrderColumns[], query: CellsQuery): Cells {
  const span = daysNeeded(query.compared);
  const since = dayNumber(span.from);
  const calendar = calendarOf(query, since, (now, period): PeriodCell => ({ now, period, sizes: new Map(), spent: new Map(), sums: noSums() }));
  const buyers = new BuyerDays(calendar.cells.length, calendar);
  const parts = new Map<string, PartCell>();
  const { sizeFrom = 0, sizeTo = Number.POSITIVE_INFINITY } = query.filter;
  for (const { orders, groups, ...columns } of chunks) {
    const selected = groups.map((group) => isGroupSelected(group, query.filter));
    const partsOf = [partFinder(parts, groups, false), partFinder(parts, groups, true)] as const;
    const refunds = refundsOf(columns);
    for (let row = 0; row < orders; row += 1) {
      const day = at(columns.day, row) - since;
      if (day < 0 || day >= calendar.cells.length) continue;
      const place = at(columns.group, row);
      const cell = calendar.cells[day];
      const isPaid = groups[place]?.paid === true;
      const lines = at(columns.lines, row);
      const pieces = at(columns.pieces, row);
      const fen = at(columns.fen, row);
      const isCounted = isPaid && lines > 0;
      const isOfSize = pieces >= sizeFrom && pieces <= sizeTo;
      if (cell && isCounted && isOfSize) {
        const part = partsOf[cell.now ? 1 : 0](place);
        part.orders += 1;
        part.pieces += pieces;
        part.fen += fen;
      }
      if (selected[place] !== true) continue;
      const buyer = at(columns.buyer, row);
      if (isCounted && isOfSize && buyer > 0) buyers.add(buyer, day);
      if (!cell) continue;
      if (isCounted && isOfSize && buyer > 0) cell.spent.set(buyer, (cell.spent.get(buyer) ?? 0) + fen);
      if (isCounted) cell.sizes.set(pieces, (cell.sizes.get(pieces) ?? 0) + 1);
      if (!isOfSize) continue;
      const { sums } = cell;
      const refund = refunds.get(row);
      if (refund !== undefined) {
        sums.refunded += refund.pieces > 0 ? 1 : 0;
        sums.refundPieces += refund.pieces;
        sums.refundFen += refund.fen;
      }
      if (isPaid) {
        sums.fen += fen;
        sums.lines += lines;
        if (buyer > 0) continue;
        sums.nobody += lines > 0 ? 1 : 0;
        sums.nobodyLines += lines;
        sums.nobodyPieces += pieces;
        sums.nobodyFen += fen;
      } else {
        sums.unpaid += lines > 0 ? 1 : 0;
        sums.unpaidPieces += pieces;
        sums.unpaidFen += fen;
      }
    }
  }
  return {
    periods: calendar.distinct,
    parts: [...parts.values()],
    buyers: buyers.counts(),
    dayIndex: (day) => dayNumber(day) - since,
  };
}

function noSums(): PeriodSums {
  return {
    fen: 0, lines: 0, nobody: 0, nobodyLines: 0, nobodyPieces: 0, nobodyFen: 0, refunded: 0, refundPieces: 0, refundFen: 0, unpaid: 0, unpaidPieces: 0, unpaidFen: 0,
  };
}

/** Finds the part of a chunk's group; all chunks share the parts. */
function partFinder(parts: Map<string, PartCell>, groups: readonly OrderGroup[], now: boolean): (place: number) => PartCell {
  const known: PartCell[] = [];
  return (place) => {
    const own = known[place];
    if (own !== undefined) return own;
    const group = groups[place];
    if (group === undefined) throw new RangeError('An order is of no group');
    const { storeId, channel, segment } = group;
    const key = `${now} ${storeId} ${channel} ${segment}`;
    const part = parts.get(key) ?? { now, storeId, channel, segment, orders: 0, pieces: 0, fen: 0 };
    parts.set(key, part);
    known[place] = part;
    return part;
  };
}

function refundsOf({ refunds: { row, pieces, fen } }: Pick<OrderColumns, 'refunds'>): Map<number, { pieces: number; fen: number }> {
  return new Map(Array.from(row, (place, index) => [place, { pieces: at(pieces, index), fen: at(fen, index) }]));
}

function at(values: Int32Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}

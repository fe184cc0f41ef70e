import { dayNumber } from '@/domain/calendar';
import { isSmallOrder } from '@/domain/orders/size';
import { sourceGroup } from '@/domain/orders/sourceGroup';
import type { Granularity } from '@/domain/period';
import type { ComparedWindow, DayWindow } from '@/domain/window';
import { calendarOf } from '../demand/calendar';
import type { BandColumns, OrderColumns } from '../demand/columns/orderColumns';
import type { DemandFilter } from '../demand/filters';
import { isGroupSelected } from '../demand/filters';
import type { MarketingCell } from './cell';
import { emptyCell } from './cell';
import { DistinctBuyers } from './distinctBuyers';

export interface MarketingCellsQuery {
  filter: DemandFilter;
  compared: ComparedWindow;
  granularity: Granularity;
  threshold: number;
}

export interface MarketingCells {
  current: MarketingCell;
  before: MarketingCell;
  /** By period, told by its first day counted from the window's; of the period before by the days one length later. */
  periods: { now: boolean; period: number; cell: MarketingCell }[];
}

/** The days that these figures are made of. */
export const marketingDays = ({ window, before }: ComparedWindow): DayWindow => ({ from: before.from, to: window.to });

/** Folds orders with their bands, which come by day, into what each source brought and what of each band was sold: exact, in one pass. */
export function foldMarketing(chunks: readonly OrderColumns[], query: MarketingCellsQuery): MarketingCells {
  const since = dayNumber(query.compared.before.from);
  const calendar = calendarOf(query, since, (now, period) => ({ now, period, cell: emptyCell() }));
  const spans = { current: emptyCell(), before: emptyCell() };
  const buyers = new DistinctBuyers(calendar);
  for (const { orders, groups, bands, ...columns } of chunks) {
    if (bands === null) throw new Error('Marketing needs the price bands of orders');
    const selected = groups.map((group) => group.paid && isGroupSelected(group, query.filter));
    const ways = groups.map(({ source }) => ({ source, group: sourceGroup(source) }));
    for (let row = 0; row < orders; row += 1) {
      const place = at(columns.group, row);
      const day = at(columns.day, row) - since;
      const period = calendar.cells[day];
      const way = ways[place];
      const lines = at(columns.lines, row);
      if (selected[place] !== true || lines === 0 || !period || way === undefined) continue;
      const span = period.now ? spans.current : spans.before;
      const gmvFen = at(columns.fen, row);
      const pieces = at(columns.pieces, row);
      const small = isSmallOrder(pieces, query.threshold) ? 1 : 0;
      for (const cell of [period.cell, span]) {
        for (const part of [cell.whole, cell.sources[way.source], cell.groups[way.group]]) {
          part.orders += 1;
          part.gmvFen += gmvFen;
          part.smallOrders += small;
        }
        sell(cell, bands, row, pieces, gmvFen);
      }
      const buyer = at(columns.buyer, row);
      if (buyer > 0) buyers.add(buyer, day, way, period.cell, span);
    }
  }
  return { ...spans, periods: calendar.distinct };
}

function sell({ bands: sold }: MarketingCell, bands: BandColumns, row: number, pieces: number, gmvFen: number): void {
  const [low, mid, high] = [at(bands.lowPieces, row), at(bands.midPieces, row), at(bands.highPieces, row)];
  const [lowFen, midFen, highFen] = [at(bands.lowFen, row), at(bands.midFen, row), at(bands.highFen, row)];
  sold.low.pieces += low;
  sold.low.gmvFen += lowFen;
  sold.mid.pieces += mid;
  sold.mid.gmvFen += midFen;
  sold.high.pieces += high;
  sold.high.gmvFen += highFen;
  sold.unknown.pieces += pieces - low - mid - high;
  sold.unknown.gmvFen += gmvFen - lowFen - midFen - highFen;
}

function at(values: Int32Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}

import { dayNumber } from '@/domain/calendar';
import { isSmallOrder } from '@/domain/orders/size';
import { orderSources } from '@/domain/orders/source';
import { sourceGroup, sourceGroups } from '@/domain/orders/sourceGroup';
import { knownPriceBands, priceBandParts } from '@/domain/priceBands';
import type { Granularity } from '@/domain/period';
import type { ComparedWindow, DayWindow } from '@/domain/window';
import { calendarOf } from '../demand/calendar';
import type { OrderColumns } from '../demand/columns/orderColumns';
import type { DemandFilter } from '../demand/filters';
import { isGroupSelected } from '../demand/filters';
import type { Brought, MarketingCell } from './cell';
import { recordOf } from './cell';
import { WayBuyers } from './wayBuyers';

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

const sourceCount = orderSources.length;
const wayCount = 1 + sourceCount + sourceGroups.length;
/** The ways that an order of each source counts in: all, the source, its group. */
const waysOf = orderSources.map((source, index) => [0, 1 + index, 1 + sourceCount + sourceGroups.indexOf(sourceGroup(source))]);
const sums = ['orders', 'gmvFen', 'smallOrders'] as const;
/** Pieces and amount of each band: `low`, `mid`, `high`, then all of them. */
const bandCount = priceBandParts.length;

/** Folds orders with their bands, which come by day, into what each source brought and what of each band was sold: exact, in one pass. */
export function foldMarketing(chunks: readonly OrderColumns[], query: MarketingCellsQuery): MarketingCells {
  const since = dayNumber(query.compared.before.from);
  let slots = 0;
  const calendar = calendarOf(query, since, (now, period) => ({ now, period, slot: (slots += 1) - 1 }));
  const brought = new Float64Array(slots * sourceCount * sums.length);
  const sold = new Float64Array(slots * bandCount * 2);
  const buyers = new WayBuyers(wayCount, slots, calendar);
  for (const { orders, groups, bands, ...columns } of chunks) {
    if (bands === null) throw new Error('Marketing needs the price bands of orders');
    const sources = groups.map((group) => (group.paid && isGroupSelected(group, query.filter) ? orderSources.indexOf(group.source) : -1));
    for (let row = 0; row < orders; row += 1) {
      const source = sources[at(columns.group, row)] ?? -1;
      const day = at(columns.day, row) - since;
      const period = calendar.cells[day];
      if (source < 0 || !period || at(columns.lines, row) === 0) continue;
      const { slot } = period;
      const fen = at(columns.fen, row);
      const pieces = at(columns.pieces, row);
      const way = (slot * sourceCount + source) * sums.length;
      add(brought, way, 1);
      add(brought, way + 1, fen);
      if (isSmallOrder(pieces, query.threshold)) add(brought, way + 2, 1);
      const band = slot * bandCount * 2;
      add(sold, band, at(bands.lowPieces, row));
      add(sold, band + 1, at(bands.lowFen, row));
      add(sold, band + 2, at(bands.midPieces, row));
      add(sold, band + 3, at(bands.midFen, row));
      add(sold, band + 4, at(bands.highPieces, row));
      add(sold, band + 5, at(bands.highFen, row));
      add(sold, band + 6, pieces);
      add(sold, band + 7, fen);
      const buyer = at(columns.buyer, row);
      if (buyer > 0) buyers.add(buyer, day, waysOf[source] ?? [], slot, period.now ? 1 : 0);
    }
  }
  const cellOf = (ofSlots: readonly number[], people: Int32Array, place: number): MarketingCell =>
    cellFrom(
      (source, sum) => total(ofSlots, (slot) => at(brought, (slot * sourceCount + source) * sums.length + sum)),
      (band, sum) => total(ofSlots, (slot) => at(sold, (slot * bandCount + band) * 2 + sum)),
      (way) => at(people, place * wayCount + way),
    );
  const spanOf = (now: boolean): number[] => calendar.distinct.filter((period) => period.now === now).map(({ slot }) => slot);
  return {
    current: cellOf(spanOf(true), buyers.inSpan, 1),
    before: cellOf(spanOf(false), buyers.inSpan, 0),
    periods: calendar.distinct.map(({ now, period, slot }) => ({ now, period, cell: cellOf([slot], buyers.inPeriod, slot) })),
  };
}

/** Puts a cell together: what adds up is added over the sources, buyers are told for each way. */
function cellFrom(
  broughtBy: (source: number, sum: number) => number,
  soldOf: (band: number, sum: number) => number,
  buyersOf: (way: number) => number,
): MarketingCell {
  const all = orderSources.map((_, source) => source);
  const part = (sources: readonly number[], way: number): Brought => {
    const sum = (of: number) => total(sources, (source) => broughtBy(source, of));
    return { orders: sum(0), gmvFen: sum(1), smallOrders: sum(2), buyers: buyersOf(way) };
  };
  const unknown = (sum: number) => soldOf(knownPriceBands.length, sum) - total([0, 1, 2], (band) => soldOf(band, sum));
  return {
    whole: part(all, 0),
    sources: recordOf(orderSources, (source) => part([orderSources.indexOf(source)], 1 + orderSources.indexOf(source))),
    groups: recordOf(sourceGroups, (group) =>
      part(
        all.filter((source) => sourceGroup(orderSources[source] ?? 'unknown') === group),
        1 + sourceCount + sourceGroups.indexOf(group),
      ),
    ),
    bands: recordOf(priceBandParts, (band) => {
      const place = knownPriceBands.findIndex((known) => known === band);
      return place < 0 ? { pieces: unknown(0), gmvFen: unknown(1) } : { pieces: soldOf(place, 0), gmvFen: soldOf(place, 1) };
    }),
  };
}

function total(places: readonly number[], valueOf: (place: number) => number): number {
  return places.reduce((sum, place) => sum + valueOf(place), 0);
}

function add(values: Float64Array, index: number, by: number): void {
  values[index] = (values[index] ?? 0) + by;
}

function at(values: Int32Array | Float64Array, index: number): number {
  return values[index] ?? 0;
}

import type { DemandFigures, DemandSeriesPoint } from '@/api/contract/demand';
import { addDays, daysBetween } from '@/domain/calendar';
import { concentration } from '@/domain/demand/drivers/concentration';
import { orderSizes } from '@/domain/demand/orderSizes';
import type { ValueCount } from '@/domain/demand/quantileType7';
import type { Granularity } from '@/domain/period';
import { periodsIn } from '@/domain/period';
import type { DayWindow, ResolvedWindow } from '@/domain/window';
import { windowLength } from '@/domain/window';
import type { Cells, PeriodCell } from './cells';
import type { DemandFilter } from './filters';
import { isSizeSelected } from './filters';

interface SeriesInput {
  cells: Cells;
  filter: DemandFilter;
  resolved: ResolvedWindow;
  granularity: Granularity;
  firstDay: string;
  lastCompleteDay: string;
  threshold: number;
}

/** What every period of the window holds, beside the same days one window's length earlier. */
export function seriesOf(input: SeriesInput): DemandFigures['series'] {
  const { window } = input.resolved;
  const length = windowLength(window);
  const pointAt = points(input);
  return periodsIn(window.from, window.to, input.granularity).map(({ start, end, complete }) => {
    const offset = daysBetween(window.from, start);
    const last = end < window.to ? end : window.to;
    const first = start > window.from ? start : window.from;
    const isKnown = addDays(first, -length) >= input.firstDay;
    return {
      start,
      end,
      complete: complete && end <= input.lastCompleteDay,
      current: pointAt(true, offset, { from: first, to: last }),
      before: isKnown ? pointAt(false, offset, { from: addDays(first, -length), to: addDays(last, -length) }) : null,
    };
  });
}

function points({ cells, filter, threshold }: SeriesInput) {
  const { buyers, dayIndex } = cells;
  const byPlace = new Map(cells.periods.map((cell) => [`${cell.now} ${cell.period}`, cell]));
  return (now: boolean, period: number, days: DayWindow): DemandSeriesPoint => {
    const cell = byPlace.get(`${now} ${period}`);
    const figures = orderSizes(sizesOf(cell === undefined ? [] : [cell]).filter(({ value }) => isSizeSelected(value, filter)), threshold);
    const last = dayIndex(days.to);
    return {
      orders: figures.orders,
      pieces: figures.pieces,
      gmvFen: cell?.sums.fen ?? 0,
      buyers: buyers.inPeriod(dayIndex(days.from), last),
      effectiveBuyers: concentration(spentIn(cell === undefined ? [] : [cell])).effectiveParts,
      medianPieces: figures.medianPieces,
      fragmentationRate: figures.fragmentationRate,
      smallOrderShare: figures.smallOrderShare,
      repurchaseRate: buyers.repurchaseEnding(last).rate,
    };
  };
}

/** What each known buyer spent (fen) in the periods together. */
export function spentIn(periods: readonly PeriodCell[]): number[] {
  const [only, ...others] = periods;
  if (only !== undefined && others.length === 0) return [...only.spent.values()];
  const spent = new Map<number, number>();
  for (const period of periods) {
    for (const [buyer, fen] of period.spent) spent.set(buyer, (spent.get(buyer) ?? 0) + fen);
  }
  return [...spent.values()];
}

/** How many orders of the periods have each size. */
export function sizesOf(periods: readonly PeriodCell[]): ValueCount[] {
  const counts = new Map<number, number>();
  for (const { sizes } of periods) {
    for (const [pieces, orders] of sizes) counts.set(pieces, (counts.get(pieces) ?? 0) + orders);
  }
  return Array.from(counts, ([value, count]) => ({ value, count }));
}

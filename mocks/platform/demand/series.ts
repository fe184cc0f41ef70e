import type { DemandFigures, DemandSeriesPoint } from '@/api/contract/demand';
import { addDays, daysBetween } from '@/domain/calendar';
import { orderSizes } from '@/domain/demand/orderSizes';
import type { ValueCount } from '@/domain/demand/quantileType7';
import type { Granularity } from '@/domain/period';
import { periodsIn } from '@/domain/period';
import type { DayWindow, ResolvedWindow } from '@/domain/window';
import { windowLength } from '@/domain/window';
import type { Cells } from './cells';
import type { DemandFilter } from './filters';
import { isSizeSelected } from './filters';
import type { KnownBuyers } from './knownBuyers';

interface SeriesInput {
  cells: Cells;
  filter: DemandFilter;
  resolved: ResolvedWindow;
  granularity: Granularity;
  firstDay: string;
  lastCompleteDay: string;
  threshold: number;
  buyers: KnownBuyers;
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

function points({ cells, filter, threshold, buyers }: SeriesInput) {
  const sizes = new Map<string, ValueCount[]>();
  for (const [now, period, pieces, count] of cells.sizes) {
    if (!isSizeSelected(pieces, filter)) continue;
    const key = `${now} ${period}`;
    const known = sizes.get(key);
    if (known === undefined) sizes.set(key, [{ value: pieces, count }]);
    else known.push({ value: pieces, count });
  }
  const amounts = new Map(cells.sums.map(([now, period, gmvFen]) => [`${now} ${period}`, gmvFen]));
  return (now: boolean, period: number, days: DayWindow): DemandSeriesPoint => {
    const figures = orderSizes(sizes.get(`${now} ${period}`) ?? [], threshold);
    return {
      orders: figures.orders,
      pieces: figures.pieces,
      gmvFen: amounts.get(`${now} ${period}`) ?? 0,
      buyers: buyers.inPeriod(days),
      medianPieces: figures.medianPieces,
      fragmentationRate: figures.fragmentationRate,
      smallOrderShare: figures.smallOrderShare,
      repurchaseRate: buyers.repurchaseEnding(days.to).rate,
    };
  };
}

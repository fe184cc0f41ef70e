import { dayFromNumber, dayNumber } from '@/domain/calendar';
import type { Granularity } from '@/domain/period';
import { periodStart } from '@/domain/period';
import type { ComparedWindow } from '@/domain/window';
import { windowLength } from '@/domain/window';

/** The cells of a window and of the period before, day by day. */
export interface Calendar<C> {
  /** Of every day from `since` to the window's last; null before the period before. */
  cells: (C | null)[];
  distinct: C[];
  /** Where each day's period and its span (the window, or the period before) begin, counted from `since`. */
  periodStart: Int32Array;
  spanStart: Int32Array;
}

/**
 * Cuts the window and the period before into periods. A period is told by its first day counted from the window's; the
 * days before are moved by the window's length, so that both are cut alike. Makes one cell for each.
 */
export function calendarOf<C>(
  { compared: { window, before }, granularity }: { compared: ComparedWindow; granularity: Granularity },
  since: number,
  cellOf: (now: boolean, period: number) => C,
): Calendar<C> {
  const days = dayNumber(window.to) - since + 1;
  const from = dayNumber(window.from);
  const beforeFrom = dayNumber(before.from);
  const periodStarts = new Int32Array(days);
  const spanStarts = new Int32Array(days);
  const cells: (C | null)[] = [];
  const distinct: C[] = [];
  let last: { now: boolean; period: number; cell: C } | null = null;
  for (let index = 0; index < days; index += 1) {
    const day = since + index;
    const now = day >= from;
    const shift = now ? 0 : windowLength(window);
    const start = dayNumber(periodStart(dayFromNumber(day + shift), granularity));
    periodStarts[index] = start - shift - since;
    spanStarts[index] = (now ? from : beforeFrom) - since;
    if (day < beforeFrom) {
      cells.push(null);
      continue;
    }
    const period = start - from;
    if (last === null || last.now !== now || last.period !== period) {
      last = { now, period, cell: cellOf(now, period) };
      distinct.push(last.cell);
    }
    cells.push(last.cell);
  }
  return { cells, distinct, periodStart: periodStarts, spanStart: spanStarts };
}

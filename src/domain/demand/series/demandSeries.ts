import { addDays, daysBetween, type Day } from '@/domain/calendar';
import { periodsIn, type Granularity, type Period } from '@/domain/period';
import { isInWindow, type DayWindow } from '@/domain/window';

/** Pieces of an item per period, oldest first; `null` where the factory was closed: demand is then not known, not 0. */
export interface DemandSeries {
  periods: readonly Period[];
  sizes: readonly (number | null)[];
}

/**
 * The series that forecasts and classes are made from: whole periods only, from the first in which the item sold. `daily`
 * holds its valid, netted, paid pieces per day, `known` the span whose orders are all known. A period without a sale of which
 * at least half the days lie in a closure is missing.
 */
export function demandSeries(
  daily: ReadonlyMap<Day, number>,
  known: DayWindow,
  granularity: Granularity,
  closures: readonly DayWindow[] = [],
): DemandSeries {
  const periods = periodsIn(known.from, known.to, granularity).filter(({ complete }) => complete);
  const totals = new Map<Day, number>();
  const starts = periodStarts(periods);
  for (const [day, pieces] of daily) {
    const start = starts.get(day);
    if (start !== undefined) totals.set(start, (totals.get(start) ?? 0) + pieces);
  }
  const first = periods.findIndex(({ start }) => (totals.get(start) ?? 0) > 0);
  const sold = first < 0 ? [] : periods.slice(first);
  const sizes = sold.map((period) => totals.get(period.start) ?? (isClosed(period, closures) ? null : 0));
  return { periods: sold, sizes };
}

/** The series without what is missing: neighbours then stand side by side. */
export function observed({ sizes }: DemandSeries): number[] {
  return sizes.filter((size) => size !== null);
}

function periodStarts(periods: readonly Period[]): Map<Day, Day> {
  const starts = new Map<Day, Day>();
  for (const { start, end } of periods) {
    for (let day = start; day <= end; day = addDays(day, 1)) starts.set(day, start);
  }
  return starts;
}

function isClosed({ start, end }: Period, closures: readonly DayWindow[]): boolean {
  const days = daysBetween(start, end) + 1;
  const closed = Array.from({ length: days }, (_, offset) => addDays(start, offset)).filter((day) => closures.some((closure) => isInWindow(day, closure)));
  return 2 * closed.length >= days;
}

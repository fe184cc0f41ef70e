import { addDays, isoWeekLabel, isoWeekStart, monthOf, type Day } from '@/domain/calendar';

export const granularities = ['day', 'week', 'month'] as const;
/** How finely a span is cut: days, ISO weeks (Monday first) or calendar months. */
export type Granularity = (typeof granularities)[number];

/** One day, week or month with its own first and last day, which may lie outside the span that was asked for. */
export interface Period {
  start: Day;
  end: Day;
  /** '2011-12-08', '2011-W49' or '2011-12'. */
  label: string;
  /** False where the span covers only a part: drawn pale, left out of trends, never out of totals. */
  complete: boolean;
}

/** The first day of the day's period. */
export function periodStart(day: Day, granularity: Granularity): Day {
  if (granularity === 'day') return day;
  return granularity === 'week' ? isoWeekStart(day) : `${monthOf(day)}-01`;
}

/** The last day of the day's period. */
export function periodEnd(day: Day, granularity: Granularity): Day {
  if (granularity === 'day') return day;
  if (granularity === 'week') return addDays(isoWeekStart(day), 6);
  // 31 days after the first always lies in the next month.
  return addDays(`${monthOf(addDays(`${monthOf(day)}-01`, 31))}-01`, -1);
}

/** The period's name as it sorts: the day, the ISO week or the month. */
export function periodLabel(day: Day, granularity: Granularity): string {
  if (granularity === 'day') return day;
  return granularity === 'week' ? isoWeekLabel(day) : monthOf(day);
}

/** Every period that the span from `from` to `to` (both included) touches, in order; none when `to` is earlier. */
export function periodsIn(from: Day, to: Day, granularity: Granularity): Period[] {
  if (to < from) return [];
  const periods: Period[] = [];
  let start = periodStart(from, granularity);
  while (start <= to) {
    const end = periodEnd(start, granularity);
    const complete = start >= from && end <= to;
    periods.push({ start, end, label: periodLabel(start, granularity), complete });
    start = addDays(end, 1);
  }
  return periods;
}

/** How finely a span of `days` is cut until somebody asks otherwise: a line of some dozens of points. */
export function defaultGranularity(days: number): Granularity {
  if (days <= 92) return 'day';
  return days <= 731 ? 'week' : 'month';
}

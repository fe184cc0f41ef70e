import { monthOf, type Day } from '@/domain/calendar';

/** Known buyers by the month of their first order. */
export interface Cohort {
  /** YYYY-MM. */
  month: string;
  size: number;
  /** Buyers who ordered in the cohort's month and in each that followed; `null` after the last complete month. */
  active: (number | null)[];
  /** The same of the cohort, 0 to 1. */
  retention: (number | null)[];
}

/**
 * Cohorts from the days on which each known buyer ordered, oldest first; a buyer whose first order is after the last
 * complete month is left out. Every cohort has as many cells as the oldest.
 */
export function cohortRetention(orderDays: ReadonlyMap<string, readonly Day[]>, lastCompleteMonth: string): Cohort[] {
  const cohorts = new Map<number, Set<number>[]>();
  for (const days of orderDays.values()) {
    const months = new Set(days.map((day) => monthNumber(monthOf(day))));
    const first = Math.min(...months);
    if (!(first <= monthNumber(lastCompleteMonth))) continue;
    cohorts.set(first, [...(cohorts.get(first) ?? []), months]);
  }
  const last = monthNumber(lastCompleteMonth);
  const cells = cohorts.size === 0 ? 0 : last - Math.min(...cohorts.keys()) + 1;
  return [...cohorts]
    .sort(([a], [b]) => a - b)
    .map(([first, buyers]) => {
      const active = Array.from({ length: cells }, (_, offset) =>
        first + offset > last ? null : buyers.filter((months) => months.has(first + offset)).length,
      );
      return { month: monthName(first), size: buyers.length, active, retention: active.map((count) => (count === null ? null : count / buyers.length)) };
    });
}

function monthNumber(month: string): number {
  const [year = '', name = ''] = month.split('-');
  return Number(year) * 12 + Number(name) - 1;
}

function monthName(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

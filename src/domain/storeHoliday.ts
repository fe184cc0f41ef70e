import { daysBetween, type Day } from '@/domain/calendar';
import type { StoreStatus } from '@/domain/storeStates';

/** First and last day on which a store is closed for a holiday. */
export interface HolidaySpan {
  from: Day;
  to: Day;
}

/** The longest holiday, in days: a longer one is a closing. */
export const longestHolidayDays = 90;
/** A holiday that begins within this many days is announced at home. */
export const holidayNoticeDays = 7;

export type HolidayProblem = 'ends-before-it-begins' | 'begins-in-the-past' | 'too-long';

/** What is wrong with a holiday that is planned on `today`; `null` when nothing is. */
export function holidayProblem(span: HolidaySpan, today: Day): HolidayProblem | null {
  if (span.to < span.from) return 'ends-before-it-begins';
  if (span.from < today) return 'begins-in-the-past';
  return daysBetween(span.from, span.to) + 1 > longestHolidayDays ? 'too-long' : null;
}

/** Whether the day lies in the holiday. */
export function isInHoliday(span: HolidaySpan | null, day: Day): boolean {
  return span !== null && day >= span.from && day <= span.to;
}

/** Days until a holiday begins when that is within the notice; `null` when it is not, runs already or is over. */
export function holidayBeginsInDays(span: HolidaySpan | null, today: Day): number | null {
  if (span === null || span.from <= today) return null;
  const days = daysBetween(today, span.from);
  return days <= holidayNoticeDays ? days : null;
}

/**
 * The status that a store has on a day, given the stored one and its holiday: a live store is on holiday while the
 * span lasts, and live again after it. Every other status stands, whatever the calendar says.
 */
export function storeStatusOn(status: StoreStatus, holiday: HolidaySpan | null, day: Day): StoreStatus {
  if (status !== 'live' && status !== 'holiday') return status;
  return isInHoliday(holiday, day) ? 'holiday' : 'live';
}

import { addDays, type Day } from '@/domain/calendar';
import { isInWindow, type DayWindow } from '@/domain/window';

/** The first day of the Chinese New Year: all trade stops around it, and it falls on another day every year. */
const newYears: readonly Day[] = ['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26'];

/** Days around the new year that are a season of their own. */
const newYearSeasonDays = 14;

/** The seasons around the Chinese New Years that are known: compared with each other, never with the weeks beside them. */
export const newYearSeasons: readonly DayWindow[] = newYears.map((day) => ({ from: addDays(day, -newYearSeasonDays), to: addDays(day, newYearSeasonDays) }));

/** Days of the trade's calendar that demand answers to: the new year, and the sales of the platforms. */
export type TradeDayKey = 'new_year' | '618' | '1111' | '1212';

const yearly = [
  { key: '618', monthDay: '06-18' },
  { key: '1111', monthDay: '11-11' },
  { key: '1212', monthDay: '12-12' },
] as const satisfies readonly { key: TradeDayKey; monthDay: string }[];

/** The days of the trade's calendar in a window, in order. */
export function tradeDaysIn(window: DayWindow): { day: Day; key: TradeDayKey }[] {
  const [first, last] = [window.from, window.to].map((day) => Number(day.slice(0, 4)));
  const years = Array.from({ length: Math.max(0, (last ?? 0) - (first ?? 0) + 1) }, (_, index) => String((first ?? 0) + index));
  const sales = years.flatMap((year) => yearly.map(({ key, monthDay }) => ({ key, day: `${year}-${monthDay}` })));
  return [...sales, ...newYears.map((day) => ({ key: 'new_year' as const, day }))]
    .filter(({ day }) => isInWindow(day, window))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

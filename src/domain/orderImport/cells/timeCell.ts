import { dayFromNumber, isDay, isWallTime } from '@/domain/calendar';
import type { WallTime } from '@/domain/calendar';
import { cellText, foldWidth } from '@/domain/sheets/cells/cellText';
import type { Cell } from '@/domain/sheets/rows';

export const dateFormats = [
  'year-month-day-dash', 'year-month-day-slash', 'year-month-day-dot', 'year-month-day-chinese',
  'day-month-year', 'month-day-year', 'either-order', 'spreadsheet',
] as const;
/** How a file writes its dates; `either-order` is 3/3/2026, and 3/4/2026 once the order is known. */
export type DateFormat = (typeof dateFormats)[number];

/** What 3/4/2026 means. Without it such a date is refused, never guessed. */
export type DateOrder = 'day-first' | 'month-first';

export interface TimeCell {
  time: WallTime;
  format: DateFormat;
  /** A zone (Z, +08:00) stood behind the time: the wall clock was taken as it is written. */
  zoned: boolean;
}
export type TimeProblem = 'date-unreadable' | 'date-ambiguous';

const exact = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d$/;
const hourAndMinute = '(\\d{1,2})[:时点](\\d{1,2})(?:[:分](\\d{1,2})(?:[.,]\\d+)?秒?|分)?';
const clock = `(?:[T\\s]*(上午|下午)?\\s*${hourAndMinute}\\s*([AaPp][Mm])?)?`;
const zone = '\\s*(Z|[+-]\\d{2}:?\\d{2})?';
const yearFirst = new RegExp(`^(\\d{4})([-/.年])(\\d{1,2})([-/.月])(\\d{1,2})日?${clock}${zone}$`);
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${clock}${zone}$`);
const formatOfMark: ReadonlyMap<string, DateFormat> = new Map([
  ['--', 'year-month-day-dash'], ['//', 'year-month-day-slash'], ['..', 'year-month-day-dot'],
  ['年月', 'year-month-day-chinese'],
]);
const firstSerialDay = -25_569;
const secondsInDay = 86_400;

/** Reads an order's time as wall clock. A number is a spreadsheet's day count of 1900. A day alone is midnight. */
export function readTime(cell: Cell, order: DateOrder | null): TimeCell | TimeProblem {
  if (typeof cell === 'number') return fromSerial(cell);
  const text = cellText(cell);
  if (cell instanceof Date) {
    return isWallTime(text) ? { time: text, format: 'spreadsheet', zoned: false } : 'date-unreadable';
  }
  if (exact.test(text)) {
    const time = `${text.slice(0, 10)}T${text.slice(11)}`;
    return isWallTime(time) ? { time, format: 'year-month-day-dash', zoned: false } : 'date-unreadable';
  }
  const folded = foldWidth(text);
  const first = yearFirst.exec(folded);
  if (first !== null) {
    const format = formatOfMark.get(`${first[2]}${first[4]}`);
    return format === undefined ? 'date-unreadable' : built(first[1], first[3], first[5], first.slice(6), format);
  }
  const last = yearLast.exec(folded);
  return last === null ? 'date-unreadable' : fromYearLast(last, order);
}

function fromYearLast(match: RegExpExecArray, order: DateOrder | null): TimeCell | TimeProblem {
  const [, a, , b, year] = match;
  const [first, second] = [Number(a), Number(b)];
  const rest = match.slice(5);
  const dayFirst = () => built(year, b, a, rest, first > 12 ? 'day-month-year' : 'either-order');
  const monthFirst = () => built(year, a, b, rest, second > 12 ? 'month-day-year' : 'either-order');
  if (order !== null) return order === 'day-first' ? dayFirst() : monthFirst();
  if (first > 12 || first === second) return dayFirst();
  return second > 12 ? monthFirst() : 'date-ambiguous';
}

type Part = string | undefined;

function built(year: Part, month: Part, date: Part, rest: readonly Part[], format: DateFormat): TimeCell | TimeProblem {
  const [chineseHalf, hour = '0', minute = '0', second = '0', half, zoneMark] = rest;
  const pm = chineseHalf === '下午' || half?.toLowerCase() === 'pm';
  const am = chineseHalf === '上午' || half?.toLowerCase() === 'am';
  const written = Number(hour);
  if ((pm || am) && (written < 1 || written > 12) && !(pm && written < 24 && written > 0)) return 'date-unreadable';
  const hours = pm && written < 12 ? written + 12 : am && written === 12 ? 0 : written;
  const day = `${year}-${two(month)}-${two(date)}`;
  const time = `${day}T${two(String(hours))}:${two(minute)}:${two(second)}`;
  return isWallTime(time) ? { time, format, zoned: zoneMark !== undefined } : 'date-unreadable';
}

function two(part: Part): string {
  return (part ?? '').padStart(2, '0');
}

function fromSerial(serial: number): TimeCell | TimeProblem {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return 'date-unreadable';
  const seconds = Math.round(serial * secondsInDay);
  const day = dayFromNumber(Math.floor(seconds / secondsInDay) + firstSerialDay);
  const rest = seconds % secondsInDay;
  const parts = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60].map((part) => two(String(part)));
  return isDay(day) ? { time: `${day}T${parts.join(':')}`, format: 'spreadsheet', zoned: false } : 'date-unreadable';
}

import type { Language } from './languages';

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** A day 'YYYY-MM-DD' read as UTC midnight, so that no zone moves it. */
function dayAsDate(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`);
}

/** The calendar day in a zone: 'YYYY-MM-DD'. */
export function dayInZone(instant: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}

/** '11-06' or 'Nov 6'; with the year where `withYear` says so: '2026-11-06', 'Nov 6, 2026'. */
export function formatDay(language: Language, day: string, withYear: boolean): string {
  if (language === 'zh-CN') return withYear ? day.slice(0, 10) : day.slice(5, 10);
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    year: withYear ? 'numeric' : undefined,
  }).format(dayAsDate(day));
}

/** '10-15 — 11-06'; the years appear when either end is not in the present year. */
export function formatDayRange(language: Language, from: string, to: string, thisYear: string): string {
  const withYear = from.slice(0, 4) !== thisYear || to.slice(0, 4) !== thisYear;
  if (from === to) return formatDay(language, from, withYear);
  return `${formatDay(language, from, withYear)} — ${formatDay(language, to, withYear)}`;
}

/** '11-06 20:14' from a wall time 'YYYY-MM-DDTHH:mm:ss', which has no zone and is never moved. */
export function formatWallTime(language: Language, wallTime: string, thisYear: string): string {
  const day = formatDay(language, wallTime, wallTime.slice(0, 4) !== thisYear);
  return `${day} ${wallTime.slice(11, 16)}`;
}

/** The wall time of an instant in a zone: 'YYYY-MM-DDTHH:mm:ss'. */
export function wallTimeInZone(instant: Date, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
  return `${dayInZone(instant, zone)}T${time}`;
}

/** Chinese as it is set here: a space between a figure and its unit. */
function spaced(text: string): string {
  return text.replace(/(\d)(?=[\u4e00-\u9fff])/g, '$1 ');
}

/** '3 小时前' or 'in 20 min', for what is less than a day away; nothing beyond that. */
export function formatRelative(language: Language, instant: Date, now: Date): string | undefined {
  const difference = instant.getTime() - now.getTime();
  const size = Math.abs(difference);
  if (size >= dayMs) return undefined;
  const style = new Intl.RelativeTimeFormat(language, { style: 'short', numeric: 'auto' });
  if (size < minuteMs) return style.format(0, 'second');
  if (size < hourMs) return spaced(style.format(Math.trunc(difference / minuteMs), 'minute'));
  return spaced(style.format(Math.trunc(difference / hourMs), 'hour'));
}

function unit(language: Language, value: number, name: 'day' | 'hour' | 'minute' | 'second'): string {
  return spaced(new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value));
}

/** '3 小时 20 分钟', '2 days 4 hr', '12 秒': the two largest parts. */
export function formatDuration(language: Language, milliseconds: number): string {
  const size = Math.max(0, milliseconds);
  const parts = [
    { name: 'day', value: Math.floor(size / dayMs) },
    { name: 'hour', value: Math.floor((size % dayMs) / hourMs) },
    { name: 'minute', value: Math.floor((size % hourMs) / minuteMs) },
    { name: 'second', value: Math.floor((size % minuteMs) / secondMs) },
  ] as const;
  const first = parts.findIndex((part) => part.value > 0);
  if (first < 0) return unit(language, 0, 'second');
  const shown = parts.slice(first, first + 2).filter((part) => part.value > 0);
  return shown.map((part) => unit(language, part.value, part.name)).join(' ');
}

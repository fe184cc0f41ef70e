import type { Language } from './languages';
import { formatMoney, formatMoneyShort, formatUnitPrice } from './moneyFormat';
import { formatCount, formatPercent, formatShort } from './numberFormat';
import {
  dayInZone,
  formatDay,
  formatDayRange,
  formatDuration,
  formatRelative,
  formatWallTime,
  wallTimeInZone,
} from './timeFormat';

export interface FormatSettings {
  readonly language: Language;
  /** IANA zone of the factory: instants are told in its time. */
  readonly zone: string;
  /** ISO code used where a figure brings none of its own. */
  readonly currency: string;
  readonly now: () => Date;
}

export interface Format {
  /** '1,248'. */
  readonly count: (value: number, digits?: number) => string;
  /** '1.2 万' or '12k'; show `count` as the title beside it. */
  readonly short: (value: number, digits?: number) => string;
  /** '38.4%' from 0.384. */
  readonly percent: (share: number, digits?: number) => string;
  /** '1.1' percentage points, without sign, from 0.011. */
  readonly pointsFigure: (difference: number, digits?: number) => string;
  /** '¥1,234.50' from fen. */
  readonly money: (fen: number, currency?: string) => string;
  /** '¥46.2 万' from fen. */
  readonly moneyShort: (fen: number, currency?: string) => string;
  /** '¥0.035' from li. */
  readonly unitPrice: (li: number, currency?: string) => string;
  /** '¥10.20–12.50' from two prices in li; one price when they are equal. */
  readonly unitPriceRange: (fromLi: number, toLi: number, currency?: string) => string;
  /** '2026-11-06' or 'Nov 6, 2026' from a day. */
  readonly day: (day: string) => string;
  /** '11-06' or 'Nov 6'; the year appears when it is not the present one. */
  readonly dayShort: (day: string) => string;
  /** '10-15 — 11-06'. */
  readonly dayRange: (from: string, to: string) => string;
  /** '11-06 20:14' from an order's wall time. */
  readonly wallTime: (wallTime: string) => string;
  /** An instant in the factory's zone: relative within a day, else day and time. Takes ISO text or a Date. */
  readonly instant: (instant: string | Date) => string;
  /** The same instant in full, for a title: '2026-11-06 20:14:07'. */
  readonly instantExact: (instant: string | Date) => string;
  /** '20:14' in the factory's zone. */
  readonly clock: (instant: string | Date) => string;
  /** '3 小时 20 分钟'. */
  readonly duration: (milliseconds: number) => string;
  /** 'A、B和C' or 'A, B, and C'. */
  readonly list: (items: readonly string[]) => string;
}

function asDate(instant: string | Date): Date {
  return typeof instant === 'string' ? new Date(instant) : instant;
}

/** Every way to write a figure or a time in one language, zone and currency. */
export function createFormat({ language, zone, currency, now }: FormatSettings): Format {
  const thisYear = (): string => dayInZone(now(), zone).slice(0, 4);
  const wall = (instant: string | Date): string => wallTimeInZone(asDate(instant), zone);
  const unitPrice = (li: number, code = currency): string => formatUnitPrice(language, li, code);
  return {
    count: (value, digits) => formatCount(language, value, digits),
    short: (value, digits) => formatShort(language, value, digits),
    percent: (share, digits) => formatPercent(language, share, digits),
    pointsFigure: (difference, digits = 1) => formatCount(language, Math.abs(difference) * 100, digits),
    money: (fen, code = currency) => formatMoney(language, fen, code),
    moneyShort: (fen, code = currency) => formatMoneyShort(language, fen, code),
    unitPrice,
    unitPriceRange: (fromLi, toLi, code = currency) =>
      fromLi === toLi
        ? unitPrice(fromLi, code)
        : `${unitPrice(fromLi, code)}–${unitPrice(toLi, code).replace(/^[^\d-]+/, '')}`,
    day: (day) => formatDay(language, day, true),
    dayShort: (day) => formatDay(language, day, day.slice(0, 4) !== thisYear()),
    dayRange: (from, to) => formatDayRange(language, from, to, thisYear()),
    wallTime: (wallTime) => formatWallTime(language, wallTime, thisYear()),
    instant: (instant) =>
      formatRelative(language, asDate(instant), now()) ?? formatWallTime(language, wall(instant), thisYear()),
    instantExact: (instant) => wall(instant).replace('T', ' '),
    clock: (instant) => wall(instant).slice(11, 16),
    duration: (milliseconds) => formatDuration(language, milliseconds),
    list: (items) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
  };
}

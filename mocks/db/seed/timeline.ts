import { addDays, dayNumber, daysBetween } from '@/domain/calendar';
import type { Day, WallTime } from '@/domain/calendar';
import { dayIn } from '@mocks/platform/core/clock';
import { random } from './random';

/** The zone of every demo factory. */
export const demoZone = 'Asia/Shanghai';
/** Demo data is built for a last day that is a Sunday, and moved by whole weeks when it is loaded. */
const anchorLastDay: Day = '2026-11-22';
/** 78 whole weeks: six quarters of 91 days, 18 months. */
export const demoDays = 546;
export const quarterDays = 91;

/** The 18 months of demo orders as they lie when loaded. Positions count days from 0 to `demoDays` - 1. */
export interface Timeline {
  /** The last day with orders: one to seven days before today, always a Sunday. */
  lastDay: Day;
  dayAt: (position: number) => Day;
  /** The wall time of a day's second. */
  timeAt: (position: number, second: number) => WallTime;
  /** The instant at which the demo zone's clock shows this time, never after now. */
  instantAt: (position: number, time: string) => string;
}

export function timeline(now: string): Timeline {
  const yesterday = addDays(dayIn(demoZone, now), -1);
  const weeks = Math.floor(daysBetween(anchorLastDay, yesterday) / 7);
  const lastDay = addDays(anchorLastDay, weeks * 7);
  const firstDay = addDays(lastDay, 1 - demoDays);
  const days = Array.from({ length: demoDays }, (_, position) => addDays(firstDay, position));
  const dayAt = (position: number) => days[position] ?? addDays(firstDay, position);
  return {
    lastDay,
    dayAt,
    timeAt: (position, second) => `${dayAt(position)}T${clockTime(second)}`,
    instantAt: (position, time) => {
      const instant = new Date(Date.parse(`${dayAt(position)}T${time}:00+08:00`)).toISOString();
      return instant < now ? instant : now;
    },
  };
}

function clockTime(second: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(second / 3600)}:${two((second % 3600) / 60)}:${two(second % 60)}`;
}

/** From Monday: wholesale is a working-day business. */
const weekdayWeights = [1.08, 1.12, 1.1, 1.06, 1.0, 0.72, 0.62];

/** Sales days and closures, by the days of the anchored calendar. */
const seasons: readonly { from: Day; to: Day; factor: number }[] = [
  { from: '2025-06-14', to: '2025-06-20', factor: 1.5 },
  { from: '2025-06-18', to: '2025-06-18', factor: 1.4 },
  { from: '2025-10-01', to: '2025-10-05', factor: 0.45 },
  { from: '2025-11-07', to: '2025-11-12', factor: 1.5 },
  { from: '2025-11-11', to: '2025-11-11', factor: 1.5 },
  { from: '2025-12-10', to: '2025-12-12', factor: 1.5 },
  // Spring festival: buyers stock up, the factory closes, orders come back slowly.
  { from: '2026-01-26', to: '2026-02-06', factor: 1.3 },
  { from: '2026-02-07', to: '2026-02-11', factor: 0.4 },
  { from: '2026-02-12', to: '2026-02-24', factor: 0 },
  { from: '2026-02-25', to: '2026-03-02', factor: 0.5 },
  { from: '2026-06-14', to: '2026-06-20', factor: 1.5 },
  { from: '2026-06-18', to: '2026-06-18', factor: 1.4 },
  { from: '2026-10-01', to: '2026-10-05', factor: 0.45 },
  { from: '2026-11-07', to: '2026-11-12', factor: 1.5 },
  { from: '2026-11-11', to: '2026-11-11', factor: 1.5 },
];

/** How much each day sells, relative to the others. */
export function dayWeights(seed: string): number[] {
  const { normal } = random(`${seed} days`);
  const first = dayNumber(anchorLastDay) - demoDays + 1;
  const spans = seasons.map(({ from, to, factor }) => ({ from: dayNumber(from) - first, to: dayNumber(to) - first, factor }));
  return Array.from({ length: demoDays }, (_, position) => {
    const growth = 1 + (0.8 * position) / demoDays;
    const weather = Math.exp(0.18 * normal());
    const season = spans
      .filter(({ from, to }) => position >= from && position <= to)
      .reduce((factor, { factor: own }) => factor * own, 1);
    return growth * weather * season * (weekdayWeights[position % 7] ?? 1);
  });
}

/** From midnight: a morning, an afternoon and an evening peak. */
const hourWeights = [3, 2, 1, 1, 1, 2, 5, 12, 34, 62, 78, 66, 40, 52, 70, 74, 62, 42, 34, 44, 62, 64, 40, 14];

/** A second of the day, as orders come in. */
export function secondOfDay({
  weighted,
  between,
}: {
  weighted: (weights: readonly number[]) => number;
  between: (least: number, most: number) => number;
}): number {
  return weighted(hourWeights) * 3600 + between(0, 3599);
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysBetween,
  hourOf,
  hoursBetween,
  isDay,
  isoWeekLabel,
  isoWeekStart,
  isWallTime,
  monthOf,
  quarterOf,
  weekday,
} from '@/domain/calendar';

const anyDay = fc.integer({ min: dayNumber('1600-01-01'), max: dayNumber('2400-12-31') }).map(dayFromNumber);
const someDays = fc.integer({ min: -50_000, max: 50_000 });
const clock = fc.tuple(fc.nat(23), fc.nat(59), fc.nat(59)).map((parts) =>
  parts.map((part) => String(part).padStart(2, '0')).join(':'),
);

describe('days', () => {
  it('accepts only days that exist, written in full', () => {
    expect(['2024-02-29', '2011-12-08', '2000-02-29'].every(isDay)).toBe(true);
    const wrong = ['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-04-31', '2024-1-1', '0024-01-01', ''];
    expect(wrong.filter(isDay)).toEqual([]);
    expect(isDay('2024-01-01T00:00:00')).toBe(false);
    expect(() => dayNumber('2024-02-30')).toThrow(RangeError);
  });

  it('count from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayFromNumber(-1)).toBe('1969-12-31');
  });

  it('add and take away without loss, across leap years', () => {
    fc.assert(
      fc.property(anyDay, someDays, (day, days) => {
        const moved = addDays(day, days);
        expect(isDay(moved)).toBe(true);
        expect(daysBetween(day, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(day);
        expect(moved < day).toBe(days < 0);
      }),
    );
  });

  it('repeat their weekday every seven days, and begin their ISO week on a Monday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
        expect(weekday(addDays(day, 1))).toBe((weekday(day) % 7) + 1);
        const monday = isoWeekStart(day);
        expect(weekday(monday)).toBe(1);
        expect(daysBetween(monday, day)).toBe(weekday(day) - 1);
        expect(isoWeekLabel(day)).toBe(isoWeekLabel(monday));
        expect(isoWeekLabel(addDays(monday, 7)) > isoWeekLabel(day)).toBe(true);
      }),
    );
  });

  it.each([
    ['2011-12-08', 4, '2011-W49', '2011-12', '2011-Q4'],
    ['2021-01-03', 7, '2020-W53', '2021-01', '2021-Q1'],
    ['2024-12-30', 1, '2025-W01', '2024-12', '2024-Q4'],
    ['2016-01-04', 1, '2016-W01', '2016-01', '2016-Q1'],
    ['2024-06-30', 7, '2024-W26', '2024-06', '2024-Q2'],
  ])('%s is weekday %i of %s', (day, number, week, month, quarter) => {
    expect([weekday(day), isoWeekLabel(day), monthOf(day), quarterOf(day)]).toEqual([number, week, month, quarter]);
  });
});

describe('wall times', () => {
  it('accepts only moments that exist', () => {
    expect(isWallTime('2024-02-29T23:59:59')).toBe(true);
    const wrong = ['2023-02-29T00:00:00', '2024-01-01T24:00:00', '2024-01-01T10:60:00', '2024-01-01 10:00:00'];
    expect(wrong.filter(isWallTime)).toEqual([]);
    expect(() => hoursBetween('2024-01-01', '2024-01-02T00:00:00')).toThrow(RangeError);
  });

  it('knows day, hour and the hours between', () => {
    expect(dayOf('2011-12-09T12:50:00')).toBe('2011-12-09');
    expect(hourOf('2011-12-09T12:50:00')).toBe(12);
    expect(hoursBetween('2024-02-28T12:00:00', '2024-03-01T12:30:00')).toBe(48.5);
    // No zone: the night on which summer time begins elsewhere has all its hours.
    expect(hoursBetween('2024-03-31T00:00:00', '2024-04-01T00:00:00')).toBe(24);
  });

  it('measures hours that agree with the days between and with the reverse', () => {
    fc.assert(
      fc.property(anyDay, anyDay, clock, clock, (firstDay, secondDay, firstClock, secondClock) => {
        const [first, second] = [`${firstDay}T${firstClock}`, `${secondDay}T${secondClock}`];
        const hours = hoursBetween(first, second);
        expect(hours + hoursBetween(second, first)).toBe(0);
        expect(Math.abs(hours - 24 * daysBetween(firstDay, secondDay))).toBeLessThan(24);
        expect(Math.sign(hours)).toBe(first === second ? 0 : first < second ? 1 : -1);
      }),
    );
  });
});

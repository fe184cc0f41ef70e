import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayFromNumber, dayNumber, daysBetween } from '@/domain/calendar';
import { granularities, periodEnd, periodLabel, periodsIn, periodStart } from '@/domain/period';

const anyDay = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2100-12-31') }).map(dayFromNumber);
const granularity = fc.constantFrom(...granularities);

describe('periods', () => {
  it('cuts a span into months and marks the first and last that it covers only in part', () => {
    expect(periodsIn('2010-12-15', '2011-02-28', 'month')).toEqual([
      { start: '2010-12-01', end: '2010-12-31', label: '2010-12', complete: false },
      { start: '2011-01-01', end: '2011-01-31', label: '2011-01', complete: true },
      { start: '2011-02-01', end: '2011-02-28', label: '2011-02', complete: true },
    ]);
  });

  it('cuts a span into ISO weeks', () => {
    expect(periodsIn('2011-11-28', '2011-12-08', 'week')).toEqual([
      { start: '2011-11-28', end: '2011-12-04', label: '2011-W48', complete: true },
      { start: '2011-12-05', end: '2011-12-11', label: '2011-W49', complete: false },
    ]);
  });

  it('has none for a span that ends before it begins', () => {
    for (const each of granularities) expect(periodsIn('2024-05-16', '2024-05-15', each)).toEqual([]);
  });

  it('ends leap and year-end months on their last day', () => {
    expect(periodEnd('2024-02-01', 'month')).toBe('2024-02-29');
    expect(periodEnd('2023-12-31', 'month')).toBe('2023-12-31');
  });

  it('holds every day of the span once, in order, without a gap', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(800), granularity, (from, length, each) => {
        const to = addDays(from, length);
        const periods = periodsIn(from, to, each);
        expect(periods[0]?.start).toBe(periodStart(from, each));
        expect(periods.at(-1)?.end).toBe(periodEnd(to, each));
        periods.forEach((period, index) => {
          const next = periods[index + 1];
          if (next !== undefined) expect(daysBetween(period.end, next.start)).toBe(1);
          expect(period.complete).toBe(period.start >= from && period.end <= to);
          expect(period.complete || index === 0 || index === periods.length - 1).toBe(true);
          expect(periodLabel(period.end, each)).toBe(period.label);
        });
        expect(new Set(periods.map(({ label }) => label)).size).toBe(periods.length);
      }),
    );
  });
});

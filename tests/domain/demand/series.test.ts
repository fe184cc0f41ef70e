import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '@/domain/calendar';
import { classifyDemand } from '@/domain/demand/series/classes';
import { demandSeries, observed } from '@/domain/demand/series/demandSeries';
import { policyOf } from '@/domain/demand/series/policies';
import { newYearSeasons, tradeDaysIn } from '@/domain/demand/series/tradeDays';
import { risingItems } from '@/domain/demand/series/risingItems';
import { gammaQuantile, gammaShareBelow } from '@/domain/demand/statistics/gammaQuantile';

describe('a demand series', () => {
  const known = { from: '2026-01-07', to: '2026-02-17' };

  it('has whole weeks only, and begins with the first that sold', () => {
    const daily = new Map([['2026-01-08', 5], ['2026-01-20', 4], ['2026-02-02', 1], ['2026-02-03', 2], ['2026-02-16', 9]]);
    const { periods, sizes } = demandSeries(daily, known, 'week');
    expect(periods.map(({ label }) => label)).toEqual(['2026-W04', '2026-W05', '2026-W06', '2026-W07']);
    expect(sizes).toEqual([4, 0, 3, 0]);
  });

  it('does not know what a closed factory would have sold, and knows what it did', () => {
    const daily = new Map([['2026-01-20', 4], ['2026-02-10', 1]]);
    const closures = [{ from: '2026-01-28', to: '2026-02-15' }];
    const series = demandSeries(daily, known, 'week', closures);
    expect(series.sizes).toEqual([4, null, null, 1]);
    expect(observed(series)).toEqual([4, 1]);
    expect(demandSeries(daily, known, 'week', [{ from: '2026-01-29', to: '2026-01-31' }]).sizes).toEqual([4, 0, 0, 1]);
  });

  it('is empty for what never sold', () => {
    expect(demandSeries(new Map(), known, 'month')).toEqual({ periods: [], sizes: [] });
  });

  it('loses only what lies in parts of periods', () => {
    const offsets = fc.array(fc.nat(41), { maxLength: 30 });
    fc.assert(
      fc.property(offsets, (days) => {
        const daily = new Map<string, number>();
        for (const offset of days) daily.set(addDays(known.from, offset), (daily.get(addDays(known.from, offset)) ?? 0) + 1);
        const inWholeWeeks = [...daily].filter(([day]) => day >= '2026-01-12' && day <= '2026-02-15').reduce((sum, [, pieces]) => sum + pieces, 0);
        expect(observed(demandSeries(daily, known, 'week')).reduce((sum, size) => sum + size, 0)).toBe(inWholeWeeks);
      }),
    );
  });
});

describe('the calendar of the trade', () => {
  it('names the sales of the platforms and the new year, in order', () => {
    expect(tradeDaysIn({ from: '2025-11-11', to: '2026-06-18' })).toEqual([
      { day: '2025-11-11', key: '1111' },
      { day: '2025-12-12', key: '1212' },
      { day: '2026-02-17', key: 'new_year' },
      { day: '2026-06-18', key: '618' },
    ]);
    expect(tradeDaysIn({ from: '2011-07-01', to: '2011-09-30' })).toEqual([]);
  });

  it('knows the season around every new year', () => {
    for (const { from, to } of newYearSeasons) expect(daysBetween(from, to)).toBe(28);
    expect(newYearSeasons.map(({ from }) => from)).toContain('2026-02-03');
  });
});

describe('the policy of an item', () => {
  const item = (series: readonly number[], more: Partial<Parameters<typeof policyOf>[0]> = {}) =>
    policyOf({ valueClass: 'A', classification: classifyDemand(series), weeksSinceSale: 0, periodsSinceSale: 0, demandProbability: 0.5, ...more });
  const smooth = [4, 5, 4, 5, 4, 5, 4, 5];
  const intermittent = [4, 0, 5, 0, 0, 4, 0, 5];
  const lumpy = [1, 0, 60, 0, 0, 2, 0, 1];

  it('is the table of what it earns and how its demand comes', () => {
    expect(item(smooth)).toBe('run-to-rate');
    expect(item(smooth, { valueClass: 'C' })).toBe('run-long-cycle');
    expect(item([4, 50, 4, 5, 44, 5, 1, 5])).toBe('run-with-buffer');
    expect([item(intermittent), item(intermittent, { valueClass: 'B' })]).toEqual(['pool-with-lot', 'pool']);
    expect([item(lumpy), item(lumpy, { valueClass: 'C' })]).toEqual(['pool-and-quote', 'make-to-order']);
  });

  it('waits for history, and retires what stopped selling', () => {
    expect(item(smooth.slice(1))).toBe('watch');
    expect(item([0, 0, 0, 7, 0, 0, 0, 0])).toBe('watch');
    expect(item(smooth, { weeksSinceSale: 26 })).toBe('retire');
    expect(item(intermittent, { periodsSinceSale: 7, demandProbability: 0.04 })).toBe('retire');
    expect(item(intermittent, { periodsSinceSale: 7, demandProbability: 0.06 })).toBe('pool-with-lot');
    expect(item(intermittent, { periodsSinceSale: 6, demandProbability: 0.01 })).toBe('pool-with-lot');
  });
});

describe('rising items', () => {
  const category = [
    { item: 'few', now: 3, earlier: 1 },
    { item: 'many', now: 60, earlier: 40 },
    { item: 'steady', now: 30, earlier: 30 },
    { item: 'falling', now: 22, earlier: 41 },
    { item: 'small', now: 4, earlier: 5 },
    { item: 'other', now: 11, earlier: 13 },
  ];

  it('puts sixty orders against forty above three against one', () => {
    const ranked = risingItems(category)?.map(({ item }) => item) ?? [];
    expect(ranked[0]).toBe('many');
    expect(ranked.indexOf('many')).toBeLessThan(ranked.indexOf('few'));
  });

  it('never takes few orders for a boom, whatever the rest of the category did', () => {
    const rest = fc.array(fc.record({ now: fc.nat(80), earlier: fc.integer({ min: 1, max: 80 }) }), { minLength: 4, maxLength: 25 });
    fc.assert(
      fc.property(rest, (others) => {
        // Their sum keeps the category's change at one, so that the expectations are one and forty.
        const items = [{ item: 'few', now: 3, earlier: 1 }, { item: 'many', now: 60, earlier: 40 }, ...others.flatMap(({ now, earlier }, index) => [
          { item: `a${index}`, now, earlier },
          { item: `b${index}`, now: earlier, earlier: Math.max(1, now) },
        ])];
        const ranked = risingItems(items) ?? [];
        const bound = (name: string) => ranked.find(({ item }) => item === name)?.lowerBound ?? Number.NaN;
        expect(bound('many')).toBeGreaterThan(bound('few'));
        for (const { ratio, lowerBound } of ranked) expect([Number.isFinite(ratio), lowerBound <= ratio]).toEqual([true, true]);
      }),
      { numRuns: 40 },
    );
  });

  it('says nothing of a category of few items, nor of items without a past', () => {
    expect(risingItems(category.slice(0, 4))).toBeNull();
    expect(risingItems([...category, { item: 'new', now: 50, earlier: 0 }])?.some(({ item }) => item === 'new')).toBe(false);
    expect(risingItems(category.map((one) => ({ ...one, now: 0 })))).toEqual([]);
  });
});

describe('gamma quantiles', () => {
  it('are half the chi-squared ones of twice the shape, and lead back to their share', () => {
    expect(gammaQuantile(0.05, 3.5, 1)).toBeCloseTo(2.167_349_909_298 / 2, 8);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: 0.05, max: 900, noNaN: true }), (share, shape) => {
        expect(gammaShareBelow(shape, gammaQuantile(share, shape, 1))).toBeCloseTo(share, 8);
      }),
    );
    expect(() => gammaQuantile(0.5, 0, 1)).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandBetween, bandMigration } from '@/domain/demand/drivers/bandMigration';
import { concentration, orderSizeEntropy } from '@/domain/demand/drivers/concentration';
import { driverSplit, revenueDrivers } from '@/domain/demand/drivers/driverSplit';
import { priceVolumeMix } from '@/domain/demand/drivers/priceVolumeMix';
import { valueClassesOf } from '@/domain/demand/drivers/valueClasses';
import { anomalies } from '@/domain/demand/outliers/anomalies';

const positive = fc.integer({ min: 1, max: 1_000_000 });
const trade = fc.record({ buyers: positive, orders: positive, pieces: positive, revenue: positive });

describe('what moved revenue', () => {
  it('adds up to the change, exactly, whatever moved', () => {
    fc.assert(
      fc.property(trade, trade, (before, after) => {
        const { change, effects } = driverSplit(before, after);
        const sum = revenueDrivers.reduce((total, driver) => total + (effects?.[driver] ?? Number.NaN), 0);
        expect(Math.abs(sum - change)).toBeLessThan(1e-6 * Math.max(1, before.revenue, after.revenue));
        expect(change).toBe(after.revenue - before.revenue);
      }),
    );
  });

  it('turns its signs when time runs backwards', () => {
    fc.assert(
      fc.property(trade, trade, (before, after) => {
        const [there, back] = [driverSplit(before, after).effects, driverSplit(after, before).effects];
        for (const driver of revenueDrivers) expect(there?.[driver]).toBeCloseTo(-(back?.[driver] ?? Number.NaN), 3);
      }),
    );
  });

  it('is not defined where a factor is 0, and says which', () => {
    const some = { buyers: 2, orders: 4, pieces: 8, revenue: 100 };
    const none = { buyers: 0, orders: 0, pieces: 0, revenue: 0 };
    expect(driverSplit(some, none)).toMatchObject({ change: -100, effects: null, missing: { driver: 'buyers', period: 'after' } });
    expect(driverSplit({ ...some, revenue: 0 }, some)).toMatchObject({ effects: null, missing: { driver: 'price', period: 'before' } });
  });
});

const items = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.record({ pieces: positive, revenue: positive })).map((record) => new Map(Object.entries(record)));

describe('price, volume and mix', () => {
  it('add up to the change with what came and went', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const { volume, mix, price, added, lost, total } = priceVolumeMix(before, after);
        expect(volume + mix + price + added + lost).toBeCloseTo(total, 3);
      }),
    );
  });

  it('know a dearer item from a better sold one', () => {
    const before = new Map([['A', { pieces: 10, revenue: 100 }]]);
    expect(priceVolumeMix(before, new Map([['A', { pieces: 10, revenue: 120 }]]))).toMatchObject({ volume: 0, mix: 0, price: 20 });
    expect(priceVolumeMix(before, new Map([['A', { pieces: 15, revenue: 150 }]]))).toMatchObject({ volume: 50, mix: 0, price: 0 });
    expect(priceVolumeMix(before, new Map())).toMatchObject({ lost: -100, total: -100 });
  });
});

describe('concentration', () => {
  it('does not depend on order or unit, and lies within its bounds', () => {
    fc.assert(
      fc.property(fc.array(positive, { minLength: 1, maxLength: 30 }), (amounts) => {
        const result = concentration(amounts);
        const other = concentration(amounts.map((amount) => amount * 7).toReversed());
        for (const [name, figure] of Object.entries(result)) {
          if (figure === null) expect(Object.entries(other)).toContainEqual([name, null]);
          else expect(new Map(Object.entries(other)).get(name)).toBeCloseTo(figure, 9);
        }
        expect(result.herfindahl).toBeGreaterThanOrEqual(1 / amounts.length - 1e-12);
        expect(result.effectiveParts).toBeLessThanOrEqual(amounts.length + 1e-9);
        expect(result.gini).toBeGreaterThanOrEqual(-1e-12);
        expect(result.gini).toBeLessThan(1);
      }),
    );
  });

  it('calls orders of one size even nothing, and orders of all sizes fully mixed', () => {
    expect(orderSizeEntropy([3, 4, 9])).toBe(0);
    expect(orderSizeEntropy([1, 2, 10, 50, 200])).toBeCloseTo(1, 12);
    expect(orderSizeEntropy([])).toBeNull();
  });
});

describe('migration between price bands', () => {
  it('loses no buyer, and puts a price on an edge into the band that begins there', () => {
    expect([bandBetween(9, [10, 20]), bandBetween(10, [10, 20]), bandBetween(20, [10, 20])]).toEqual([0, 1, 2]);
    const bands = fc.dictionary(fc.constantFrom('B1', 'B2', 'B3', 'B4'), fc.integer({ min: 0, max: 2 })).map((record) => new Map(Object.entries(record)));
    fc.assert(
      fc.property(bands, bands, (before, after) => {
        const { transitions, entered, left, upShare, downShare, stayShare } = bandMigration(before, after, 3);
        const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
        const stayed = sum(transitions.map(sum));
        expect([stayed + sum(left), stayed + sum(entered)]).toEqual([before.size, after.size]);
        if (stayed === 0) expect(upShare).toBeNull();
        else expect((upShare ?? 0) + (downShare ?? 0) + (stayShare ?? 0)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('ABC', () => {
  it('puts the first item into A, however much of all it is, and what earned nothing into C', () => {
    expect([...valueClassesOf(new Map([['A', 99], ['B', 1], ['C', 0], ['D', -5]]))]).toEqual([['A', 'A'], ['B', 'C'], ['C', 'C'], ['D', 'C']]);
    expect(valueClassesOf(new Map()).size).toBe(0);
  });
});

describe('anomalies', () => {
  it('are the same whatever is added to all values, or they are multiplied by', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 40 }), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 500 }), (values, times, more) => {
        const { scores } = anomalies(values);
        const moved = anomalies(values.map((value) => value * times + more)).scores;
        for (const [place, score] of scores.entries()) expect(moved[place]).toBeCloseTo(score, 6);
      }),
    );
    expect(anomalies([])).toEqual({ median: null, medianDistance: null, basis: 'none', scores: [], places: [] });
  });
});

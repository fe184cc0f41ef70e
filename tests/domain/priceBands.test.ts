import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '@/domain/calendar';
import type { DatedEdges } from '@/domain/priceBands';
import { edgesOn, priceBandOf, tercilesOf } from '@/domain/priceBands';

const edges = { midLi: 100, highLi: 300 };

describe('price bands', () => {
  test('begin at their edges', () => {
    expect([99, 100, 299, 300].map((price) => priceBandOf(price, edges))).toEqual(['low', 'mid', 'mid', 'high']);
  });

  test('call the one price mid where both edges are the same', () => {
    expect([99, 100, 101].map((price) => priceBandOf(price, { midLi: 100, highLi: 100 }))).toEqual(['low', 'mid', 'high']);
  });

  test('cut the pieces into thirds', () => {
    expect(tercilesOf([])).toBeNull();
    expect(tercilesOf([{ value: 500, count: 40 }])).toEqual({ midLi: 500, highLi: 500 });
    const thirds = [10, 20, 30].map((value) => ({ value, count: 100 }));
    const cut = tercilesOf(thirds);
    expect(cut && thirds.map(({ value }) => priceBandOf(value, cut))).toEqual(['low', 'mid', 'high']);
    const pieces = fc.array(fc.record({ value: fc.integer({ min: 1, max: 9_000 }), count: fc.integer({ min: 1, max: 50 }) }), { minLength: 1 });
    fc.assert(
      fc.property(pieces, (counts) => {
        const found = tercilesOf(counts);
        if (found === null) throw new Error('There are pieces');
        expect(found.midLi).toBeLessThanOrEqual(found.highLi);
        const all = counts.reduce((sum, { count }) => sum + count, 0);
        const under = (price: number) => counts.reduce((sum, { value, count }) => sum + (value < price ? count : 0), 0);
        // No more than a third lies under the first edge and two thirds under the second, but for the piece that is cut through.
        expect(under(found.midLi)).toBeLessThanOrEqual(all / 3 + 1);
        expect(under(found.highLi)).toBeLessThanOrEqual((2 * all) / 3 + 1);
      }),
    );
  });

  test('of a day are the latest own ones that have begun, else the terciles, else the earliest own ones', () => {
    const own = (fromDay: string): DatedEdges => ({ ...edges, origin: 'own', fromDay });
    const terciles: DatedEdges = { ...edges, origin: 'terciles', fromDay: '2026-01-01' };
    const all = [own('2026-05-01'), terciles, own('2026-03-01')];
    expect(edgesOn(all, '2026-06-01')).toEqual(own('2026-05-01'));
    expect(edgesOn(all, '2026-04-30')).toEqual(own('2026-03-01'));
    expect(edgesOn(all, '2026-02-28')).toEqual(terciles);
    expect(edgesOn([own('2026-05-01'), own('2026-03-01')], '2026-02-28')).toEqual(own('2026-03-01'));
    expect(edgesOn([], '2026-02-28')).toBeNull();
    const day = fc.nat(400).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(fc.array(day), day, (days, on) => {
        const found = edgesOn(days.map(own), on);
        const begun = days.filter((from) => from <= on).sort();
        expect(found?.fromDay).toBe(begun.at(-1) ?? days.toSorted().at(0));
      }),
    );
  });
});

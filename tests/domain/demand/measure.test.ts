import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeAgainst, fewestBuyers, measure } from '@/domain/demand/measure';

const of = (value: number | null, n = 100) => measure(value, { n, reason: 'no-orders', fewest: fewestBuyers });

describe('a measure', () => {
  it('carries its value and how many cases stand behind it', () => {
    expect(of(0.4)).toEqual({ value: 0.4, reason: null, n: 100, tooFew: false });
    expect(of(0.4, 4)).toEqual({ value: 0.4, reason: null, n: 4, tooFew: true });
  });

  it('carries the reason where there is no value, never 0 or not-a-number', () => {
    const reason = { value: null, reason: 'no-orders', n: 0, tooFew: true };
    for (const value of [null, Number.NaN, Number.POSITIVE_INFINITY]) expect(of(value, 0)).toEqual(reason);
    expect(of(0).value).toBe(0);
  });
});

describe('a change against the period before', () => {
  it('is relative, or in points for shares', () => {
    expect(changeAgainst(of(120), of(100), 'ratio', true).value).toBeCloseTo(0.2, 12);
    expect(changeAgainst(of(0.5), of(0.45), 'points', true).value).toBeCloseTo(0.05, 12);
  });

  it.each([
    [of(null), of(1), true, 'no-orders'],
    [of(1), of(1), false, 'before-not-covered'],
    [of(1), of(null), true, 'before-not-defined'],
    [of(1), of(0), true, 'before-is-zero'],
  ])('is not defined, and says why: %#', (current, before, covered, reason) => {
    expect(changeAgainst(current, before, 'ratio', covered)).toMatchObject({ value: null, reason });
  });

  it('compares a share with 0 in points', () => {
    expect(changeAgainst(of(0.2), of(0), 'points', true).value).toBe(0.2);
  });

  it('is too few when either side is', () => {
    expect(changeAgainst(of(1), of(1, 3), 'ratio', true).tooFew).toBe(true);
    expect(changeAgainst(of(1, 3), of(1), 'points', true).tooFew).toBe(true);
  });

  it('leads from the period before back to the value', () => {
    const value = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, (now, then) => {
        const ratio = changeAgainst(of(now), of(then), 'ratio', true).value ?? Number.NaN;
        const points = changeAgainst(of(now), of(then), 'points', true).value ?? Number.NaN;
        expect(Math.abs(then * (1 + ratio) - now) / now).toBeLessThan(1e-6);
        expect(then + points).toBeCloseTo(now, 6);
      }),
    );
  });
});

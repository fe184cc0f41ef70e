import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantileFromCounts, quantileType7 } from '@/domain/demand/quantileType7';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const sizes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 });

describe('quantiles of type 7', () => {
  it('are not defined without values', () => {
    expect(quantileType7([], 0.5)).toBeNull();
    expect(quantileFromCounts([], 0.5)).toBeNull();
    expect(quantileFromCounts([{ value: 3, count: 0 }], 0.5)).toBeNull();
  });

  it('refuse a share outside 0 to 1', () => {
    for (const p of [-0.1, 1.1, Number.NaN]) {
      expect(() => quantileType7([1], p)).toThrow(RangeError);
      expect(() => quantileFromCounts([{ value: 1, count: 1 }], p)).toThrow(RangeError);
    }
  });

  it('leave the values as they were', () => {
    const values = [3, 1, 2];
    expect(quantileType7(values, 0.5)).toBe(2);
    expect(values).toEqual([3, 1, 2]);
  });

  it('from counts equal those of the values written out', () => {
    const counted = fc.record({ value: fc.integer({ min: -50, max: 500 }), count: fc.nat(9) });
    fc.assert(
      fc.property(fc.array(counted, { maxLength: 30 }), share, (counts, p) => {
        const written = counts.flatMap(({ value, count }) => Array<number>(count).fill(value));
        expect(quantileFromCounts(counts, p)).toBe(quantileType7(written, p));
      }),
    );
  });

  it('lie within the values, begin at the least, end at the largest, never fall, whatever the order', () => {
    fc.assert(
      fc.property(sizes, share, share, (values, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const at = (p: number) => quantileType7(values, p) ?? Number.NaN;
        expect(at(0)).toBe(Math.min(...values));
        expect(at(1)).toBe(Math.max(...values));
        // Interpolating between equal neighbours may differ in the last digit.
        expect(at(high)).toBeGreaterThanOrEqual(at(low) - 1e-9);
        expect(quantileType7(values.toReversed(), low)).toBe(at(low));
      }),
    );
  });
});

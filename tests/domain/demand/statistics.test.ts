import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hypergeometric } from '@/domain/demand/statistics/hypergeometric';
import { logBeta, logGamma } from '@/domain/demand/statistics/logGamma';
import { leastByNelderMead } from '@/domain/demand/statistics/nelderMead';
import { normalQuantile, normalShareBelow } from '@/domain/demand/statistics/normal';
import { partiallySorted } from '@/domain/demand/statistics/partialSort';

describe('special functions', () => {
  it('know the factorials, the half and the recurrence of gamma', () => {
    expect(logGamma(1)).toBeCloseTo(0, 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 500, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 9);
      }),
    );
    expect(logBeta(2, 3)).toBeCloseTo(Math.log(1 / 12), 12);
    expect(() => logGamma(0)).toThrow(RangeError);
  });

  it('sum the hypergeometric series: −ln(1 − z)/z, and (1 − z)^−a', () => {
    for (const z of [0.1, 0.5, 0.9, 0.99]) {
      expect(hypergeometric(1, 1, 2, z)).toBeCloseTo(-Math.log(1 - z) / z, 9);
      expect(hypergeometric(2.5, 4, 4, z) * (1 - z) ** 2.5).toBeCloseTo(1, 9);
    }
    expect(() => hypergeometric(1, 1, 2, 1)).toThrow(RangeError);
  });

  it('turn shares into normal quantiles and back', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959_963_984_540_054, 12);
    expect(normalQuantile(0.5)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (share) => {
        expect(normalShareBelow(normalQuantile(share))).toBeCloseTo(share, 11);
        expect(normalQuantile(1 - share)).toBeCloseTo(-normalQuantile(share), 6);
      }),
    );
    expect(() => normalQuantile(1)).toThrow(RangeError);
  });
});

describe('Nelder and Mead', () => {
  it('find the valley of Rosenbrock, and pass by where a function is not defined', () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => (x < -2 ? Infinity : (1 - x) ** 2 + 100 * (y - x * x) ** 2);
    const { at, value } = leastByNelderMead(valley, [-1.5, 2], { tolerance: 1e-14, mostSteps: 5_000 });
    expect(value).toBeLessThan(1e-10);
    expect(at[0]).toBeCloseTo(1, 4);
  });
});

describe('partial sorting', () => {
  it('puts the asked values where they would stand, and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 80 }), fc.array(fc.nat(79), { minLength: 1, maxLength: 3 }), (values, places) => {
        const asked = places.map((place) => place % values.length).sort((a, b) => a - b);
        const whole = values.toSorted((a, b) => a - b);
        const part = partiallySorted(values, asked);
        expect(asked.map((place) => part[place])).toEqual(asked.map((place) => whole[place]));
        expect(part.toSorted((a, b) => a - b)).toEqual(whole);
      }),
    );
  });
});

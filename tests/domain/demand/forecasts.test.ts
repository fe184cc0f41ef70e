import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adida, aggregate, imapa } from '@/domain/demand/forecast/aggregation';
import { croston, crostonFitted, shaleBoylanJohnston, syntetosBoylan } from '@/domain/demand/forecast/croston';
import { forecastErrors, quantileErrors } from '@/domain/demand/forecast/errors';
import { smoothedForecast, smoothedLevel } from '@/domain/demand/forecast/exponentialSmoothing';
import { fittedHoltWinters, seasonalStart } from '@/domain/demand/forecast/holtWinters';
import { leadTimeDemand } from '@/domain/demand/forecast/leadTimeDemand';
import { classicalDecomposition, seasonalTrend } from '@/domain/demand/forecast/seasonalTrend';
import { teunterSyntetosBabai } from '@/domain/demand/forecast/teunterSyntetosBabai';
import { classifyDemand, crostonIntervals } from '@/domain/demand/series/classes';

const series = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 60 });
const alpha = fc.double({ min: 0.05, max: 0.3, noNaN: true });

const flatForecasts = (sizes: readonly number[], a: number): (number | null)[] => [
  croston(sizes, { alpha: a }),
  syntetosBoylan(sizes, { alpha: a }),
  shaleBoylanJohnston(sizes, { alpha: a }),
  teunterSyntetosBabai(sizes, { alpha: a, beta: a })?.forecast ?? null,
  adida(sizes, a)?.forecast ?? null,
  imapa(sizes, a)?.forecast ?? null,
  smoothedLevel(sizes, a),
];

describe('forecasts of intermittent demand', () => {
  it('lie between nothing and the largest demand, and are never not-a-number', () => {
    fc.assert(
      fc.property(series, alpha, (sizes, a) => {
        for (const forecast of flatForecasts(sizes, a)) {
          expect(forecast).toBeGreaterThanOrEqual(0);
          expect(forecast).toBeLessThanOrEqual(Math.max(...sizes) + 1e-9);
        }
      }),
    );
  });

  it('grow with their demand: ten times the pieces, ten times the forecast', () => {
    fc.assert(
      fc.property(series, alpha, (sizes, a) => {
        const tenfold = flatForecasts(sizes.map((size) => size * 10), a);
        for (const [index, forecast] of flatForecasts(sizes, a).entries()) {
          expect(tenfold[index]).toBeCloseTo((forecast ?? Number.NaN) * 10, 6);
        }
      }),
    );
  });

  it('are that demand where it never changes', () => {
    const even = Array.from({ length: 20 }, () => 12);
    expect(croston(even, { alpha: 0.1 })).toBeCloseTo(12, 12);
    for (const forecast of [teunterSyntetosBabai(even, { alpha: 0.1, beta: 0.1 })?.forecast, imapa(even, 0.2)?.forecast]) expect(forecast).toBeCloseTo(12, 12);
  });

  it('correct Croston downwards, and fall by TSB alone once demand stops', () => {
    const [before, after] = [[0, 4, 0, 5, 0, 0, 4], [0, 4, 0, 5, 0, 0, 4, 0, 0, 0, 0]];
    const smoothing = { alpha: 0.1, beta: 0.1 };
    expect(syntetosBoylan(before, smoothing)).toBeCloseTo((croston(before, smoothing) ?? 0) * 0.95, 12);
    expect(croston(after, smoothing)).toBe(croston(before, smoothing));
    expect(teunterSyntetosBabai(after, smoothing)?.forecast).toBeLessThan(teunterSyntetosBabai(before, smoothing)?.forecast ?? 0);
  });

  it('fit Croston to what was known before each period', () => {
    fc.assert(
      fc.property(series, alpha, (sizes, a) => {
        const fitted = crostonFitted(sizes, { alpha: a });
        for (let period = 1; period < sizes.length; period += 1) {
          expect(fitted[period]).toBeCloseTo(croston(sizes.slice(0, period), { alpha: a }) ?? Number.NaN, 9);
        }
      }),
    );
  });

  it('aggregate the latest periods and leave out the oldest that fill no block', () => {
    expect(aggregate([1, 2, 3, 4, 5], 2)).toEqual([5, 9]);
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 9 }), (sizes, level) => {
        const kept = sizes.slice(sizes.length % level).reduce((sum, size) => sum + size, 0);
        expect(aggregate(sizes, level).reduce((sum, size) => sum + size, 0)).toBe(kept);
      }),
    );
  });
});

describe('classes of demand', () => {
  it('do not depend on how large the pieces are, nor on the order of the periods but for the intervals', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 2, max: 50 }), (sizes, times) => {
        const { demandClass, interval, sizeVariation } = classifyDemand(sizes);
        const scaled = classifyDemand(sizes.map((size) => size * times).toReversed());
        expect([scaled.demandClass, scaled.interval]).toEqual([demandClass, interval]);
        if (sizeVariation !== null) expect(scaled.sizeVariation).toBeCloseTo(sizeVariation, 9);
        expect(crostonIntervals(sizes).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(sizes.length);
      }),
    );
  });
});

describe('smoothing', () => {
  it('widens its interval with every step, and has none after one period', () => {
    const result = smoothedForecast([12, 15, 11, 14], 0.3, 3, 0.8);
    const widths = result?.intervals.map(({ lower, upper }) => upper - lower) ?? [];
    expect(widths.toSorted((a, b) => a - b)).toEqual(widths);
    expect(smoothedForecast([12], 0.3, 3, 0.8)).toEqual({ forecast: 12, errorVariance: null, intervals: [] });
    expect(smoothedForecast([], 0.3, 3, 0.8)).toBeNull();
  });

  it('finds the season of a series that has one, and asks for two cycles', () => {
    const season = [-8, 3, 9, -4];
    const sizes = Array.from({ length: 24 }, (_, period) => 50 + period + (season[period % 4] ?? 0));
    expect(fittedHoltWinters(sizes, 4, 4)?.forecast.map(Math.round)).toEqual([66, 78, 85, 73]);
    expect(seasonalStart(sizes, 4)?.trend).toBeCloseTo(1, 12);
    expect(fittedHoltWinters(sizes.slice(0, 7), 4, 4)).toBeNull();
  });
});

describe('decompositions', () => {
  const daily = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 14, maxLength: 70 });

  it('add up to the series, and repeat a periodic season', () => {
    fc.assert(
      fc.property(daily, fc.boolean(), (sizes, robust) => {
        const parts = seasonalTrend(sizes, { cycle: 7, seasonalWindow: 'periodic', robust });
        for (const [place, size] of sizes.entries()) {
          const { seasonal = [], trend = [], remainder = [] } = parts ?? {};
          expect((seasonal[place] ?? 0) + (trend[place] ?? 0) + (remainder[place] ?? 0)).toBeCloseTo(size, 6);
          if (place >= 7) expect(seasonal[place]).toBe(seasonal[place - 7]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('let a season change where its window is short', () => {
    const sizes = Array.from({ length: 70 }, (_, day) => 100 + (day % 7 === 5 ? day : 0));
    const seasonal = seasonalTrend(sizes, { cycle: 7, seasonalWindow: 7, robust: false })?.seasonal ?? [];
    expect(seasonal[68]).toBeGreaterThan((seasonal[5] ?? 0) + 20);
  });

  it('need two whole cycles', () => {
    const sizes = Array.from({ length: 13 }, () => 4);
    expect(seasonalTrend(sizes, { cycle: 7, seasonalWindow: 'periodic', robust: false })).toBeNull();
    expect(classicalDecomposition(sizes, 7)).toBeNull();
    expect(classicalDecomposition([1, 5, 1, 5, 1, 5], 2)?.figure).toEqual([-2, 2]);
  });
});

describe('demand over the lead time', () => {
  const moments = fc.record({ mean: fc.double({ min: 0.01, max: 300, noNaN: true }), variance: fc.double({ min: 0, max: 2_000, noNaN: true }) });

  it('asks for more pieces the surer it has to be, around its mean', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 8 }), (perPeriod, periods) => {
        const { quantiles, mean, variance } = leadTimeDemand(perPeriod, periods, [0.05, 0.5, 0.8, 0.95, 0.999]);
        expect(quantiles.toSorted((a, b) => a - b)).toEqual(quantiles);
        const spread = Math.sqrt(Math.max(mean, variance));
        expect(Math.abs((quantiles[1] ?? Number.NaN) - mean)).toBeLessThanOrEqual(spread + 1);
      }),
    );
  });

  it('stays exact where a probability of no demand is too small for a computer', () => {
    const { quantiles } = leadTimeDemand({ mean: 40_000, variance: 90_000 }, 1, [0.5, 0.975]);
    expect(Math.abs((quantiles[0] ?? 0) - 40_000)).toBeLessThan(3);
    expect(Math.abs((quantiles[1] ?? 0) - (40_000 + 1.96 * 300))).toBeLessThan(3);
  });

  it('refuses what is no mean, variance or level', () => {
    expect(() => leadTimeDemand({ mean: -1, variance: 1 }, 1, [0.5])).toThrow(RangeError);
    expect(() => leadTimeDemand({ mean: 1, variance: 1 }, 1, [1])).toThrow(RangeError);
  });
});

describe('errors of forecasts', () => {
  it('are all 0 for a forecast that came true, and not defined without a scale', () => {
    const errors = forecastErrors({ training: [3, 5, 4], actual: [2, 6], forecast: [2, 6] });
    expect(new Set(Object.values(errors).map(Math.abs))).toEqual(new Set([0]));
    const none = { bias: null, absolute: null, rootSquared: null, weightedShare: null, scaledAbsolute: null, scaledSquared: null, periodsInStock: null };
    expect(forecastErrors({ training: [], actual: [], forecast: [] })).toEqual(none);
    expect(quantileErrors({ training: [2, 2], actual: [1], forecast: [1] }, 0.8).scaled).toBeNull();
  });

  it('do not change their scaled figures with the unit', () => {
    fc.assert(
      fc.property(series, series, fc.integer({ min: 2, max: 40 }), (training, actual, times) => {
        const forecast = actual.map(() => 7);
        const once = forecastErrors({ training, actual, forecast });
        const scaled = (values: readonly number[]) => values.map((value) => value * times);
        const more = forecastErrors({ training: scaled(training), actual: scaled(actual), forecast: scaled(forecast) });
        for (const figure of ['scaledSquared', 'scaledAbsolute', 'weightedShare'] as const) {
          if (once[figure] === null) expect(more[figure]).toBeNull();
          else expect(more[figure]).toBeCloseTo(once[figure], 6);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtest, originsOf } from '@/domain/demand/forecast/backtest';
import { forecastItem } from '@/domain/demand/forecast/champion';
import { benchmarks, forecastBy, forecastMethods } from '@/domain/demand/forecast/methods';

const options = { steps: 4, mostOrigins: 8, fewestPeriods: 8, cycle: 1 };
const series = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 90 })), { maxLength: 60 });

describe('a backtest', () => {
  it('judges at the latest origins after which a whole look ahead lies', () => {
    expect(originsOf(20, options)).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
    expect(originsOf(14, options)).toEqual([8, 9, 10]);
    expect(originsOf(11, options)).toEqual([]);
  });

  it('lets no method see what comes after its origin', () => {
    const past = [4, 0, 5, 0, 3, 6, 0, 4, 5, 0, 2, 6];
    const [one] = backtest([...past, 1, 1, 1, 1], ['sba'], { ...options, mostOrigins: 1 });
    const forecast = forecastBy('sba', past, 4, 1)?.[0] ?? Number.NaN;
    expect(one?.bias).toBeCloseTo((4 - 4 * forecast) / 4, 12);
  });

  it('scores a series that repeats itself as well as can be, and nothing where nothing came', () => {
    const even = Array.from({ length: 20 }, () => 6);
    expect(backtest(even, ['naive'], options)).toEqual([{ method: 'naive', origins: 8, scaledSquared: null, bias: 0 }]);
    const stopped = [6, 4, 6, 4, ...Array.from({ length: 16 }, () => 0)];
    expect(backtest(stopped, ['zero'], options)[0]).toMatchObject({ scaledSquared: 0, bias: null });
  });

  it('does not depend on the unit', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 2, max: 9 }), (sizes, times) => {
        const methods = ['sba', 'tsb', 'naive'] as const;
        const scaled = backtest(sizes.map((size) => size * times), methods, options);
        for (const [index, score] of backtest(sizes, methods, options).entries()) {
          for (const figure of ['scaledSquared', 'bias'] as const) {
            if (score[figure] === null) expect(scaled[index]?.[figure]).toBeNull();
            else expect(scaled[index]?.[figure]).toBeCloseTo(score[figure], 6);
          }
        }
      }),
    );
  });
});

describe('every method', () => {
  it('answers pieces that are numbers and not negative, or says that it cannot', () => {
    fc.assert(
      fc.property(series, fc.constantFrom(...forecastMethods, ...benchmarks), (sizes, method) => {
        const forecast = forecastBy(method, sizes, 4, 4);
        if (sizes.length === 0) expect(forecast).toBeNull();
        for (const pieces of forecast ?? []) expect([Number.isFinite(pieces), pieces >= 0]).toEqual([true, true]);
      }),
    );
  });
});

describe('the forecast of an item', () => {
  it('says plainly that there is too little to go by', () => {
    expect(forecastItem([0, 5, 0, 0, 0, 0, 0, 0, 0], options)).toMatchObject({ method: null, reason: 'too-little-data' });
    expect(forecastItem([5, 4, 3, 5, 6, 7, 5], options)).toMatchObject({ method: null, reason: 'too-little-data' });
    expect(forecastItem([], options)).toMatchObject({ method: null });
  });

  it('does not choose by fewer than four origins', () => {
    expect(forecastItem([4, 0, 5, 0, 3, 6, 0, 4, 5, 0, 2, 6], options)).toMatchObject({ method: 'sba', reason: 'few-origins', trust: null, scores: [] });
  });

  it('leaves what has gone quiet to a method that falls', () => {
    const quiet = [9, 8, 9, 7, 9, 8, 9, 8, 0, 0, 0, 0, 0, 0, 0, 0];
    const result = forecastItem(quiet, options);
    expect(result).toMatchObject({ method: 'tsb', reason: 'quiet' });
    expect(result.method === null ? null : result.forecast[0]).toBeLessThan(5);
  });

  it('takes the winner of the backtest, never forecasts nothing for what sells, and says how far to trust it', () => {
    const rare = Array.from({ length: 52 }, (_, week) => (week % 4 === 1 ? 6 : 0));
    const result = forecastItem(rare, options);
    expect(result).toMatchObject({ reason: 'won-backtest' });
    if (result.method === null) throw new Error('A year of sales is enough');
    expect(result.scores[0]?.method).toBe(result.method);
    expect(result.forecast[0]).toBeGreaterThan(0.5);
    expect(result.trust?.origins).toBe(8);
    expect(result.trust?.coverage).toBeGreaterThanOrEqual(0.6);
  });

  it('finds a season where a smooth series has one', () => {
    const season = Array.from({ length: 36 }, (_, month) => 100 + ([0, 30, -20, 10][month % 4] ?? 0));
    expect(forecastItem(season, { ...options, cycle: 4 })).toMatchObject({ method: 'holt-winters' });
  });

  it('is a number, or null, for anything', () => {
    fc.assert(
      fc.property(series, (sizes) => {
        const result = forecastItem(sizes, options);
        if (result.method === null) return;
        expect([...result.forecast, result.variance].every((figure) => Number.isFinite(figure) && figure >= 0)).toBe(true);
        for (const figure of Object.values(result.trust ?? {})) expect(figure === null || Number.isFinite(figure)).toBe(true);
      }),
    );
  });
});

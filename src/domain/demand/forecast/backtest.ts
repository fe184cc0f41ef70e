import { squaredScale } from '@/domain/demand/forecast/errors';
import { forecastBy, type Benchmark, type ForecastMethod } from '@/domain/demand/forecast/methods';
import { ratio } from '@/domain/demand/statistics/sums';

export interface BacktestOptions {
  /** Periods that each forecast looks ahead. */
  steps: number;
  /** Forecasts are made at so many of the latest origins at most. */
  mostOrigins: number;
  /** Periods that come before the first origin at least. */
  fewestPeriods: number;
  /** Periods of a season, for methods that know one. */
  cycle: number;
}

/** How a method would have done, judged at every origin by what came after it. */
export interface BacktestScore<M extends ForecastMethod | Benchmark = ForecastMethod | Benchmark> {
  method: M;
  /** Origins at which the method was defined. */
  origins: number;
  /** RMSSE over all of them: under 1 the forecasts lay closer than the steps of the series itself. `null` without a scale. */
  scaledSquared: number | null;
  /** Σ(actual − forecast) / Σ actual: above 0 the forecasts were too low. `null` where nothing came. */
  bias: number | null;
}

/**
 * Rolling-origin evaluation (Tashman 2000, IJF 16:437–450): at each origin every method sees only what lay before it. Squared
 * errors are scaled by the steps of the series before their origin, as in RMSSE, so that origins can be added up.
 */
export function backtest<M extends ForecastMethod | Benchmark>(series: readonly number[], methods: readonly M[], options: BacktestOptions): BacktestScore<M>[] {
  const origins = originsOf(series.length, options).map((origin) => {
    const training = series.slice(0, origin);
    return { training, actual: series.slice(origin, origin + options.steps), scale: squaredScale(training) };
  });
  return methods.map((method) => {
    let [judged, errors, forecasts, squared, scaled, actuals] = [0, 0, 0, 0, 0, 0];
    for (const { training, actual, scale } of origins) {
      const forecast = forecastBy(method, training, options.steps, options.cycle);
      if (forecast === null) continue;
      judged += 1;
      for (const [step, came] of actual.entries()) {
        const error = came - (forecast[step] ?? 0);
        errors += error;
        actuals += came;
        forecasts += 1;
        if (scale === null || scale === 0) continue;
        squared += error ** 2 / scale;
        scaled += 1;
      }
    }
    const mean = ratio(squared, scaled);
    return { method, origins: judged, scaledSquared: mean === null ? null : Math.sqrt(mean), bias: forecasts === 0 ? null : ratio(errors, actuals) };
  });
}

/** Places (from 0) from which forecasts are judged, oldest first: a whole look ahead lies after each. */
export function originsOf(periods: number, { steps, mostOrigins, fewestPeriods }: BacktestOptions): number[] {
  const last = periods - steps;
  const count = Math.max(0, Math.min(mostOrigins, last - fewestPeriods + 1));
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}

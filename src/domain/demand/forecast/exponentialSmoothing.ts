import { normalQuantile } from '@/domain/demand/statistics/normal';

/** Level after simple exponential smoothing with l₁ = y₁: the flat forecast; `null` without a period. */
export function smoothedLevel(series: readonly number[], alpha: number): number | null {
  const [first, ...rest] = series;
  if (first === undefined) return null;
  return rest.reduce((level, size) => level + alpha * (size - level), first);
}

/** Errors one step ahead, from the second period on. */
export function smoothingErrors(series: readonly number[], alpha: number): number[] {
  const [first, ...rest] = series;
  let level = first ?? 0;
  return rest.map((size) => {
    const error = size - level;
    level += alpha * error;
    return error;
  });
}

export interface ForecastInterval {
  /** Steps ahead: 1 is the next period. */
  step: number;
  mean: number;
  lower: number;
  upper: number;
}

export interface SmoothedForecast {
  forecast: number;
  /** Variance of the error one step ahead; `null` with fewer than two periods. */
  errorVariance: number | null;
  /** Empty where the variance is not defined. */
  intervals: ForecastInterval[];
}

/**
 * Simple exponential smoothing with its prediction interval, that of ETS(A,N,N): mean ± zσ√(1 + α²(h − 1))
 * (Hyndman, Koehler, Ord & Snyder 2008, ch. 6). Demand is never negative: whoever shows the interval cuts it at 0.
 * `coverage` is the interval's share, 0.95 for 95 %; `null` without a period.
 */
export function smoothedForecast(series: readonly number[], alpha: number, steps: number, coverage: number): SmoothedForecast | null {
  const forecast = smoothedLevel(series, alpha);
  if (forecast === null) return null;
  const errors = smoothingErrors(series, alpha);
  if (errors.length === 0) return { forecast, errorVariance: null, intervals: [] };
  const errorVariance = errors.reduce((total, error) => total + error ** 2, 0) / errors.length;
  const z = normalQuantile((1 + coverage) / 2);
  const intervals = Array.from({ length: steps }, (_, index) => {
    const half = z * Math.sqrt(errorVariance * (1 + alpha ** 2 * index));
    return { step: index + 1, mean: forecast, lower: forecast - half, upper: forecast + half };
  });
  return { forecast, errorVariance, intervals };
}

import { adida, imapa } from '@/domain/demand/forecast/aggregation';
import { croston, shaleBoylanJohnston, syntetosBoylan } from '@/domain/demand/forecast/croston';
import { smoothedLevel } from '@/domain/demand/forecast/exponentialSmoothing';
import { fittedHoltWinters } from '@/domain/demand/forecast/holtWinters';
import { teunterSyntetosBabai } from '@/domain/demand/forecast/teunterSyntetosBabai';
import { mean } from '@/domain/demand/statistics/sums';

export const forecastMethods = ['ses', 'holt-winters', 'croston', 'sba', 'sbj', 'tsb', 'adida', 'imapa'] as const;
export type ForecastMethod = (typeof forecastMethods)[number];

/** What a method must beat to be worth anything; none of them is ever proposed. */
export const benchmarks = ['naive', 'mean', 'zero'] as const;
export type Benchmark = (typeof benchmarks)[number];

/** Smoothing of every method here: what R's forecast and tsintermittent take by default, in the middle of the literature's. */
export const smoothing = 0.1;

/** Pieces per period of a method whose forecast is flat; `null` without a period. */
type Flat = (series: readonly number[]) => number | null;

const flat: Readonly<Record<Exclude<ForecastMethod, 'holt-winters'> | Benchmark, Flat>> = {
  ses: (series) => smoothedLevel(series, smoothing),
  croston: (series) => croston(series, { alpha: smoothing }),
  sba: (series) => syntetosBoylan(series, { alpha: smoothing }),
  sbj: (series) => shaleBoylanJohnston(series, { alpha: smoothing }),
  tsb: (series) => teunterSyntetosBabai(series, { alpha: smoothing, beta: smoothing })?.forecast ?? null,
  adida: (series) => adida(series, smoothing)?.forecast ?? null,
  imapa: (series) => imapa(series, smoothing)?.forecast ?? null,
  naive: (series) => series.at(-1) ?? null,
  mean,
  zero: (series) => (series.length === 0 ? null : 0),
};

/**
 * Forecast of the `steps` periods after the series, in pieces ≥ 0; `null` where the method is not defined: without a period,
 * and for Holt–Winters with fewer than two cycles of `cycle` periods.
 */
export function forecastBy(method: ForecastMethod | Benchmark, series: readonly number[], steps: number, cycle: number): number[] | null {
  if (method === 'holt-winters') return fittedHoltWinters(series, cycle, steps)?.forecast.map((pieces) => Math.max(0, pieces)) ?? null;
  const level = flat[method](series);
  return level === null ? null : Array.from({ length: steps }, () => level);
}

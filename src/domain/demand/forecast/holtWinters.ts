import { leastByNelderMead } from '@/domain/demand/statistics/nelderMead';
import { mean } from '@/domain/demand/statistics/sums';

export interface SeasonalSmoothing {
  /** Of the level, of the trend and of the season. */
  alpha: number;
  beta: number;
  gamma: number;
}

export interface SeasonalState {
  level: number;
  trend: number;
  /** One figure for each phase of the cycle, that of the next period first. */
  season: number[];
}

export interface SeasonalForecast extends SeasonalState {
  /** What was expected of each period, one step ahead. */
  fitted: number[];
  forecast: number[];
  squaredErrors: number;
}

/**
 * Additive Holt–Winters from a given state (Winters 1960, Management Science 6:324–342; recursion as in R's
 * HoltWinters): forecasts `steps` periods after the series' end.
 */
export function holtWinters(
  series: readonly number[],
  { alpha, beta, gamma }: SeasonalSmoothing,
  start: SeasonalState,
  steps: number,
): SeasonalForecast {
  let { level, trend } = start;
  const season = [...start.season];
  let squaredErrors = 0;
  const fitted = series.map((actual) => {
    const phase = season.shift() ?? 0;
    const expected = level + trend + phase;
    squaredErrors += (actual - expected) ** 2;
    const newLevel = alpha * (actual - phase) + (1 - alpha) * (level + trend);
    trend = beta * (newLevel - level) + (1 - beta) * trend;
    level = newLevel;
    season.push(gamma * (actual - level) + (1 - gamma) * phase);
    return expected;
  });
  const forecast = Array.from({ length: steps }, (_, index) => level + (index + 1) * trend + (season[index % season.length] ?? 0));
  return { level, trend, season, fitted, forecast, squaredErrors };
}

/**
 * A state to start from, taken from the first two cycles: their means give level and trend, what the first cycle lies
 * above its own line the season. `null` with fewer than two whole cycles.
 */
export function seasonalStart(series: readonly number[], cycle: number): SeasonalState | null {
  if (cycle < 2 || series.length < 2 * cycle) return null;
  const first = series.slice(0, cycle);
  const [before, after] = [mean(first) ?? 0, mean(series.slice(cycle, 2 * cycle)) ?? 0];
  const trend = (after - before) / cycle;
  // The mean lies in the middle of its cycle.
  const level = before - (trend * (cycle + 1)) / 2;
  return { level, trend, season: first.map((size, index) => size - (level + trend * (index + 1))) };
}

/**
 * Additive Holt–Winters with the smoothing that makes the errors one step ahead least; `null` with fewer than two whole
 * cycles of `cycle` periods.
 */
export function fittedHoltWinters(series: readonly number[], cycle: number, steps: number): (SeasonalForecast & SeasonalSmoothing) | null {
  const start = seasonalStart(series, cycle);
  if (start === null) return null;
  const smoothingOf = ([a = 0, b = 0, c = 0]: readonly number[]): SeasonalSmoothing => ({ alpha: share(a), beta: share(b), gamma: share(c) });
  const { at } = leastByNelderMead((free) => holtWinters(series, smoothingOf(free), start, 0).squaredErrors, [-1, -2, -2], {
    tolerance: 1e-6,
    mostSteps: 200,
  });
  const smoothing = smoothingOf(at);
  return { ...smoothing, ...holtWinters(series, smoothing, start, steps) };
}

/** Any number as a share between 0 and 1. */
function share(free: number): number {
  return 1 / (1 + Math.exp(-free));
}

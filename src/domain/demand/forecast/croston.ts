import { crostonIntervals } from '@/domain/demand/series/classes';
import { mean } from '@/domain/demand/statistics/sums';

/** What Croston's interval starts from: the first one, or the mean of all. */
export type IntervalStart = 'first' | 'mean';

export interface Smoothing {
  /** Of sizes and of intervals: 0.05 to 0.2 in the literature. */
  alpha: number;
  start?: IntervalStart;
}

/**
 * Croston's forecast (1972, Operational Research Quarterly 23:289–303): pieces per period, flat. Sizes and intervals
 * are smoothed apart, and only when there is demand. 0 without demand; `null` without a period.
 */
export function croston(series: readonly number[], { alpha, start = 'first' }: Smoothing): number | null {
  if (series.length === 0) return null;
  const intervals = crostonIntervals(series);
  const sizes = series.filter((size) => size > 0);
  const [firstInterval, ...laterIntervals] = intervals;
  const [firstSize, ...laterSizes] = sizes;
  if (firstInterval === undefined || firstSize === undefined) return 0;
  const smooth = (level: number, value: number): number => level + alpha * (value - level);
  const size = laterSizes.reduce(smooth, firstSize);
  const interval = laterIntervals.reduce(smooth, start === 'first' ? firstInterval : (mean(intervals) ?? firstInterval));
  return size / interval;
}

/** What Croston's method expected of each period, one step ahead: `null` of the first, 0 before there was demand. */
export function crostonFitted(series: readonly number[], { alpha }: Pick<Smoothing, 'alpha'>): (number | null)[] {
  let state: { size: number; interval: number } | null = null;
  let since = 0;
  return series.map((actual, period) => {
    const expected = period === 0 ? null : state === null ? 0 : state.size / state.interval;
    since += 1;
    if (actual > 0) {
      if (state === null) state = { size: actual, interval: since };
      else state = { size: state.size + alpha * (actual - state.size), interval: state.interval + alpha * (since - state.interval) };
      since = 0;
    }
    return expected;
  });
}

/** Croston's forecast less its bias (Syntetos & Boylan 2005, IJF 21:303–314): × (1 − α/2). */
export function syntetosBoylan(series: readonly number[], smoothing: Smoothing): number | null {
  return scaled(croston(series, smoothing), 1 - smoothing.alpha / 2);
}

/** The same for demand that comes at random (Shale, Boylan & Johnston 2006, JORS 57:588–592): × (1 − α/(2 − α)). */
export function shaleBoylanJohnston(series: readonly number[], smoothing: Smoothing): number | null {
  return scaled(croston(series, smoothing), 1 - smoothing.alpha / (2 - smoothing.alpha));
}

function scaled(forecast: number | null, factor: number): number | null {
  return forecast === null ? null : forecast * factor;
}

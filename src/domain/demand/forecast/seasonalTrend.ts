import { loess, loessAt, type LocalFit } from '@/domain/demand/forecast/loess';
import { partiallySorted } from '@/domain/demand/statistics/partialSort';
import { mean } from '@/domain/demand/statistics/sums';

/** A series taken apart: the three add up to it. */
export interface Decomposition {
  seasonal: number[];
  trend: number[];
  remainder: number[];
}

export interface SeasonalTrendOptions {
  /** Periods of a cycle, 2 or more: 7 for days of the week. */
  cycle: number;
  /** Cycles that the season is smoothed over, odd and 7 or more; 'periodic' holds it the same in all. */
  seasonalWindow: number | 'periodic';
  /** Whether outliers weigh less: fifteen rounds of reweighting instead of none. */
  robust: boolean;
}

/**
 * STL: seasonal-trend decomposition by loess (Cleveland, Cleveland, McRae & Terpenning 1990, Journal of Official Statistics
 * 6:3–73), with the windows, jumps and rounds that R's stats::stl takes by default. `null` with fewer than two whole cycles.
 */
export function seasonalTrend(series: readonly number[], { cycle, seasonalWindow, robust }: SeasonalTrendOptions): Decomposition | null {
  if (cycle < 2 || series.length < 2 * cycle) return null;
  const fits = fitsOf(series.length, cycle, seasonalWindow);
  const rounds = robust ? { inner: 1, outer: 15 } : { inner: 2, outer: 0 };
  let trend = series.map(() => 0);
  let seasonal = trend;
  let robustness: number[] | null = null;
  for (let outer = 0; outer <= rounds.outer; outer += 1) {
    for (let inner = 0; inner < rounds.inner; inner += 1) {
      seasonal = seasonOf(minus(series, trend), cycle, fits, robustness);
      trend = loess(minus(series, seasonal), fits.trend, robustness);
    }
    if (robust) robustness = robustnessOf(minus(minus(series, trend), seasonal));
  }
  if (seasonalWindow === 'periodic') seasonal = meanOfPhases(seasonal, cycle);
  return { seasonal, trend, remainder: minus(minus(series, seasonal), trend) };
}

interface Fits {
  seasonal: LocalFit;
  trend: LocalFit;
  lowPass: LocalFit;
}

function fitsOf(length: number, cycle: number, seasonalWindow: number | 'periodic'): Fits {
  const season = seasonalWindow === 'periodic' ? 10 * length + 1 : nextOdd(seasonalWindow);
  const trend = nextOdd(Math.ceil((1.5 * cycle) / (1 - 1.5 / season)));
  const lowPass = nextOdd(cycle);
  const jump = (window: number): number => Math.ceil(window / 10);
  return {
    seasonal: { window: season, degree: seasonalWindow === 'periodic' ? 0 : 1, jump: jump(season) },
    trend: { window: trend, degree: 1, jump: jump(trend) },
    lowPass: { window: lowPass, degree: 1, jump: jump(lowPass) },
  };
}

function nextOdd(window: number): number {
  const whole = Math.round(window);
  return whole % 2 === 0 ? whole + 1 : whole;
}

/** The season: each phase's values smoothed by themselves, less what of that is trend. */
function seasonOf(detrended: readonly number[], cycle: number, { seasonal, lowPass }: Fits, robustness: readonly number[] | null): number[] {
  const phases = smoothedPhases(detrended, cycle, seasonal, robustness);
  const slow = loess(movingMeans(movingMeans(movingMeans(phases, cycle), cycle), 3), lowPass);
  return minus(phases.slice(cycle, cycle + detrended.length), slow);
}

/** Each phase's values smoothed, and carried on by one cycle to either side. */
function smoothedPhases(series: readonly number[], cycle: number, fit: LocalFit, robustness: readonly number[] | null): number[] {
  const smooth = Array.from({ length: series.length + 2 * cycle }, () => 0);
  for (let phase = 0; phase < cycle; phase += 1) {
    const ofPhase = series.filter((_, place) => place % cycle === phase);
    const weights = robustness?.filter((_, place) => place % cycle === phase) ?? null;
    const last = ofPhase.length - 1;
    const inside = loess(ofPhase, fit, weights);
    const beyond = (at: number, from: number, to: number): number => loessAt(ofPhase, at, { from, to }, fit, weights) ?? inside[Math.min(Math.max(at, 0), last)] ?? 0;
    const carried = [
      beyond(-1, 0, Math.min(fit.window - 1, last)),
      ...inside,
      beyond(last + 1, Math.max(0, last + 1 - fit.window), last),
    ];
    for (const [index, value] of carried.entries()) smooth[index * cycle + phase] = value;
  }
  return smooth;
}

function movingMeans(values: readonly number[], window: number): number[] {
  let total = values.slice(0, window).reduce((sum, value) => sum + value, 0);
  const means = [total / window];
  for (let place = window; place < values.length; place += 1) {
    total += (values[place] ?? 0) - (values[place - window] ?? 0);
    means.push(total / window);
  }
  return means;
}

/**
 * Bisquare weights: what lies over six median remainders away weighs nothing. The published program asks its partial sort
 * for the two middle places in falling order, so of an even number it may take a value below the median: kept, since these
 * figures should be R's.
 */
function robustnessOf(remainder: readonly number[]): number[] {
  const sizes = remainder.map(Math.abs);
  const upper = Math.floor(sizes.length / 2);
  const lower = sizes.length - upper - 1;
  const sorted = partiallySorted(sizes, [upper, lower]);
  const edge = 3 * ((sorted[upper] ?? 0) + (sorted[lower] ?? 0));
  return sizes.map((size) => {
    if (size <= 0.001 * edge) return 1;
    return size <= 0.999 * edge ? (1 - (size / edge) ** 2) ** 2 : 0;
  });
}

function meanOfPhases(values: readonly number[], cycle: number): number[] {
  const means = Array.from({ length: cycle }, (_, phase) => mean(values.filter((_, place) => place % cycle === phase)) ?? 0);
  return values.map((_, place) => means[place % cycle] ?? 0);
}

function minus(values: readonly number[], less: readonly number[]): number[] {
  return values.map((value, place) => value - (less[place] ?? 0));
}

export interface ClassicalDecomposition {
  /** What each phase of the cycle adds, the series' first phase first; their sum is 0. */
  figure: number[];
  /** Centred moving means; `null` at both ends, where no whole cycle lies around. */
  trend: (number | null)[];
}

/** Additive decomposition by moving means, as R's stats::decompose. `null` with fewer than two whole cycles. */
export function classicalDecomposition(series: readonly number[], cycle: number): ClassicalDecomposition | null {
  if (cycle < 2 || series.length < 2 * cycle) return null;
  const half = Math.floor(cycle / 2);
  const trend = series.map((_, place) => {
    if (place < half || place + half >= series.length) return null;
    const around = series.slice(place - half, place + half + 1);
    // An even cycle counts the outermost of its cycle + 1 values half each.
    const ends = cycle % 2 === 0 ? ((around[0] ?? 0) + (around.at(-1) ?? 0)) / 2 : 0;
    return (around.reduce((sum, value) => sum + value, 0) - ends) / cycle;
  });
  const figure = Array.from({ length: cycle }, (_, phase) =>
    mean(series.flatMap((value, place) => {
      const middle = trend[place] ?? null;
      return place % cycle !== phase || middle === null ? [] : [value - middle];
    })) ?? 0,
  );
  const centre = mean(figure) ?? 0;
  return { figure: figure.map((value) => value - centre), trend };
}

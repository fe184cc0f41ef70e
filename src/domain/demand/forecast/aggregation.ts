import { crostonIntervals } from '@/domain/demand/series/classes';
import { smoothedLevel } from '@/domain/demand/forecast/exponentialSmoothing';
import { mean, sum } from '@/domain/demand/statistics/sums';

export interface AggregatedForecast {
  /** Periods that were added into one. */
  level: number;
  aggregated: number[];
  /** Pieces per (single) period, flat. */
  forecast: number;
}

export interface MultipleAggregation {
  levels: number[];
  perLevel: number[];
  forecast: number;
}

/** Sums of blocks of `level` periods; the oldest periods that fill no block are left out. */
export function aggregate(series: readonly number[], level: number): number[] {
  const start = series.length % level;
  return Array.from({ length: Math.floor(series.length / level) }, (_, block) =>
    sum(series.slice(start + block * level, start + (block + 1) * level)),
  );
}

/**
 * ADIDA (Nikolopoulos, Syntetos, Boylan, Petropoulos & Assimakopoulos 2011, JORS 62:544–554): adds up blocks as long as
 * the mean interval, smooths them, and spreads the forecast over the periods again. `null` without a period.
 */
export function adida(series: readonly number[], alpha: number): AggregatedForecast | null {
  return atLevel(series, aggregationLevel(series), alpha);
}

/**
 * IMAPA (Petropoulos & Kourentzes 2015, JORS 66:914–924): the mean of the forecasts at every level from 1 to ADIDA's.
 * `null` without a period.
 */
export function imapa(series: readonly number[], alpha: number): MultipleAggregation | null {
  const levels = Array.from({ length: aggregationLevel(series) }, (_, index) => index + 1);
  const perLevel = levels.flatMap((level) => atLevel(series, level, alpha)?.forecast ?? []);
  const forecast = mean(perLevel);
  return forecast === null ? null : { levels, perLevel, forecast };
}

function atLevel(series: readonly number[], level: number, alpha: number): AggregatedForecast | null {
  const aggregated = aggregate(series, level);
  const block = smoothedLevel(aggregated, alpha);
  return block === null ? null : { level, aggregated, forecast: block / level };
}

/** The mean interval in whole periods, at least 1; a half goes to the even neighbour. */
function aggregationLevel(series: readonly number[]): number {
  return Math.max(1, roundHalfEven(mean(crostonIntervals(series)) ?? 1));
}

function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

import { backtest, originsOf, type BacktestOptions, type BacktestScore } from '@/domain/demand/forecast/backtest';
import { leadTimeDemand } from '@/domain/demand/forecast/leadTimeDemand';
import { forecastBy, type ForecastMethod } from '@/domain/demand/forecast/methods';
import { classifyDemand, type DemandClassification } from '@/domain/demand/series/classes';
import { fewestDemands, fewestPeriods, isQuiet } from '@/domain/demand/series/policies';
import { mean } from '@/domain/demand/statistics/sums';

/** Fewer origins than this choose nothing and prove nothing. */
export const fewestOrigins = 4;
/** A method that was off by more than this share of all demand is passed over while another was not. */
const mostBias = 0.25;
/** Scores closer than this share of each other are a tie. */
const tie = 0.01;

/** Why a method was taken. */
export type ChoiceReason = 'won-backtest' | 'few-origins' | 'quiet';

/** How far a forecast can be trusted. */
export interface ForecastTrust {
  origins: number;
  /** RMSSE of the method over that of "as last time": under 1 is better. `null` without a scale. */
  againstNaive: number | null;
  bias: number | null;
  /** Share of what came that lay in the band that should hold 80 %. */
  coverage: number | null;
}

export type ItemForecast = { classification: DemandClassification } & (
  | {
      method: ForecastMethod;
      reason: ChoiceReason;
      /** Pieces of each of the coming periods. */
      forecast: number[];
      /** Variance of a period's demand around the forecast. */
      variance: number;
      /** `null` under four origins. */
      trust: ForecastTrust | null;
      /** What was compared, best first; empty where nothing was. */
      scores: BacktestScore<ForecastMethod>[];
    }
  /** Too little history for a forecast of its own: its category's, by its share. */
  | { method: null; reason: 'too-little-data' }
);

/**
 * The forecast of an item, by the method that did best on its own history: by RMSSE over rolling origins, with a guard on bias
 * (scores of the kind of MAE reward forecasting nothing). An item that has gone quiet is left to TSB, which falls.
 */
export function forecastItem(series: readonly number[], options: BacktestOptions): ItemForecast {
  const classification = classifyDemand(series);
  if (classification.demandPeriods < fewestDemands || series.length < fewestPeriods) return { classification, method: null, reason: 'too-little-data' };
  const candidates = candidatesFor(classification, series.length, options.cycle);
  const enough = originsOf(series.length, options).length >= fewestOrigins;
  const scores = enough ? ranked(backtest(series, candidates, options)) : [];
  const quiet = isQuiet(classification, periodsSinceSale(series));
  const method = quiet ? 'tsb' : (scores[0]?.method ?? candidates[0] ?? 'sba');
  const forecast = forecastBy(method, series, options.steps, options.cycle) ?? [];
  return {
    classification,
    method,
    reason: quiet ? 'quiet' : enough ? 'won-backtest' : 'few-origins',
    forecast,
    variance: varianceAround(series, forecast),
    trust: enough ? trustIn(series, method, options) : null,
    scores,
  };
}

/** The methods that are compared for a class, the one that needs no proof first. */
function candidatesFor({ demandClass }: DemandClassification, periods: number, cycle: number): readonly ForecastMethod[] {
  if (demandClass !== 'smooth') return ['sba', 'tsb', 'imapa'];
  return cycle > 1 && periods >= 2 * cycle ? ['ses', 'holt-winters'] : ['ses', 'sba', 'tsb'];
}

/** Best first: an unbiased one before a biased one, then by score; among ties the one that stands first, SBA before all. */
function ranked(scores: readonly BacktestScore<ForecastMethod>[]): BacktestScore<ForecastMethod>[] {
  const isBiased = ({ bias }: BacktestScore): boolean => bias !== null && Math.abs(bias) > mostBias;
  const best = Math.min(...scores.filter((score) => !isBiased(score)).map(({ scaledSquared }) => scaledSquared ?? Infinity));
  const rank = (score: BacktestScore<ForecastMethod>): number => {
    const points = score.scaledSquared ?? Infinity;
    const tied = !isBiased(score) && points <= best * (1 + tie);
    return tied ? (score.method === 'sba' ? -2 : -1) : points + (isBiased(score) ? 1e6 : 0);
  };
  return scores.toSorted((a, b) => rank(a) - rank(b));
}

function periodsSinceSale(series: readonly number[]): number {
  return series.length - 1 - series.findLastIndex((size) => size > 0);
}

/** Mean squared distance of demand from what is forecast for it. */
function varianceAround(series: readonly number[], forecast: readonly number[]): number {
  const level = mean(forecast) ?? 0;
  return mean(series.map((size) => (size - level) ** 2)) ?? 0;
}

const bandLevels = [0.1, 0.9];

function trustIn(series: readonly number[], method: ForecastMethod, options: BacktestOptions): ForecastTrust {
  const [own, naive] = backtest(series, [method, 'naive'], options);
  let [inside, all] = [0, 0];
  for (const origin of originsOf(series.length, options)) {
    const training = series.slice(0, origin);
    const forecast = forecastBy(method, training, options.steps, options.cycle);
    if (forecast === null) continue;
    const variance = varianceAround(training, forecast);
    for (const [step, came] of series.slice(origin, origin + options.steps).entries()) {
      const [low = 0, high = 0] = leadTimeDemand({ mean: forecast[step] ?? 0, variance }, 1, bandLevels).quantiles;
      all += 1;
      if (came >= low && came <= high) inside += 1;
    }
  }
  const [score, against] = [own?.scaledSquared ?? null, naive?.scaledSquared ?? null];
  return {
    origins: own?.origins ?? 0,
    againstNaive: score === null || against === null || against === 0 ? null : score / against,
    bias: own?.bias ?? null,
    coverage: all === 0 ? null : inside / all,
  };
}

import { z } from 'zod';
import { adida, imapa } from '@/domain/demand/forecast/aggregation';
import { croston, crostonFitted, shaleBoylanJohnston, syntetosBoylan } from '@/domain/demand/forecast/croston';
import { forecastErrors, quantileErrors } from '@/domain/demand/forecast/errors';
import { smoothedForecast } from '@/domain/demand/forecast/exponentialSmoothing';
import { holtWinters } from '@/domain/demand/forecast/holtWinters';
import { leadTimeDemand } from '@/domain/demand/forecast/leadTimeDemand';
import { classicalDecomposition, seasonalTrend } from '@/domain/demand/forecast/seasonalTrend';
import { teunterSyntetosBabai } from '@/domain/demand/forecast/teunterSyntetosBabai';
import { classifyDemand } from '@/domain/demand/series/classes';
import { numbers } from '@tests/domain/demand/vectors/fields';

const seriesInput = z.object({ y: numbers });
const intermittentInput = z.object({ y: numbers, alpha: z.number(), beta: z.number() });
const aggregationInput = z.object({ y: numbers, alpha: z.number() });
const smoothingInput = z.object({ y: numbers, alpha: z.number(), h: z.number(), level: z.number() });
const seasonalInput = z.object({
  y: numbers, m: z.number(), alpha: z.number(), beta: z.number(), gamma: z.number(), l0: z.number(), b0: z.number(), s0: numbers, h: z.number(),
});
const leadTimeInput = z.object({ mean: z.number(), variance: z.number(), lead_periods: z.number(), levels: numbers });
const errorsInput = z.object({
  train: numbers, actual: numbers, forecast: numbers, m: z.number(), quantile_forecasts: z.record(z.string(), numbers).optional(),
});
const trendInput = z.object({ y: numbers, period: z.number(), s_window: z.union([z.literal('periodic'), z.number()]), robust: z.boolean() });
const decompositionInput = z.object({ y: numbers, period: z.number() });

export function runClassification(input: unknown): unknown {
  const result = classifyDemand(seriesInput.parse(input).y);
  return {
    n: result.periods,
    k: result.demandPeriods,
    adi: result.interval,
    adi_interval: result.crostonInterval,
    mean_size: result.meanSize,
    cv2: result.sizeVariation,
    cv2_pop: result.sizeVariationOfAll,
    sbc: result.demandClass,
    kh_approx: result.kostenkoHyndman,
    pk_approx: result.petropoulosKourentzes,
  };
}

export function runIntermittent(input: unknown): unknown {
  const { y, alpha, beta } = intermittentInput.parse(input);
  return {
    croston: croston(y, { alpha }),
    croston_fitted: crostonFitted(y, { alpha }),
    croston_initmean: croston(y, { alpha, start: 'mean' }),
    sba: syntetosBoylan(y, { alpha }),
    sba_initmean: syntetosBoylan(y, { alpha, start: 'mean' }),
    sbj: shaleBoylanJohnston(y, { alpha }),
    sbj_initmean: shaleBoylanJohnston(y, { alpha, start: 'mean' }),
    tsb: teunterSyntetosBabai(y, { alpha, beta })?.forecast ?? null,
    tsb_initmean: teunterSyntetosBabai(y, { alpha, beta, start: 'mean' })?.forecast ?? null,
  };
}

export function runAggregation(input: unknown): unknown {
  const { y, alpha } = aggregationInput.parse(input);
  const many = imapa(y, alpha);
  return { adida: adida(y, alpha), imapa: many && { levels: many.levels, per_level: many.perLevel, forecast: many.forecast } };
}

export function runSmoothing(input: unknown): unknown {
  const { y, alpha, h, level } = smoothingInput.parse(input);
  const result = smoothedForecast(y, alpha, h, level);
  return (
    result && {
      forecast: result.forecast,
      sigma2: result.errorVariance,
      intervals: result.intervals.map(({ step, ...interval }) => ({ h: step, ...interval })),
    }
  );
}

export function runSeasonalSmoothing(input: unknown): unknown {
  const { y, alpha, beta, gamma, l0, b0, s0, h } = seasonalInput.parse(input);
  const { squaredErrors, ...result } = holtWinters(y, { alpha, beta, gamma }, { level: l0, trend: b0, season: s0 }, h);
  return { ...result, sse: squaredErrors };
}

export function runLeadTime(input: unknown): unknown {
  const { mean, variance, lead_periods: periods, levels } = leadTimeInput.parse(input);
  const { distribution, ...result } = leadTimeDemand({ mean, variance }, periods, levels);
  return { ...result, dist: { 'negative-binomial': 'negbin', poisson: 'poisson', none: 'none' }[distribution] };
}

export function runErrors(input: unknown): unknown {
  const { train: training, actual, forecast, m: cycle, quantile_forecasts: quantiles } = errorsInput.parse(input);
  const result = forecastErrors({ training, actual, forecast, cycle });
  const levels = Object.entries(quantiles ?? {}).map(([level, values]) => {
    const { pinball, scaled } = quantileErrors({ training, actual, forecast: values }, Number(level));
    return [level, { pinball, spl: scaled }];
  });
  return {
    me: result.bias,
    mae: result.absolute,
    rmse: result.rootSquared,
    wape: result.weightedShare,
    mase: result.scaledAbsolute,
    rmsse: result.scaledSquared,
    pis: result.periodsInStock,
    ...(quantiles === undefined ? {} : { quantile: Object.fromEntries(levels) }),
  };
}

/** With the jumps that R takes by default; windows and jumps 1 are told by the vectors, not asked of us. */
export function runSeasonalTrend(input: unknown): unknown {
  const { y, period, s_window: seasonalWindow, robust } = trendInput.parse(input);
  return seasonalTrend(y, { cycle: period, seasonalWindow, robust });
}

export function runDecomposition(input: unknown): unknown {
  const { y, period } = decompositionInput.parse(input);
  return classicalDecomposition(y, period);
}

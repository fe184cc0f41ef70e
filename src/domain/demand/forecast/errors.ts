import { differences, mean, ratio, sum } from '@/domain/demand/statistics/sums';

/** How far forecasts lay from what came. `null` where nothing defines a figure, such as a scale of 0. */
export interface ForecastErrors {
  /** ME: mean of actual − forecast; above 0 the forecasts were too low. */
  bias: number | null;
  /** MAE and RMSE, in pieces. */
  absolute: number | null;
  rootSquared: number | null;
  /** WAPE: errors without their sign over all that came. */
  weightedShare: number | null;
  /** MASE: over the mean step between the same phases of two cycles of the training series. */
  scaledAbsolute: number | null;
  /** RMSSE: over the steps of the training series from its first demand on, squared (M5). */
  scaledSquared: number | null;
  /** PIS: stock that these forecasts would have built up, piece-periods (Wallström & Segerstedt 2010, IJPE 128:625–636). */
  periodsInStock: number | null;
}

/** What the forecasts are judged against. */
export interface JudgedForecast {
  training: readonly number[];
  actual: readonly number[];
  forecast: readonly number[];
  /** Periods of a cycle; 1 without a season. */
  cycle?: number;
}

/**
 * Errors of forecasts (Hyndman & Koehler 2006, IJF 22:679–688; the M5 competition for RMSSE). None is a percentage of
 * single periods, which demand with zeros has none of. Absolute errors alone reward forecasting 0: never rank by them.
 */
export function forecastErrors({ training, actual, forecast, cycle = 1 }: JudgedForecast): ForecastErrors {
  const errors = actual.map((came, index) => came - (forecast[index] ?? 0));
  const absolute = mean(errors.map(Math.abs));
  const squared = mean(errors.map((error) => error ** 2));
  let stock = 0;
  const stocks = errors.map((error) => (stock -= error));
  return {
    bias: mean(errors),
    absolute,
    rootSquared: squared === null ? null : Math.sqrt(squared),
    weightedShare: ratio(sum(errors.map(Math.abs)), sum(actual.map(Math.abs))),
    scaledAbsolute: scaled(absolute, mean(differences(training, cycle).map(Math.abs))),
    scaledSquared: root(scaled(squared, squaredScale(training))),
    periodsInStock: errors.length === 0 ? null : sum(stocks),
  };
}

/** Mean squared step of a series from its first demand on: the scale of RMSSE. */
export function squaredScale(training: readonly number[]): number | null {
  return mean(differences(fromFirstDemand(training)).map((step) => step ** 2));
}

export interface QuantileErrors {
  /** Mean pinball loss, pieces. */
  pinball: number | null;
  /** SPL: over the mean step of the training series from its first demand on (M5). */
  scaled: number | null;
}

/** Loss of forecasts of the quantile `level`: what came above them weighs `level`, what came below 1 − `level`. */
export function quantileErrors({ training, actual, forecast }: JudgedForecast, level: number): QuantileErrors {
  const pinball = mean(
    actual.map((came, index) => {
      const over = came - (forecast[index] ?? 0);
      return over >= 0 ? level * over : (level - 1) * over;
    }),
  );
  return { pinball, scaled: scaled(pinball, mean(differences(fromFirstDemand(training)).map(Math.abs))) };
}

function fromFirstDemand(training: readonly number[]): readonly number[] {
  const first = training.findIndex((size) => size !== 0);
  return first < 0 ? [] : training.slice(first);
}

function scaled(figure: number | null, scale: number | null): number | null {
  return figure === null || scale === null ? null : ratio(figure, scale);
}

function root(figure: number | null): number | null {
  return figure === null ? null : Math.sqrt(figure);
}

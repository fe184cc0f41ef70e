export interface ProbabilitySmoothing {
  /** Of the sizes, where there is demand. */
  alpha: number;
  /** Of the probability of demand, in every period. */
  beta: number;
  /** The probability starts from whether the first period had demand, or from the share of periods that did. */
  start?: 'first' | 'mean';
}

export interface ProbabilityForecast {
  /** Of demand in a period, 0 to 1. */
  probability: number;
  /** Pieces where there is demand. */
  size: number;
  /** Pieces per period, flat. */
  forecast: number;
}

/**
 * Teunter, Syntetos & Babai's forecast (2011, EJOR 214:606–615): falls in every period without demand, so it suits a
 * SKU that is ageing. All 0 without demand; `null` without a period.
 */
export function teunterSyntetosBabai(
  series: readonly number[],
  { alpha, beta, start = 'first' }: ProbabilitySmoothing,
): ProbabilityForecast | null {
  const [first, ...rest] = series;
  if (first === undefined) return null;
  const demands = series.filter((size) => size > 0);
  let size = demands[0] ?? 0;
  let probability = start === 'mean' ? demands.length / series.length : Number(first > 0);
  for (const actual of rest) {
    probability += beta * (Number(actual > 0) - probability);
    if (actual > 0) size += alpha * (actual - size);
  }
  return { probability, size, forecast: probability * size };
}

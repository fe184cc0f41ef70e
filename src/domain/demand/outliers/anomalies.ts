import { quantileType7 } from '@/domain/demand/quantileType7';
import { mean } from '@/domain/demand/statistics/sums';

/** A modified z beyond this, either way, is an anomaly (Iglewicz & Hoaglin 1993). */
export const anomalyThreshold = 3.5;

export interface Anomalies {
  median: number | null;
  /** MAD: median distance from the median. */
  medianDistance: number | null;
  /** What the values are scaled by: the MAD, the mean distance where that is 0, or nothing where all are the same. */
  basis: 'mad' | 'meanad' | 'none';
  /** Modified z of each value; all 0 without a scale. */
  scores: number[];
  /** Places (from 0) of the values beyond the threshold. */
  places: number[];
}

/** Anomalies by the modified z-score 0.6745 (x − median) / MAD (Iglewicz & Hoaglin 1993, How to Detect and Handle Outliers). */
export function anomalies(values: readonly number[], threshold = anomalyThreshold): Anomalies {
  const median = quantileType7(values, 0.5);
  const distances = values.map((value) => Math.abs(value - (median ?? 0)));
  const medianDistance = quantileType7(distances, 0.5);
  const meanDistance = mean(distances) ?? 0;
  const basis = (medianDistance ?? 0) > 0 ? 'mad' : meanDistance > 0 ? 'meanad' : 'none';
  const factor = basis === 'mad' ? 0.6745 / (medianDistance ?? 1) : basis === 'meanad' ? 1 / (1.253314 * meanDistance) : 0;
  const scores = values.map((value) => factor * (value - (median ?? 0)));
  const places = scores.flatMap((score, place) => (Math.abs(score) > threshold ? [place] : []));
  return { median, medianDistance, basis, scores, places };
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** `null` without a value. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** A part of a whole; `null` where the whole is 0. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Variance over n − `lost` (1: of a sample, 0: of a population); `null` with too few values. */
export function variance(values: readonly number[], lost: 0 | 1 = 1): number | null {
  const centre = mean(values);
  if (centre === null || values.length <= lost) return null;
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - lost);
}

/** The values' differences over `lag` places: one fewer than values for a lag of 1. */
export function differences(values: readonly number[], lag = 1): number[] {
  return values.slice(lag).map((value, index) => value - (values[index] ?? 0));
}

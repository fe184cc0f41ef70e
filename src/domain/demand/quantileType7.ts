/** A value and how often it occurs. */
export interface ValueCount {
  value: number;
  count: number;
}

/**
 * Quantile of type 7 (linear between order statistics, as R and spreadsheets have it) of unsorted values.
 * `p` from 0 to 1; `null` without a value.
 */
export function quantileType7(values: readonly number[], p: number): number | null {
  const sorted = Float64Array.from(values).sort();
  return interpolate(sorted.length, p, (index) => sorted[index] ?? Number.NaN);
}

/**
 * The same quantile from counted values, in any order, without writing every value out: medians from a histogram.
 * Counts are whole; those of 0 or less are passed over.
 */
export function quantileFromCounts(counts: readonly ValueCount[], p: number): number | null {
  const sorted = counts.filter(({ count }) => count > 0).sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  return interpolate(total, p, (index) => {
    let passed = 0;
    for (const { value, count } of sorted) {
      passed += count;
      if (index < passed) return value;
    }
    return Number.NaN;
  });
}

function interpolate(n: number, p: number, at: (index: number) => number): number | null {
  if (p < 0 || p > 1 || Number.isNaN(p)) throw new RangeError(`A quantile needs a share from 0 to 1: ${p}`);
  if (n === 0) return null;
  const position = (n - 1) * p;
  const below = Math.floor(position);
  const low = at(below);
  const fraction = position - below;
  return fraction === 0 ? low : low + fraction * (at(below + 1) - low);
}

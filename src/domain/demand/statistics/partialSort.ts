/** Segments of at most so many places beyond their first are sorted by insertion. */
const short = 10;

/**
 * Partial sorting (Chambers 1971, Communications of the ACM 14:357–358, Algorithm 410): a copy of the values in which those
 * at the `asked` places (from 0) stand where they would if all were sorted. The method takes the places in rising order.
 */
export function partiallySorted(values: readonly number[], asked: readonly number[]): number[] {
  const sorted = [...values];
  settle(sorted, asked, { from: 0, to: values.length - 1, first: 0, last: asked.length - 1 });
  return sorted;
}

/** Places `from` to `to` of the values, and those of the asked places (`first` to `last`) that may lie among them. */
interface Segment {
  from: number;
  to: number;
  first: number;
  last: number;
}

function settle(values: number[], asked: readonly number[], { from, to, first, last }: Segment): void {
  if (first > last || from >= to) return;
  if (from > 0 && to - from <= short) {
    const ordered = values.slice(from, to + 1).sort((a, b) => a - b);
    values.splice(from, ordered.length, ...ordered);
    return;
  }
  const { low, high } = partition(values, from, to);
  if (low - from <= to - high) {
    let reached = last;
    while (reached >= first && (asked[reached] ?? 0) > low) reached -= 1;
    settle(values, asked, { from, to: low, first, last: reached });
    settle(values, asked, { from: high, to, first: reached + 1, last });
  } else {
    let reached = first;
    while (reached <= last && (asked[reached] ?? 0) < high) reached += 1;
    settle(values, asked, { from: high, to, first: reached, last });
    settle(values, asked, { from, to: low, first, last: reached - 1 });
  }
}

/** Moves what is below the median of the first, middle and last value up to `low`, what is above it from `high` on. */
function partition(values: number[], from: number, to: number): { low: number; high: number } {
  const middle = Math.floor((from + 1 + to + 1) / 2) - 1;
  orderPair(values, from, middle);
  orderPair(values, middle, to);
  orderPair(values, from, middle);
  const pivot = values[middle] ?? 0;
  let [low, high] = [to, from];
  for (;;) {
    do low -= 1;
    while ((values[low] ?? -Infinity) > pivot);
    do high += 1;
    while ((values[high] ?? Infinity) < pivot);
    if (high > low) return { low, high };
    swap(values, low, high);
  }
}

function orderPair(values: number[], lower: number, upper: number): void {
  if ((values[lower] ?? 0) > (values[upper] ?? 0)) swap(values, lower, upper);
}

function swap(values: number[], one: number, other: number): void {
  [values[one], values[other]] = [values[other] ?? 0, values[one] ?? 0];
}

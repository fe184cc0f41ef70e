export interface LocalFit {
  /** Points that a fit looks at: its q. */
  window: number;
  degree: 0 | 1;
  /** Points from one fit to the next; those between lie on a line. */
  jump: number;
}

/** Points of the series that a fit looks at, both ends included (from 0). */
interface Reach {
  from: number;
  to: number;
}

/**
 * Value at `at` (a place in the series, also outside of it) of a line through the points in reach, near ones weighing most
 * (Cleveland 1979, JASA 74:829–836). `robustness` weighs each point once more. `null` where no point weighs anything.
 */
export function loessAt(
  series: readonly number[],
  at: number,
  { from, to }: Reach,
  { window, degree }: Pick<LocalFit, 'window' | 'degree'>,
  robustness: readonly number[] | null,
): number | null {
  const spare = window > series.length ? Math.floor((window - series.length) / 2) : 0;
  const widest = Math.max(at - from, to - at) + spare;
  const weights: number[] = [];
  let total = 0;
  for (let place = from; place <= to; place += 1) {
    const weight = nearness(Math.abs(place - at), widest) * (robustness?.[place] ?? 1);
    weights.push(weight);
    total += weight;
  }
  if (total <= 0) return null;
  const shares = weights.map((weight) => weight / total);
  const tilted = widest > 0 && degree === 1 ? tilt(shares, at, from, series.length) : shares;
  return tilted.reduce((sum, share, index) => sum + share * (series[from + index] ?? 0), 0);
}

/** Tricube weight of a distance; the nearest weigh 1, and those at the edge nothing. */
function nearness(distance: number, widest: number): number {
  if (distance <= 0.001 * widest) return 1;
  return distance <= 0.999 * widest ? (1 - (distance / widest) ** 3) ** 3 : 0;
}

/** Weights that take a line instead of a mean, unless the points lie too close together for one. */
function tilt(shares: readonly number[], at: number, from: number, length: number): readonly number[] {
  const centre = shares.reduce((sum, share, index) => sum + share * (from + index), 0);
  const spread = shares.reduce((sum, share, index) => sum + share * (from + index - centre) ** 2, 0);
  if (Math.sqrt(spread) <= 0.001 * (length - 1)) return shares;
  const slope = (at - centre) / spread;
  return shares.map((share, index) => share * (slope * (from + index - centre) + 1));
}

/** A smooth curve through a series: fitted at every `jump`-th point and at the last, straight between. */
export function loess(series: readonly number[], fit: LocalFit, robustness: readonly number[] | null = null): number[] {
  const last = series.length - 1;
  if (last < 1) return [...series];
  const jump = Math.min(fit.jump, last);
  const valueAt = (place: number, reach: Reach): number => loessAt(series, place, reach, fit, robustness) ?? series[place] ?? 0;
  const smooth = [...series];
  let reach: Reach = { from: 0, to: 0 };
  for (let place = 0; place <= last; place += jump) {
    reach = reachOf(place, fit.window, last);
    smooth[place] = valueAt(place, reach);
    if (place > 0) drawLine(smooth, place - jump, place);
  }
  const reached = last - (last % jump);
  if (reached < last) {
    // The last point takes the reach of the last fit before it, as the published program does.
    smooth[last] = valueAt(last, reach);
    drawLine(smooth, reached, last);
  }
  return smooth;
}

/** The `window` points around a place, moved inwards at the ends. */
function reachOf(place: number, window: number, last: number): Reach {
  if (window > last) return { from: 0, to: last };
  const half = Math.floor((window + 1) / 2);
  const from = Math.min(Math.max(place + 1 - half, 0), last + 1 - window);
  return { from, to: from + window - 1 };
}

function drawLine(values: number[], from: number, to: number): void {
  const [start, end] = [values[from] ?? 0, values[to] ?? 0];
  for (let place = from + 1; place < to; place += 1) values[place] = start + ((end - start) * (place - from)) / (to - from);
}

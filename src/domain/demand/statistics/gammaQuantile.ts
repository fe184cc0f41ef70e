import { logGamma } from '@/domain/demand/statistics/logGamma';

const mostTerms = 10_000;
const close = 1e-15;

/** P(a, x): share of a gamma distribution of shape `a` and rate 1 below x ≥ 0 (Abramowitz & Stegun 1964, 6.5.29 and 6.5.31). */
export function gammaShareBelow(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? front * seriesBelow(shape, x) : 1 - front * fractionAbove(shape, x);
}

function seriesBelow(shape: number, x: number): number {
  let term = 1 / shape;
  let total = term;
  for (let n = 1; n < mostTerms && term > close * total; n += 1) {
    term *= x / (shape + n);
    total += term;
  }
  return total;
}

/** By Lentz's method, which builds a continued fraction up from its front. */
function fractionAbove(shape: number, x: number): number {
  const tiny = 1e-300;
  let below = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / below;
  let value = d;
  for (let n = 1; n < mostTerms; n += 1) {
    const step = -n * (n - shape);
    below += 2;
    d = 1 / (step * d + below || tiny);
    c = below + step / c || tiny;
    value *= d * c;
    if (Math.abs(d * c - 1) < close) break;
  }
  return value;
}

/** The value below which `share` (within 0 and 1) of a gamma distribution of this shape and rate lies. */
export function gammaQuantile(share: number, shape: number, rate: number): number {
  if (!(share > 0 && share < 1 && shape > 0 && rate > 0)) throw new RangeError(`No gamma quantile for ${share}, ${shape}, ${rate}`);
  let [low, high] = [0, Math.max(1, shape)];
  while (gammaShareBelow(shape, high) < share) high *= 2;
  for (let halving = 0; halving < 200 && high - low > 1e-14 * high; halving += 1) {
    const middle = (low + high) / 2;
    if (gammaShareBelow(shape, middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2 / rate;
}

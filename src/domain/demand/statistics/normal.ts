/** Φ(x): the standard normal distribution, by its series near 0 and its continued fraction in the tails. */
export function normalShareBelow(x: number): number {
  const size = Math.abs(x);
  const density = Math.exp((-size * size) / 2) / Math.sqrt(2 * Math.PI);
  if (size > 38) return x < 0 ? 0 : 1;
  const tail = size < 3 ? 0.5 - density * centralSeries(size) : density * tailFraction(size);
  return x < 0 ? tail : 1 - tail;
}

/** Σ x^(2k+1) / (1·3·5…(2k+1)) (Abramowitz & Stegun 1964, 26.2.11). */
function centralSeries(x: number): number {
  let term = x;
  let total = x;
  for (let odd = 3; Math.abs(term) > 1e-17 * Math.abs(total) && odd < 400; odd += 2) {
    term *= (x * x) / odd;
    total += term;
  }
  return total;
}

/** 1/(x + 1/(x + 2/(x + 3/(x + …)))) (26.2.14). */
function tailFraction(x: number): number {
  let below = x;
  for (let step = 120; step > 0; step -= 1) below = x + step / below;
  return 1 / below;
}

/** The value under which a share of the standard normal lies, by Newton's steps from a first guess. `share` within (0, 1). */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`A normal quantile needs a share within 0 and 1: ${share}`);
  if (share === 0.5) return 0;
  const tail = Math.min(share, 1 - share);
  const t = Math.sqrt(-2 * Math.log(tail));
  // Abramowitz & Stegun 1964, 26.2.22: good to 0.003, which the steps below make exact.
  let x = -(t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t));
  for (let step = 0; step < 6; step += 1) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    const error = (normalShareBelow(x) - tail) / density;
    x -= error / (1 + (x * error) / 2);
  }
  return share < 0.5 ? x : -x;
}

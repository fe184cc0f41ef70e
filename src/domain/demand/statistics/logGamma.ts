const shift = 10;
/** Coefficients of Stirling's series: Bernoulli numbers over 2k(2k − 1). */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156] as const;

/**
 * Logarithm of the gamma function for x > 0, to about fourteen digits: Stirling's series, which small arguments reach
 * by the recurrence Γ(x + 1) = xΓ(x) (Abramowitz & Stegun 1964, 6.1.15 and 6.1.41). Throws a RangeError for x ≤ 0.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`logGamma needs a positive number: ${x}`);
  let product = 1;
  let at = x;
  while (at < shift) {
    product *= at;
    at += 1;
  }
  let power = 1 / at;
  let series = 0;
  for (const coefficient of stirling) {
    series += coefficient * power;
    power /= at * at;
  }
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}

/** Logarithm of the beta function for a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

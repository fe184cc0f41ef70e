const mostTerms = 100_000;

/**
 * Gauss's ₂F₁(a, b; c; z) for 0 ≤ z < 1 by its series, summed until a term no longer counts. Near 1 the series is slow:
 * Euler's transformation (Abramowitz & Stegun 1964, 15.3.3) takes its place where that makes the terms fall faster.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  if (!(z >= 0 && z < 1)) throw new RangeError(`The series needs 0 ≤ z < 1: ${z}`);
  return c - a - b < 0 ? (1 - z) ** (c - a - b) * series(c - a, c - b, c, z) : series(a, b, c, z);
}

function series(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let total = 1;
  for (let n = 0; n < mostTerms; n += 1) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    total += term;
    if (Math.abs(term) <= 1e-16 * Math.abs(total)) break;
  }
  return total;
}

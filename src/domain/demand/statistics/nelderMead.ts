interface Vertex {
  at: readonly number[];
  value: number;
}

/**
 * Finds where a function of some numbers is least, by moving a simplex downhill (Nelder & Mead 1965, Computer Journal
 * 7:308–313, with their own coefficients). Starts at `start` and steps of `step` along each axis; ends when all values
 * lie within `tolerance` of the least. The function may answer Infinity where it is not defined.
 */
export function leastByNelderMead(
  value: (at: readonly number[]) => number,
  start: readonly number[],
  { step = 0.5, tolerance = 1e-10, mostSteps = 2_000 } = {},
): Vertex {
  const vertexAt = (at: readonly number[]): Vertex => ({ at, value: value(at) });
  let simplex = [start, ...start.map((_, axis) => start.map((x, index) => (index === axis ? x + step : x)))].map(vertexAt);
  for (let count = 0; count < mostSteps; count += 1) {
    simplex = simplex.sort((a, b) => a.value - b.value);
    const [best] = simplex;
    const worst = simplex.at(-1);
    const secondWorst = simplex.at(-2) ?? best;
    if (best === undefined || worst === undefined || secondWorst === undefined) break;
    if (worst.value - best.value <= tolerance) break;
    const others = simplex.slice(0, -1);
    const centre = start.map((_, axis) => others.reduce((total, { at }) => total + (at[axis] ?? 0), 0) / others.length);
    const along = (factor: number): Vertex =>
      vertexAt(centre.map((x, axis) => x + factor * ((worst.at[axis] ?? 0) - x)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const expanded = along(-2);
      simplex = [...others, expanded.value < reflected.value ? expanded : reflected];
    } else if (reflected.value < secondWorst.value) {
      simplex = [...others, reflected];
    } else {
      const contracted = reflected.value < worst.value ? along(-0.5) : along(0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex = [...others, contracted];
      else simplex = simplex.map(({ at }) => vertexAt(at.map((x, axis) => ((best.at[axis] ?? 0) + x) / 2)));
    }
  }
  const [least] = simplex.sort((a, b) => a.value - b.value);
  return least ?? vertexAt(start);
}

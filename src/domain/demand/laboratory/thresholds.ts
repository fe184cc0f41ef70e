import { ratio } from '@/domain/demand/statistics/sums';
import type { SoldLine } from '@/domain/demand/laboratory/replay';

/** Lines just under and just over a step of the ladder, within a fifth of it. */
export interface Bunching {
  step: number;
  under: number;
  over: number;
  /** Lines under it for each over it: far above 1, buyers stop short of the step; far under, they stretch to reach it. */
  ratio: number | null;
}

const within = 0.2;

/** How lines crowd around each step (a starting quantity): [0.8, 1) of it against [1, 1.2). */
export function bunchingAt(lines: readonly Pick<SoldLine, 'quantity'>[], steps: readonly number[]): Bunching[] {
  return steps.map((step) => {
    const count = (from: number, to: number): number => lines.filter(({ quantity }) => quantity >= from && quantity < to).length;
    const [under, over] = [count((1 - within) * step, step), count(step, (1 + within) * step)];
    return { step, under, over, ratio: ratio(under, over) };
  });
}

/** What would still be served under a MOQ, each as a share of its whole (0 to 1); `null` without an order. */
export interface MoqCoverage {
  moq: number;
  lines: number | null;
  pieces: number | null;
  gmv: number | null;
}

/** The share of lines, pieces and GMV in lines of at least so many pieces, for each MOQ: falls as it rises. */
export function coverageByMoq(lines: readonly SoldLine[], moqs: readonly number[]): MoqCoverage[] {
  const whole = sumsOf(lines);
  return moqs.map((moq) => {
    const served = sumsOf(lines.filter(({ quantity }) => quantity >= moq));
    return { moq, lines: ratio(served.lines, whole.lines), pieces: ratio(served.pieces, whole.pieces), gmv: ratio(served.gmvFen, whole.gmvFen) };
  });
}

function sumsOf(lines: readonly SoldLine[]): { lines: number; pieces: number; gmvFen: number } {
  return lines.reduce(
    (sums, { quantity, amountFen }) => ({ lines: sums.lines + 1, pieces: sums.pieces + quantity, gmvFen: sums.gmvFen + amountFen }),
    { lines: 0, pieces: 0, gmvFen: 0 },
  );
}

import { costIn, type LotProblem } from '@/domain/demand/lots/lotPlan';
import { wagnerWhitin } from '@/domain/demand/lots/wagnerWhitin';

/** A problem whose set-up cost is the same in all periods. */
export type EvenLotProblem = LotProblem & { setupCost: number };

/**
 * The least holding cost of serving all demand with exactly so many runs (the place in the list); Infinity where that cannot
 * be. A plan of n runs costs n set-ups and this, so all that a set-up cost changes can be read off it.
 */
export function holdingByRuns({ demand, holdingCost }: LotProblem): number[] {
  // least[end]: holding of the first `end` periods, by runs.
  const least: number[][] = [[0]];
  for (let end = 1; end <= demand.length; end += 1) {
    const byRuns = Array.from({ length: end + 1 }, () => Infinity);
    if (demand[end - 1] === 0) for (const [runs, holding] of (least[end - 1] ?? []).entries()) byRuns[runs] = holding;
    let [held, due] = [0, 0];
    for (let start = end - 1; start >= 0; start -= 1) {
      held += due * costIn(holdingCost, start);
      due += demand[start] ?? 0;
      for (const [runs, holding] of (least[start] ?? []).entries()) {
        byRuns[runs + 1] = Math.min(byRuns[runs + 1] ?? Infinity, holding + held);
      }
    }
    least.push(byRuns);
  }
  return least.at(-1) ?? [0];
}

export interface StableSetupCost {
  /** Runs of the cheapest plan. */
  runs: number;
  /** The number of runs stays the cheapest for set-up costs from here to there; `null` where nothing ends it. */
  from: number;
  to: number | null;
}

/** Between which set-up costs the cheapest plan keeps its runs: how sure the factory's own figure has to be. Exact. */
export function stableSetupCost(problem: EvenLotProblem): StableSetupCost {
  const runs = wagnerWhitin(problem).lots.filter((lot) => lot > 0).length;
  const holding = holdingByRuns(problem);
  const own = holding[runs] ?? 0;
  const perRun = (other: number): number => ((holding[other] ?? Infinity) - own) / (runs - other);
  const fewer = Array.from({ length: runs }, (_, other) => perRun(other));
  const more = holding.slice(runs + 1).map((_, index) => perRun(runs + 1 + index));
  const to = Math.min(...fewer, Infinity);
  return { runs, from: Math.max(0, ...more), to: Number.isFinite(to) ? to : null };
}

/** Factors by which a set-up cost is tried when nobody knows it well. */
export const triedFactors = [0.5, 1, 2] as const;

/** The cheapest plan, where the set-up cost is half, the same, and twice of what was said. */
export function planSensitivity(problem: EvenLotProblem) {
  return triedFactors.map((factor) => ({ factor, setupCost: problem.setupCost * factor, ...wagnerWhitin({ ...problem, setupCost: problem.setupCost * factor }) }));
}

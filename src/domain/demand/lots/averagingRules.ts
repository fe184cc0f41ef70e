import { costIn, planFromStarts, type LotPlan, type LotProblem } from '@/domain/demand/lots/lotPlan';

/**
 * Silver & Meal's rule (1973, Production and Inventory Management 14:64–74): a run covers more periods as long as its cost
 * per period does not rise. Close to the cheapest plan, and calm when replanned.
 */
export function silverMeal(problem: LotProblem): LotPlan {
  return byAverage(problem, ({ periods }) => periods);
}

/** Least unit cost: a run covers more periods as long as its cost per piece does not rise. */
export function leastUnitCost(problem: LotProblem): LotPlan {
  return byAverage(problem, ({ pieces }) => pieces);
}

/** Averages closer than this share of each other are the same: a run then goes on. */
const sameAverage = 1e-12;

/** A period without demand never starts a run, and one that leaves the average as it is still joins. */
function byAverage(problem: LotProblem, over: (covered: { periods: number; pieces: number }) => number): LotPlan {
  const { demand, setupCost, holdingCost } = problem;
  const starts: number[] = [];
  let period = 0;
  while (period < demand.length) {
    if (demand[period] === 0) {
      period += 1;
      continue;
    }
    const start = period;
    starts.push(start);
    let pieces = demand[start] ?? 0;
    let cost = costIn(setupCost, start);
    // Of one piece, from the start to the period that is looked at.
    let holding = 0;
    let average = cost / over({ periods: 1, pieces });
    for (period = start + 1; period < demand.length; period += 1) {
      const due = demand[period] ?? 0;
      holding += costIn(holdingCost, period - 1);
      const longer = (cost + due * holding) / over({ periods: period - start + 1, pieces: pieces + due });
      if (longer > average * (1 + sameAverage)) break;
      cost += due * holding;
      pieces += due;
      average = longer;
    }
  }
  return planFromStarts(problem, starts);
}

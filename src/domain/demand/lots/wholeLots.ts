import { costIn, costOfLots, type LotPlan, type LotProblem } from '@/domain/demand/lots/lotPlan';

/** What a run may be: nothing, or at least `least` pieces in whole packs. */
export interface LotBounds {
  least: number;
  pack: number;
  openingStock?: number;
}

export interface WholeLotPlan extends LotPlan {
  /** Pieces left after the last period. */
  endStock: number;
}

/**
 * The cheapest plan whose runs are 0, or at least `least` pieces and whole packs of `pack`: exact, by dynamic programming
 * over the stock, since runs then no longer wait for an empty store. Demand, bounds and stock are whole pieces ≥ 0, else a
 * RangeError. Among equals a later run, and then a smaller one, is taken. Time and memory grow with periods × pieces.
 */
export function wholeLotPlan(problem: LotProblem, { least, pack, openingStock = 0 }: LotBounds): WholeLotPlan {
  const { demand } = problem;
  if ([...demand, least, openingStock].some((pieces) => !Number.isInteger(pieces) || pieces < 0) || !Number.isInteger(pack) || pack < 1) {
    throw new RangeError('Whole lots need whole pieces');
  }
  const smallest = Math.max(Math.ceil(least / pack), 1) * pack;
  const total = demand.reduce((sum, due) => sum + due, 0);
  // More than this is never worth holding: a run that reaches further could be put off.
  const most = Math.max(total, smallest, openingStock) + smallest + pack;
  const costs = costsToGo(problem, { smallest, pack, most });
  return follow(problem, { smallest, pack, most }, costs, openingStock);
}

interface Grid {
  smallest: number;
  pack: number;
  /** Largest stock that is looked at. */
  most: number;
}

/** For every period and stock at its start, the least cost of the rest; the last entry is the time after all periods. */
function costsToGo({ demand, setupCost, holdingCost }: LotProblem, { smallest, pack, most }: Grid): Float64Array[] {
  const costs = [new Float64Array(most + 1)];
  for (let period = demand.length - 1; period >= 0; period -= 1) {
    const after = costs[0] ?? new Float64Array(0);
    const held = heldCosts(demand[period] ?? 0, costIn(holdingCost, period), after, most);
    // Cheapest of a stock and of all that lie whole packs above it.
    const upwards = held.slice();
    for (let stock = most - pack; stock >= 0; stock -= 1) {
      upwards[stock] = Math.min(upwards[stock] ?? Infinity, upwards[stock + pack] ?? Infinity);
    }
    const setup = costIn(setupCost, period);
    costs.unshift(held.map((without, stock) => Math.min(without, setup + (upwards[stock + smallest] ?? Infinity))));
  }
  return costs;
}

/** Cost of a period and of all after it, for each stock that its demand is taken from. */
function heldCosts(due: number, holding: number, after: Float64Array, most: number): Float64Array {
  const held = new Float64Array(most + 1).fill(Infinity);
  for (let stock = due; stock <= most; stock += 1) held[stock] = (stock - due) * holding + (after[stock - due] ?? Infinity);
  return held;
}

function follow(problem: LotProblem, { smallest, pack, most }: Grid, costs: readonly Float64Array[], openingStock: number): WholeLotPlan {
  const lots: number[] = [];
  let stock = openingStock;
  for (const [period, due] of problem.demand.entries()) {
    const held = heldCosts(due, costIn(problem.holdingCost, period), costs[period + 1] ?? new Float64Array(0), most);
    let [lot, cheapest] = [0, held[stock] ?? Infinity];
    const setup = costIn(problem.setupCost, period);
    for (let pieces = smallest; stock + pieces <= most; pieces += pack) {
      const cost = setup + (held[stock + pieces] ?? Infinity);
      if (cost < cheapest) [lot, cheapest] = [pieces, cost];
    }
    lots.push(lot);
    stock += lot - due;
  }
  return { lots, endStock: stock, cost: costOfLots(problem, lots, openingStock) ?? Number.NaN };
}

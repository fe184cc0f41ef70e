/** What a plan of runs has to serve, period by period. Costs are in one unit, demand and lots in pieces. */
export interface LotProblem {
  /** Pieces due in each period, 0 or more. */
  demand: readonly number[];
  /** Of one run: the same in all periods, or one figure for each. */
  setupCost: number | readonly number[];
  /** Of one piece kept from the end of a period into the next. */
  holdingCost: number | readonly number[];
}

/** Runs per period and what they cost. All demand is met in time. */
export interface LotPlan {
  lots: number[];
  cost: number;
}

/** A cost that holds in a period (counted from 0). */
export function costIn(cost: number | readonly number[], period: number): number {
  return typeof cost === 'number' ? cost : (cost[period] ?? 0);
}

/** Cost of lots: a set-up in each period with one, and what is left at a period's end held. `null` if demand goes unmet. */
export function costOfLots({ demand, setupCost, holdingCost }: LotProblem, lots: readonly number[], openingStock = 0): number | null {
  let [stock, cost] = [openingStock, 0];
  for (const [period, due] of demand.entries()) {
    const lot = lots[period] ?? 0;
    stock += lot - due;
    if (stock < 0) return null;
    cost += (lot > 0 ? costIn(setupCost, period) : 0) + stock * costIn(holdingCost, period);
  }
  return cost;
}

/** Lots that start in the given periods, each making all that is due up to the next; a start without demand to serve is none. */
export function lotsFromStarts(demand: readonly number[], starts: readonly number[]): number[] {
  const lots = demand.map(() => 0);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? demand.length;
    lots[start] = demand.slice(start, end).reduce((total, due) => total + due, 0);
  }
  return lots;
}

/** Periods (from 0) in which something is made. */
export function startsOf(lots: readonly number[]): number[] {
  return lots.flatMap((lot, period) => (lot > 0 ? [period] : []));
}

/** The plan whose runs start in the given periods. */
export function planFromStarts(problem: LotProblem, starts: readonly number[]): LotPlan {
  const lots = lotsFromStarts(problem.demand, starts);
  return { lots, cost: costOfLots(problem, lots) ?? Number.NaN };
}

/** Lot for lot: each period makes what it needs. The plan to compare with. */
export function lotForLot(problem: LotProblem): LotPlan {
  return planFromStarts(problem, startsOf(problem.demand));
}

/** All per the same time unit; costs in one currency. */
export interface LotEconomics {
  /** Pieces asked for per time. */
  demandRate: number;
  /** Of one run. */
  setupCost: number;
  /** Of one piece for the time unit. */
  holdingCost: number;
}

export interface EconomicLot {
  pieces: number;
  /** Time from one run to the next. */
  cycle: number;
  /** Set-ups and holding, per time unit. */
  cost: number;
}

/**
 * EOQ: the lot at which set-ups cost as much as holding (Harris 1913): √(2DK/h). `null` where demand, set-up or holding
 * cost is not above 0: no lot is then best.
 */
export function economicOrderQuantity({ demandRate, setupCost, holdingCost }: LotEconomics): EconomicLot | null {
  if (!(demandRate > 0 && setupCost > 0 && holdingCost > 0)) return null;
  const pieces = Math.sqrt((2 * demandRate * setupCost) / holdingCost);
  return { pieces, cycle: pieces / demandRate, cost: Math.sqrt(2 * demandRate * setupCost * holdingCost) };
}

export interface EconomicRun extends EconomicLot {
  /** Time that the run takes, and the most that lies in stock. */
  runTime: number;
  highestStock: number;
}

/**
 * EPQ: the same where pieces are sold while they are made at `productionRate` (Taft 1918): √(2DK/(h(1 − D/P))). `null`
 * also where production is not faster than demand.
 */
export function economicProductionQuantity(economics: LotEconomics, productionRate: number): EconomicRun | null {
  const { demandRate, holdingCost } = economics;
  if (!(productionRate > demandRate)) return null;
  const kept = 1 - demandRate / productionRate;
  const lot = economicOrderQuantity({ ...economics, holdingCost: holdingCost * kept });
  return lot && { ...lot, runTime: lot.pieces / productionRate, highestStock: lot.pieces * kept };
}

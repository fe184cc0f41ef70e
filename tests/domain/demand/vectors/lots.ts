import { z } from 'zod';
import { leastUnitCost, silverMeal } from '@/domain/demand/lots/averagingRules';
import { economicOrderQuantity, economicProductionQuantity } from '@/domain/demand/lots/economicLot';
import { lotForLot, startsOf } from '@/domain/demand/lots/lotPlan';
import { poolOrders } from '@/domain/demand/lots/pooling';
import { cheapestStarts, wagnerWhitin } from '@/domain/demand/lots/wagnerWhitin';
import { wholeLotPlan } from '@/domain/demand/lots/wholeLots';
import { numbers } from '@tests/domain/demand/vectors/fields';

const cost = z.union([z.number(), numbers]);
const problem = z
  .object({ demand: numbers, setup_cost: cost, holding_cost: cost })
  .transform(({ demand, setup_cost: setupCost, holding_cost: holdingCost }) => ({ demand, setupCost, holdingCost }));
const boundsInput = z.object({ moq: z.number(), multiple: z.number(), initial_inventory: z.number() });
const economicInput = z.object({ demand_rate: z.number(), production_rate: z.number(), setup_cost: z.number(), holding_cost: z.number() });
const poolingInput = z.object({ daily_qty: numbers, moq: z.number(), max_wait_days: z.number() });

/** Periods as the vectors count them: from 1. */
const fromOne = (starts: readonly number[]): number[] => starts.map((start) => start + 1);

export function runLotSizing(input: unknown): unknown {
  const lotProblem = problem.parse(input);
  const heuristic = silverMeal(lotProblem);
  return {
    wagner_whitin: { ...wagnerWhitin(lotProblem), optimal_setup_sets: cheapestStarts(lotProblem).map(fromOne) },
    silver_meal: { ...heuristic, setups: fromOne(startsOf(heuristic.lots)) },
    least_unit_cost: leastUnitCost(lotProblem),
    lot_for_lot: lotForLot(lotProblem),
  };
}

export function runWholeLots(input: unknown): unknown {
  const { moq: least, multiple: pack, initial_inventory: openingStock } = boundsInput.parse(input);
  const { endStock, ...plan } = wholeLotPlan(problem.parse(input), { least, pack, openingStock });
  return { ...plan, end_inventory: endStock };
}

export function runEconomicLot(input: unknown): unknown {
  const { demand_rate: demandRate, production_rate: rate, setup_cost: setupCost, holding_cost: holdingCost } = economicInput.parse(input);
  const economics = { demandRate, setupCost, holdingCost };
  const eoq = economicOrderQuantity(economics);
  const epq = economicProductionQuantity(economics, rate);
  return {
    eoq: eoq && { Q: eoq.pieces, T: eoq.cycle, cost: eoq.cost },
    epq: epq && { Q: epq.pieces, run_time: epq.runTime, cycle: epq.cycle, max_inventory: epq.highestStock, cost: epq.cost },
  };
}

export function runPooling(input: unknown): unknown {
  const { daily_qty: daily, moq: quantity, max_wait_days: longestWaitDays } = poolingInput.parse(input);
  const result = poolOrders(daily, { quantity, longestWaitDays });
  return {
    batches: result.runs.map(({ day, pieces, reason, meanWaitDays }) => ({
      day,
      qty: pieces,
      reason: reason === 'quantity' ? 'moq' : 'wait',
      piece_wait: meanWaitDays,
    })),
    open_qty: result.openPieces,
    open_oldest_wait: result.oldestOpenWaitDays,
  };
}

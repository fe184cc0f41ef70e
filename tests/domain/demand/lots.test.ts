import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastUnitCost, silverMeal } from '@/domain/demand/lots/averagingRules';
import { economicOrderQuantity, economicProductionQuantity } from '@/domain/demand/lots/economicLot';
import { costOfLots, lotForLot, startsOf, type LotProblem } from '@/domain/demand/lots/lotPlan';
import { holdingByRuns, planSensitivity, stableSetupCost } from '@/domain/demand/lots/sensitivity';
import { criticalRatio, suggestPooling } from '@/domain/demand/lots/serviceLevel';
import { poolOrders } from '@/domain/demand/lots/pooling';
import { cheapestStarts, wagnerWhitin } from '@/domain/demand/lots/wagnerWhitin';
import { wholeLotPlan } from '@/domain/demand/lots/wholeLots';

const problem: fc.Arbitrary<LotProblem> = fc.record({
  demand: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 9 }),
  setupCost: fc.integer({ min: 1, max: 200 }),
  holdingCost: fc.integer({ min: 1, max: 20 }).map((tenths) => tenths / 10),
});

/** The cheapest of all ways to start runs, found by trying every one. */
function cheapestByTrial(lots: LotProblem): number {
  const needed = startsOf(lots.demand);
  let least = needed.length === 0 ? 0 : Infinity;
  for (let choice = 0; choice < 2 ** lots.demand.length; choice += 1) {
    const starts = lots.demand.flatMap((_, period) => (choice & (1 << period) ? [period] : []));
    const made = lots.demand.map(() => 0);
    for (const [index, start] of starts.entries()) {
      made[start] = lots.demand.slice(start, starts[index + 1]).reduce((sum, due) => sum + due, 0);
    }
    least = Math.min(least, costOfLots(lots, made) ?? Infinity);
  }
  return least;
}

describe('plans of runs', () => {
  it('are as demand.md works them out for a bag: Silver-Meal 48, 0, 47, 0, 20 for 310', () => {
    const plan = silverMeal({ demand: [18, 30, 42, 5, 20], setupCost: 80, holdingCost: 2 });
    expect(plan).toEqual({ lots: [48, 0, 47, 0, 20], cost: 310 });
  });

  it('cost least by Wagner and Whitin: no choice of starts is cheaper', () => {
    fc.assert(
      fc.property(problem, (lots) => {
        expect(wagnerWhitin(lots).cost).toBeCloseTo(cheapestByTrial(lots), 6);
      }),
    );
  });

  it('meet all demand, and rank Wagner–Whitin, then Silver–Meal and least unit cost, never above lot for lot by the first', () => {
    fc.assert(
      fc.property(problem, (lots) => {
        const [best, ...others] = [wagnerWhitin(lots), silverMeal(lots), leastUnitCost(lots), lotForLot(lots)];
        for (const plan of [best, ...others]) {
          expect(costOfLots(lots, plan?.lots ?? [])).toBeCloseTo(plan?.cost ?? Number.NaN, 6);
        }
        for (const other of others) expect(best?.cost ?? Infinity).toBeLessThanOrEqual(other.cost + 1e-6);
      }),
    );
  });

  it('scale with their costs: the starts stay, the cost follows', () => {
    fc.assert(
      fc.property(problem, fc.integer({ min: 2, max: 9 }), (lots, times) => {
        const scaled = { ...lots, setupCost: Number(lots.setupCost) * times, holdingCost: Number(lots.holdingCost) * times };
        expect(wagnerWhitin(scaled).cost).toBeCloseTo(wagnerWhitin(lots).cost * times, 6);
        expect(silverMeal(scaled).lots).toEqual(silverMeal(lots).lots);
      }),
    );
  });

  it('never start a run in a period that needs nothing, and set up nothing for no demand', () => {
    expect(startsOf(silverMeal({ demand: [0, 4, 0, 0, 9], setupCost: 50, holdingCost: 1 }).lots)).toEqual([1, 4]);
    expect(cheapestStarts({ demand: [], setupCost: 5, holdingCost: 1 })).toEqual([[]]);
    expect(wagnerWhitin({ demand: [0, 0], setupCost: 5, holdingCost: 1 })).toEqual({ lots: [0, 0], cost: 0 });
  });

  it('take a dear week into account', () => {
    const plan = wagnerWhitin({ demand: [10, 10, 10], setupCost: [5, 500, 500], holdingCost: [1, 1, 1] });
    expect(plan).toEqual({ lots: [30, 0, 0], cost: 35 });
  });
});

describe('plans of whole packs above a minimum', () => {
  const bounds = fc.record({
    least: fc.integer({ min: 0, max: 40 }),
    pack: fc.integer({ min: 1, max: 7 }),
    openingStock: fc.integer({ min: 0, max: 30 }),
  });

  it('are what they may be, run out of nothing, and cost what they say', () => {
    fc.assert(
      fc.property(problem, bounds, (lots, limits) => {
        const plan = wholeLotPlan(lots, limits);
        for (const lot of plan.lots) if (lot > 0) expect([lot >= limits.least, lot % limits.pack]).toEqual([true, 0]);
        expect(costOfLots(lots, plan.lots, limits.openingStock)).toBeCloseTo(plan.cost, 6);
        const made = plan.lots.reduce((sum, lot) => sum + lot, 0);
        expect(limits.openingStock + made - lots.demand.reduce((sum, due) => sum + due, 0)).toBe(plan.endStock);
      }),
    );
  });

  it('are Wagner and Whitin where nothing binds them, and dearer where something does', () => {
    fc.assert(
      fc.property(problem, bounds, (lots, limits) => {
        const free = wholeLotPlan(lots, { least: 0, pack: 1 }).cost;
        expect(free).toBeCloseTo(wagnerWhitin(lots).cost, 6);
        expect(wholeLotPlan(lots, { ...limits, openingStock: 0 }).cost).toBeGreaterThanOrEqual(free - 1e-6);
      }),
    );
  });

  it('use stock before they set up, and refuse parts of pieces', () => {
    const lots = { demand: [5, 5], setupCost: 100, holdingCost: 1 };
    expect(wholeLotPlan(lots, { least: 0, pack: 1, openingStock: 10 })).toEqual({ lots: [0, 0], endStock: 0, cost: 5 });
    expect(() => wholeLotPlan({ ...lots, demand: [0.5] }, { least: 0, pack: 1 })).toThrow(RangeError);
    expect(() => wholeLotPlan(lots, { least: 0, pack: 0 })).toThrow(RangeError);
  });
});

describe('the economic lot', () => {
  it('is larger where a run is slow, and not defined where nothing weighs against it', () => {
    const economics = { demandRate: 200, setupCost: 100, holdingCost: 5 };
    expect(economicProductionQuantity(economics, 1000)?.pieces).toBeGreaterThan(economicOrderQuantity(economics)?.pieces ?? Infinity);
    expect(economicProductionQuantity(economics, 200)).toBeNull();
    for (const nothing of [{ demandRate: 0 }, { setupCost: 0 }, { holdingCost: 0 }]) {
      expect(economicOrderQuantity({ ...economics, ...nothing })).toBeNull();
    }
  });

  it('costs least: a lot a little larger or smaller costs more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 50 }), (demandRate, setupCost, holdingCost) => {
        const lot = economicOrderQuantity({ demandRate, setupCost, holdingCost });
        const cost = (pieces: number) => (demandRate * setupCost) / pieces + (holdingCost * pieces) / 2;
        const pieces = lot?.pieces ?? Number.NaN;
        expect(cost(pieces)).toBeCloseTo(lot?.cost ?? Number.NaN, 6);
        expect(Math.min(cost(pieces * 1.1), cost(pieces * 0.9))).toBeGreaterThan(cost(pieces));
      }),
    );
  });
});

describe('how sure a set-up cost has to be', () => {
  const even = problem.map((lots) => ({ ...lots, setupCost: Number(lots.setupCost) }));

  it('is told by the costs between which the runs stay the same', () => {
    fc.assert(
      fc.property(even, (lots) => {
        const { runs, from, to } = stableSetupCost(lots);
        expect([from <= lots.setupCost + 1e-9, to === null || lots.setupCost <= to + 1e-9]).toEqual([true, true]);
        const inside = to === null ? [from + 1] : [from + (to - from) * 0.25, from + (to - from) * 0.75];
        for (const setupCost of inside) {
          const { cost } = wagnerWhitin({ ...lots, setupCost });
          expect(cost).toBeCloseTo(runs * setupCost + (holdingByRuns(lots)[runs] ?? Number.NaN), 6);
        }
      }),
    );
  });

  it('knows that nothing needs no run, and that one period needs one at any cost', () => {
    const base = { setupCost: 10, holdingCost: 1 };
    expect(stableSetupCost({ ...base, demand: [0, 0] })).toEqual({ runs: 0, from: 0, to: null });
    expect(stableSetupCost({ ...base, demand: [7] })).toEqual({ runs: 1, from: 0, to: null });
    expect(stableSetupCost({ ...base, demand: [7, 3] })).toEqual({ runs: 1, from: 3, to: null });
  });

  it('tries half and twice of it: dearer set-ups, never more runs', () => {
    fc.assert(
      fc.property(even, (lots) => {
        const runs = planSensitivity(lots).map((plan) => startsOf(plan.lots).length);
        expect(runs).toEqual(runs.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('stock or pool', () => {
  it('covers more of demand the more a piece earns', () => {
    expect(criticalRatio({ price: 10, cost: 6, salvage: 2 })).toBe(0.5);
    expect(criticalRatio({ price: 10, cost: 3, salvage: 2 })).toBe(0.875);
    for (const nothing of [{ price: 5, cost: 5, salvage: 1 }, { price: 5, cost: 4, salvage: 4 }]) expect(criticalRatio(nothing)).toBeNull();
  });

  it('pools for as long as the promise leaves, and makes to stock where it leaves nothing', () => {
    const days = { promised: 7, production: 3, dispatch: 1 };
    expect(suggestPooling(days, { economic: 812.4, least: 500 })).toEqual({ kind: 'pool', rule: { quantity: 812, longestWaitDays: 3 } });
    expect(suggestPooling(days, { economic: null, least: 0 })).toEqual({ kind: 'pool', rule: { quantity: 1, longestWaitDays: 3 } });
    expect(suggestPooling({ ...days, promised: 2 }, { economic: 812, least: 500 })).toEqual({ kind: 'make-to-stock', missingDays: 2 });
  });
});

describe('pooled orders', () => {
  it('lose no piece, let none wait too long, and say which rule let a run start', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }),
        fc.record({ quantity: fc.integer({ min: 1, max: 60 }), longestWaitDays: fc.integer({ min: 0, max: 9 }) }),
        (daily, rule) => {
          const { runs, openPieces, oldestOpenWaitDays } = poolOrders(daily, rule);
          const total = daily.reduce((sum, pieces) => sum + pieces, 0);
          expect(runs.reduce((sum, run) => sum + run.pieces, openPieces)).toBe(total);
          for (const { pieces, reason, meanWaitDays } of runs) {
            expect(pieces >= rule.quantity).toBe(reason === 'quantity');
            expect(meanWaitDays).toBeLessThanOrEqual(rule.longestWaitDays);
          }
          if (oldestOpenWaitDays !== null) expect(oldestOpenWaitDays).toBeLessThan(Math.max(1, rule.longestWaitDays));
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedOrders, fitBuyingModel, modelLikelihood, probabilityActive, type BuyerHistory, type BuyingModel } from '@/domain/demand/buyers/buyingModel';
import { cohortRetention } from '@/domain/demand/buyers/cohorts';
import { expectedReorders } from '@/domain/demand/buyers/reorders';
import { buyerTrades, scoreBuyers, standingOf, type BuyerTrade } from '@/domain/demand/buyers/recencyFrequency';
import { chanceFrom } from '@/domain/demand/statistics/chance';

const trade = fc.record({ recencyDays: fc.nat(400), orders: fc.integer({ min: 1, max: 30 }), amount: fc.integer({ min: 0, max: 100_000 }) });
const trades = fc.array(trade, { maxLength: 40 }).map((list) => list.map((one, index): BuyerTrade => ({ ...one, buyer: `B${String(index).padStart(2, '0')}` })));

describe('scores of buyers', () => {
  it('do not depend on the order that buyers come in, and equal buyers score alike', () => {
    fc.assert(
      fc.property(trades, (list) => {
        const scores = scoreBuyers(list);
        expect(scoreBuyers(list.toReversed()).toReversed()).toEqual(scores);
        for (const one of scores) {
          const equal = scores.filter(({ orders }) => orders === one.orders);
          expect(new Set(equal.map(({ frequency }) => frequency)).size).toBe(1);
        }
      }),
    );
  });

  it('never score a better buyer lower', () => {
    fc.assert(
      fc.property(trades, (list) => {
        const byMoney = scoreBuyers(list).toSorted((a, b) => a.amount - b.amount);
        for (const [index, { monetary }] of byMoney.entries()) expect(monetary).toBeGreaterThanOrEqual(byMoney[index - 1]?.monetary ?? 1);
      }),
    );
  });

  it.each([
    [{ recency: 5, frequency: 4, monetary: 4 }, 'champion'],
    [{ recency: 1, frequency: 5, monetary: 1 }, 'loyal'],
    [{ recency: 4, frequency: 1, monetary: 5 }, 'new'],
    [{ recency: 2, frequency: 3, monetary: 3 }, 'at_risk'],
    [{ recency: 1, frequency: 1, monetary: 1 }, 'lost'],
    [{ recency: 3, frequency: 3, monetary: 3 }, 'other'],
  ] as const)('%o stands as %s', (scores, standing) => {
    expect(standingOf(scores)).toBe(standing);
  });

  it('count an order once, however many lines it has, and leave out what nobody is named for', () => {
    const line = { orderId: 'O1', day: '2026-05-01', buyer: 'B1', quantity: 2, amount: 300 };
    const lines = [line, { ...line, amount: 200 }, { ...line, orderId: 'O2', day: '2026-05-09' }, { ...line, orderId: 'O3', buyer: null }];
    expect(buyerTrades(lines, '2026-05-10')).toEqual([{ buyer: 'B1', recencyDays: 1, orders: 2, amount: 800 }]);
  });
});

describe('cohorts', () => {
  it('begin with everybody, and are not told after the last complete month', () => {
    const days = new Map([['B1', ['2025-12-30', '2026-02-01']], ['B2', ['2026-01-05']], ['B3', ['2026-03-01']]]);
    expect(cohortRetention(days, '2026-02')).toEqual([
      { month: '2025-12', size: 1, active: [1, 0, 1], retention: [1, 0, 1] },
      { month: '2026-01', size: 1, active: [1, 0, null], retention: [1, 0, null] },
    ]);
    expect(cohortRetention(new Map(), '2026-02')).toEqual([]);
  });
});

describe('expected reorders', () => {
  const days = new Map([
    ['weekly', ['2026-05-01', '2026-05-08', '2026-05-15', '2026-05-22']],
    ['once', ['2026-05-01']],
    ['twice', ['2026-05-01', '2026-05-11']],
  ]);
  const stateOn = (asOf: string) => expectedReorders(days, asOf).map(({ state, overdueDays }) => [state, overdueDays]);

  it('come after the usual time, and are overdue past it', () => {
    expect(expectedReorders(days, '2026-05-25')[0]).toMatchObject({ usualDays: 7, expectedOn: '2026-05-29', orderDays: 4 });
    expect(stateOn('2026-05-25')[0]).toEqual(['early', 0]);
    expect(stateOn('2026-05-29')[0]).toEqual(['due', 0]);
    expect(stateOn('2026-06-02')[0]).toEqual(['overdue', 4]);
  });

  it('are not told of who came once or twice', () => {
    expect(stateOn('2026-06-02').slice(1)).toEqual([[null, null], [null, null]]);
  });
});

/** Histories of buyers as the model says they come about, from a fixed seed. */
function simulated({ r, alpha, a, b }: BuyingModel, buyers: number): BuyerHistory[] {
  const random = chanceFrom('buyers');
  // Never 0: its logarithm is taken.
  const chance = (): number => 1 - random();
  const normal = (): number => Math.sqrt(-2 * Math.log(chance())) * Math.cos(2 * Math.PI * chance());
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * chance() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(chance()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  return Array.from({ length: buyers }, () => {
    const rate = gamma(r) / alpha;
    const [x, y] = [gamma(a), gamma(b)];
    const stop = x / (x + y);
    const age = 52;
    const history = { repeats: 0, lastAt: 0, age };
    for (let at = -Math.log(chance()) / rate; at < age; at += -Math.log(chance()) / rate) {
      history.repeats += 1;
      history.lastAt = at;
      if (chance() < stop) break;
    }
    return history;
  });
}

describe('the buying model', () => {
  const model = { r: 0.8, alpha: 6, a: 0.9, b: 2.5 };

  it('finds parameters as likely as those that made the histories', () => {
    const histories = simulated(model, 2_500);
    const found = fitBuyingModel(histories);
    expect(found?.likelihood).toBeGreaterThanOrEqual(modelLikelihood(model, histories));
    expect(found?.r).toBeGreaterThan(0.6);
    expect(found?.r).toBeLessThan(1.1);
  });

  it('expects less of who has been quiet, and more in a longer time', () => {
    const often = { repeats: 6, lastAt: 40, age: 44 };
    const quiet = { repeats: 6, lastAt: 12, age: 44 };
    expect(probabilityActive(model, often)).toBeGreaterThan(probabilityActive(model, quiet));
    expect(probabilityActive(model, { repeats: 0, lastAt: 0, age: 44 })).toBe(1);
    expect(expectedOrders(model, often, 8)).toBeGreaterThan(expectedOrders(model, often, 4) ?? Infinity);
    expect(expectedOrders({ ...model, a: 1 }, often, 4)).toBeNull();
    expect(expectedOrders({ ...model, a: 1.4 }, often, 4)).toBeGreaterThan(0);
  });

  it('is not fitted to few buyers, nor where nobody came again', () => {
    const once = { repeats: 0, lastAt: 0, age: 20 };
    expect(fitBuyingModel(Array.from({ length: 99 }, () => ({ repeats: 1, lastAt: 3, age: 20 })))).toBeNull();
    expect(fitBuyingModel(Array.from({ length: 200 }, () => once))).toBeNull();
  });
});

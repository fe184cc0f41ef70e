import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays, dayOf, type Day } from '@/domain/calendar';
import { buyerTrades, scoreBuyers, type ValuedLine } from '@/domain/demand/buyers/recencyFrequency';
import { cohortRetention } from '@/domain/demand/buyers/cohorts';
import { gatherOrders, orderDaysByBuyer } from '@/domain/demand/demandOrders';
import { concentration } from '@/domain/demand/drivers/concentration';
import { driverSplit } from '@/domain/demand/drivers/driverSplit';
import { valueClassesOf } from '@/domain/demand/drivers/valueClasses';
import { forecastErrors } from '@/domain/demand/forecast/errors';
import { benchmarks, forecastBy, forecastMethods } from '@/domain/demand/forecast/methods';
import { poolOrders } from '@/domain/demand/lots/pooling';
import { leastUnitCost, silverMeal } from '@/domain/demand/lots/averagingRules';
import { stableSetupCost } from '@/domain/demand/lots/sensitivity';
import { lotForLot, startsOf } from '@/domain/demand/lots/lotPlan';
import { wagnerWhitin } from '@/domain/demand/lots/wagnerWhitin';
import { classifyDemand } from '@/domain/demand/series/classes';
import { demandSeries, observed } from '@/domain/demand/series/demandSeries';
import { isInWindow } from '@/domain/window';
import { comparedCarParts, completeCarParts } from '@tests/support/carParts';
import { realCsvRows, realJson } from '@tests/support/realData';

const scores = z.object({ rmsse: z.number(), mase: z.number(), mean_error: z.number(), series: z.number() });
const vectors = z.object({
  sections: z.object({
    benchmark: z.tuple([z.object({ methods: z.record(z.string(), scores) }), z.object({ methods: z.record(z.string(), scores) })]),
    real_data: z.array(z.object({ id: z.string(), expected: z.unknown() })),
  }),
});
const { sections } = vectors.parse(realJson('vectors/demand.json'));
const [carPartsScores, bagScores] = sections.benchmark;

const counts = z.record(z.string(), z.number());
const trade = z.object({ buyers: z.number(), orders: z.number(), qty: z.number(), revenue: z.number() });
const bagFacts = z
  .object({
    'weekly_classes_from_2010-12-06_52w': counts,
    weekly_classes_leading_zeros_trimmed: counts,
    abc_counts: counts,
    buyer_concentration_by_revenue: counts,
    top_skus: z.array(z.object({ sku: z.string(), weekly: z.array(z.number()), sba_01: z.number(), tsb_01: z.number() })),
    'rfm_as_of_2011-12-10': z.object({ buyers: z.number(), champions_r5f5m5: z.number(), r_counts: counts, f_counts: counts, m_counts: counts }),
    'cohorts_to_2011-11': z.array(z.object({ cohort: z.string(), size: z.number(), active: z.array(z.number().nullable()) })),
    lmdi_2011MAM_to_2011SON: z.object({ period0: trade, period1: trade, buyers: z.number(), frequency: z.number(), lot_size: z.number(), price: z.number() }),
  })
  .parse(sections.real_data.find(({ id }) => id === 'bag_factory')?.expected);

function countOf(values: Iterable<string | number>): Record<string, number> {
  const counted: Record<string, number> = {};
  for (const value of values) counted[String(value)] = (counted[String(value)] ?? 0) + 1;
  return counted;
}

/** Mean scores of every method over series whose last `steps` periods are held back. */
function scoresOf(all: readonly (readonly number[])[], steps: number) {
  const methods = [...forecastMethods.filter((method) => method !== 'holt-winters' && method !== 'sbj'), ...benchmarks];
  return Object.fromEntries(
    methods.map((method) => {
      const errors = all.map((series) => {
        const training = series.slice(0, -steps);
        return forecastErrors({ training, actual: series.slice(-steps), forecast: forecastBy(method, training, steps, 1) ?? [] });
      });
      const mean = (figures: readonly (number | null)[]): number => {
        const known = figures.filter((figure) => figure !== null);
        return known.reduce((sum, figure) => sum + figure, 0) / known.length;
      };
      return [method, { rmsse: mean(errors.map((one) => one.scaledSquared)), mase: mean(errors.map((one) => one.scaledAbsolute)), mean_error: mean(errors.map((one) => one.bias)) }];
    }),
  );
}

function expectScores(found: ReturnType<typeof scoresOf>, published: Record<string, z.output<typeof scores>>): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(published).sort());
  for (const [method, { rmsse, mase, mean_error: bias }] of Object.entries(published)) {
    expect([method, found[method]?.rmsse.toFixed(8), found[method]?.mase.toFixed(8)]).toEqual([method, rmsse.toFixed(8), mase.toFixed(8)]);
    expect(Math.abs(found[method]?.mean_error ?? Number.NaN)).toBeCloseTo(Math.abs(bias), 6);
  }
}

describe('the car parts', () => {
  it('are as intermittent as the vectors say', () => {
    expect(countOf(completeCarParts().map((series) => classifyDemand(series).demandClass))).toEqual({ intermittent: 2067, insufficient: 26, lumpy: 416 });
    expect(countOf(comparedCarParts().map((series) => classifyDemand(series).demandClass))).toEqual({ intermittent: 831, lumpy: 215 });
  });

  it('are forecast as well by every method as the vectors say', () => {
    expectScores(scoresOf(comparedCarParts(), 6), carPartsScores.methods);
  });
});

describe('the bags, before netting', () => {
  const lines = realCsvRows('data/orders/bag-factory.csv.gz')
    .slice(1)
    .filter((cells) => Number(cells[5]) > 0 && Number(cells[6]) > 0)
    .map(([orderId = '', orderedAt = '', buyer = '', sku = '', , quantity, price]): ValuedLine & { sku: string } => ({
      orderId, day: dayOf(orderedAt), buyer: buyer === '' ? null : buyer, sku, quantity: Number(quantity), amount: Number(quantity) * Number(price),
    }));
  const year = { from: '2010-12-06', to: '2011-12-04' };
  const skus = [...new Set(lines.map(({ sku }) => sku))].sort();
  const dailyOf = (wanted: string): Map<Day, number> => {
    const daily = new Map<Day, number>();
    for (const { sku, day, quantity } of lines) if (sku === wanted) daily.set(day, (daily.get(day) ?? 0) + quantity);
    return daily;
  };
  const trimmed = new Map(skus.map((sku) => [sku, observed(demandSeries(dailyOf(sku), year, 'week'))]));
  const untrimmed = new Map([...trimmed].map(([sku, sizes]) => [sku, [...Array.from({ length: 52 - sizes.length }, () => 0), ...sizes]]));

  it('are of other classes when their leading zeros are trimmed', () => {
    expect(countOf([...untrimmed.values()].map((series) => classifyDemand(series).demandClass))).toEqual(bagFacts['weekly_classes_from_2010-12-06_52w']);
    expect(countOf([...trimmed.values()].map((series) => classifyDemand(series).demandClass))).toEqual(bagFacts.weekly_classes_leading_zeros_trimmed);
  });

  it('sell week by week, and are forecast, as the vectors say', () => {
    for (const { sku, weekly, sba_01: sba, tsb_01: tsb } of bagFacts.top_skus) {
      const series = untrimmed.get(sku) ?? [];
      expect([sku, series]).toEqual([sku, weekly]);
      expect(forecastBy('sba', series, 1, 1)?.[0]).toBeCloseTo(sba, 6);
      expect(forecastBy('tsb', series, 1, 1)?.[0]).toBeCloseTo(tsb, 6);
    }
  });

  it('are forecast as well by every method as the vectors say', () => {
    const sold = [...untrimmed.values()].filter((series) => series.slice(0, -4).filter((size) => size > 0).length >= 2);
    expectScores(scoresOf(sold, 4), bagScores.methods);
  });

  it('earn, and are bought, by the classes of the vectors', () => {
    const revenue = new Map<string, number>();
    const byBuyer = new Map<string, number>();
    for (const { sku, buyer, amount } of lines) {
      revenue.set(sku, (revenue.get(sku) ?? 0) + amount);
      if (buyer !== null) byBuyer.set(buyer, (byBuyer.get(buyer) ?? 0) + amount);
    }
    expect(countOf(valueClassesOf(revenue).values())).toEqual(bagFacts.abc_counts);
    const { parts, herfindahl, gini, effectiveParts } = concentration([...byBuyer.values()]);
    const { n, hhi = 0, gini: giniTold = 0, effective_n: effective = 0 } = bagFacts.buyer_concentration_by_revenue;
    expect(parts).toBe(n);
    expect(herfindahl).toBeCloseTo(hhi, 6);
    expect(gini).toBeCloseTo(giniTold, 6);
    expect(effectiveParts).toBeCloseTo(effective, 2);
  });

  it('have the buyers, cohorts and drivers of the vectors', () => {
    const scored = scoreBuyers(buyerTrades(lines, '2011-12-10'));
    const told = bagFacts['rfm_as_of_2011-12-10'];
    expect(scored.length).toBe(told.buyers);
    expect(countOf(scored.map(({ recency }) => recency))).toEqual(told.r_counts);
    expect(countOf(scored.map(({ frequency }) => frequency))).toEqual(told.f_counts);
    // The vectors add up parts of pence as binary fractions: one buyer on the edge of two scores stands on its other side.
    const money = countOf(scored.map(({ monetary }) => monetary));
    for (const [score, count] of Object.entries(told.m_counts)) expect(Math.abs((money[score] ?? 0) - count)).toBeLessThanOrEqual(1);
    const cohorts = cohortRetention(orderDaysByBuyer(gatherOrders(lines)), '2011-11');
    expect(cohorts.map(({ month, size, active }) => ({ cohort: month, size, active }))).toEqual(bagFacts['cohorts_to_2011-11']);
    const { period0, period1, buyers, frequency, lot_size: lotSize, price } = bagFacts.lmdi_2011MAM_to_2011SON;
    const tradeIn = (from: Day, to: Day) => {
      const known = lines.filter(({ day, buyer }) => buyer !== null && isInWindow(day, { from, to }));
      const orders = gatherOrders(known);
      return {
        buyers: new Set(known.map((line) => line.buyer)).size,
        orders: orders.length,
        pieces: orders.reduce((sum, { pieces }) => sum + pieces, 0),
        revenue: known.reduce((sum, { amount }) => sum + amount, 0),
      };
    };
    const [spring, autumn] = [tradeIn('2011-03-01', '2011-05-31'), tradeIn('2011-09-01', '2011-11-30')];
    expect([spring.orders, autumn.pieces]).toEqual([period0.orders, period1.qty]);
    const { effects } = driverSplit(spring, autumn);
    for (const [effect, figure] of [[effects?.buyers, buyers], [effects?.frequency, frequency], [effects?.lotSize, lotSize], [effects?.price, price]] as const) {
      expect(effect ?? Number.NaN).toBeCloseTo(figure, 4);
    }
  });

  it('let demand.md’s jumbo bag be planned as it says', () => {
    const daily = dailyOf('85099B');
    const days = Array.from({ length: 84 }, (_, offset) => addDays('2011-09-05', offset)).map((day) => daily.get(day) ?? 0);
    expect(days.reduce((sum, pieces) => sum + pieces, 0)).toBe(14_814);
    const weeks = Array.from({ length: 12 }, (_, week) => days.slice(7 * week, 7 * week + 7).reduce((sum, pieces) => sum + pieces, 0));
    const problem = { demand: weeks, holdingCost: 0.05 };
    const costs = (setupCost: number) => [lotForLot, silverMeal, wagnerWhitin].map((plan) => Math.round(plan({ ...problem, setupCost }).cost));
    expect(costs(200)).toEqual([2400, 1473, 1423]);
    expect(costs(600)).toEqual([7200, 2768, 2753]);
    expect(startsOf(wagnerWhitin({ ...problem, setupCost: 200 }).lots).map((start) => start + 1)).toEqual([1, 3, 5, 7, 10]);
    const { runs: cheapestRuns, from, to } = stableSetupCost({ ...problem, setupCost: 200 });
    // It was tried in steps of five.
    expect([cheapestRuns, Math.ceil(from / 5) * 5, Math.floor((to ?? 0) / 5) * 5]).toEqual([5, 120, 255]);
    expect(leastUnitCost({ ...problem, setupCost: 200 }).cost).toBeGreaterThanOrEqual(1423);
    const { runs } = poolOrders(days, { quantity: 1000, longestWaitDays: 5 });
    expect(runs.length).toBe(16);
    expect(runs.filter(({ reason }) => reason === 'quantity').length).toBe(6);
  });
});

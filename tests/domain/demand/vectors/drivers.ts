import { z } from 'zod';
import { bandBetween, bandMigration } from '@/domain/demand/drivers/bandMigration';
import { concentration } from '@/domain/demand/drivers/concentration';
import { driverSplit, revenueDrivers } from '@/domain/demand/drivers/driverSplit';
import { priceVolumeMix } from '@/domain/demand/drivers/priceVolumeMix';
import { valueClassesOf } from '@/domain/demand/drivers/valueClasses';
import { anomalies } from '@/domain/demand/outliers/anomalies';
import { quantileType7 } from '@/domain/demand/quantileType7';
import { numbers } from '@tests/domain/demand/vectors/fields';

const trade = z
  .object({ buyers: z.number(), orders: z.number(), qty: z.number(), revenue: z.number() })
  .transform(({ qty, ...rest }) => ({ ...rest, pieces: qty }));
const splitInput = z.object({ period0: trade, period1: trade });
const prices = z.record(z.string(), z.number());
const bandInput = z.object({ avg_price0: prices, avg_price1: prices, edges: numbers });
const items = z
  .record(z.string(), z.tuple([z.number(), z.number()]))
  .transform((record) => new Map(Object.entries(record).map(([item, [pieces, revenue]]) => [item, { pieces, revenue }])));
const mixInput = z.object({ period0: items, period1: items });
const anomalyInput = z.object({ x: numbers, threshold: z.number() });
const classesInput = z.object({ revenue: prices, a: z.number(), b: z.number() });
const quantileInput = z.object({ x: numbers, p: numbers });
const amountsInput = z.object({ x: numbers });

export function runConcentration(input: unknown): unknown {
  const result = concentration(amountsInput.parse(input).x);
  return {
    n: result.parts,
    hhi: result.herfindahl,
    hhi_norm: result.herfindahlNormalised,
    gini: result.gini,
    gini_unbiased: result.giniUnbiased,
    entropy: result.entropy,
    effective_n: result.effectiveParts,
    evenness: result.evenness,
    top1: result.largestShare,
    cr4: result.largestFourShare,
    top20pct_share: result.largestFifthShare,
  };
}

export function runDriverSplit(input: unknown): unknown {
  const { period0, period1 } = splitInput.parse(input);
  const { change, effects, before, after } = driverSplit(period0, period1);
  return {
    delta_revenue: change,
    buyers: effects?.buyers ?? null,
    frequency: effects?.frequency ?? null,
    lot_size: effects?.lotSize ?? null,
    price: effects?.price ?? null,
    factors0: revenueDrivers.map((driver) => before[driver]),
    factors1: revenueDrivers.map((driver) => after[driver]),
  };
}

export function runBands(input: unknown): unknown {
  const { avg_price0: before, avg_price1: after, edges } = bandInput.parse(input);
  const bands = (record: Record<string, number>) => new Map(Object.entries(record).map(([buyer, price]) => [buyer, bandBetween(price, edges)]));
  const result = bandMigration(bands(before), bands(after), edges.length + 1);
  return {
    transitions: result.transitions,
    entered: result.entered,
    left: result.left,
    up_share: result.upShare,
    down_share: result.downShare,
    stay_share: result.stayShare,
  };
}

export function runPriceVolumeMix(input: unknown): unknown {
  const { period0, period1 } = mixInput.parse(input);
  const { added, ...rest } = priceVolumeMix(period0, period1);
  return { ...rest, new: added };
}

export function runAnomalies(input: unknown): unknown {
  const { x, threshold } = anomalyInput.parse(input);
  const { median, medianDistance, basis, scores, places } = anomalies(x, threshold);
  return { median, mad: medianDistance, basis, z: scores, flags: places };
}

export function runValueClasses(input: unknown): unknown {
  const { revenue, a, b } = classesInput.parse(input);
  return Object.fromEntries(valueClassesOf(new Map(Object.entries(revenue)), { a, b }));
}

export function runQuantile(input: unknown): unknown {
  const { x, p } = quantileInput.parse(input);
  return p.map((share) => quantileType7(x, share));
}

import { gammaQuantile } from '@/domain/demand/statistics/gammaQuantile';
import { logGamma } from '@/domain/demand/statistics/logGamma';
import { leastByNelderMead } from '@/domain/demand/statistics/nelderMead';
import { sum } from '@/domain/demand/statistics/sums';

/** Orders of an item now, and in the earlier time, which is `length` times as long. */
export interface ItemOrders {
  item: string;
  now: number;
  earlier: number;
}

export interface RisingItem extends ItemOrders {
  /** Orders that its own earlier rate and the category's change let expect. */
  expected: number;
  /** Observed over expected, drawn towards what is usual in the category: the fewer orders, the more. */
  ratio: number;
  /** EB05: the ratio is above this with 95 %. Items are ranked by it. */
  lowerBound: number;
}

/** A gamma distribution of the items' ratios. */
interface RatioPrior {
  shape: number;
  rate: number;
}

/** Fewer items than this tell nothing about how ratios usually spread. */
export const fewestItems = 5;

/**
 * Items of a category that rise beyond it, so that three orders are no boom: gamma-Poisson shrinkage (DuMouchel 1999, The
 * American Statistician 53:177–190) with a prior fitted to the category by maximum likelihood, best first by the lower 5 %
 * bound. Items without an earlier order have no rate of their own and are left out; `null` under five items.
 */
export function risingItems(items: readonly ItemOrders[]): RisingItem[] | null {
  const known = items.filter(({ earlier }) => earlier > 0);
  if (known.length < fewestItems) return null;
  const change = sum(known.map(({ now }) => now)) / sum(known.map(({ earlier }) => earlier));
  if (change === 0) return [];
  const expectations = known.map((item) => ({ ...item, expected: item.earlier * change }));
  const { shape, rate } = fittedPrior(expectations);
  return expectations
    .map((item) => ({
      ...item,
      ratio: (shape + item.now) / (rate + item.expected),
      lowerBound: gammaQuantile(0.05, shape + item.now, rate + item.expected),
    }))
    .toSorted((a, b) => b.lowerBound - a.lowerBound || (a.item < b.item ? -1 : 1));
}

type Expectation = ItemOrders & { expected: number };

/** A prior as sure as thousands of orders, or surer, is taken to be that sure: ratios then do not spread at all. */
const widestLogarithm = 9;

/** Observed orders are negative binomial where ratios are gamma: the parameters that make them most likely. */
function fittedPrior(items: readonly Expectation[]): RatioPrior {
  const loss = ([logShape = 0, logRate = 0]: readonly number[]): number => {
    if (Math.abs(logShape) > widestLogarithm || Math.abs(logRate) > widestLogarithm) return Infinity;
    const [shape, rate] = [Math.exp(logShape), Math.exp(logRate)];
    return -sum(
      items.map(({ now, expected }) => {
        const total = rate + expected;
        return logGamma(shape + now) - logGamma(shape) + shape * Math.log(rate / total) + now * Math.log(expected / total);
      }),
    );
  };
  const { at } = leastByNelderMead(loss, [0, 0], { tolerance: 1e-8, mostSteps: 400 });
  return { shape: Math.exp(at[0] ?? 0), rate: Math.exp(at[1] ?? 0) };
}

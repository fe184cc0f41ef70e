import { fewestBuyers } from '@/domain/demand/measure';
import { quantileType7 } from '@/domain/demand/quantileType7';
import { chanceFrom } from '@/domain/demand/statistics/chance';

/** The sizes (pieces) of one buyer's orders in either period. An order of nobody known stands for itself. */
export interface BuyerOrderSizes {
  before: readonly number[];
  after: readonly number[];
}

export type FragmentationVerdict =
  | { verdict: 'fragmenting' | 'consolidating' | 'unclear'; change: number; low: number; high: number; buyers: number }
  /** Nobody ordered in one of the periods, or too few buyers did to say anything. */
  | { verdict: null; reason: 'no-orders' | 'too-few-buyers'; buyers: number };

export const bootstrapRounds = 500;
const seed = 'fragmentation';

/**
 * Whether orders are getting smaller, said only where chance does not explain it: the change of the median order, with the
 * band that 95 % of 500 resamplings of the buyers give (Efron & Tibshirani 1993; buyers, not orders, since a buyer's orders
 * are alike). "Fragmenting" needs the whole band below 0.
 */
export function fragmentationVerdict(buyers: readonly BuyerOrderSizes[], rounds = bootstrapRounds): FragmentationVerdict {
  const sides = [flatten(buyers.map(({ before }) => before)), flatten(buyers.map(({ after }) => after))] as const;
  const [before, after] = sides.map((side) => medianOf(side, null));
  if (before == null || after == null) return { verdict: null, reason: 'no-orders', buyers: buyers.length };
  if (buyers.length < fewestBuyers) return { verdict: null, reason: 'too-few-buyers', buyers: buyers.length };
  const chance = chanceFrom(seed);
  const draws = new Uint32Array(buyers.length);
  const changes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    draws.fill(0);
    for (let draw = 0; draw < buyers.length; draw += 1) {
      const drawn = Math.floor(chance() * buyers.length);
      draws[drawn] = (draws[drawn] ?? 0) + 1;
    }
    const [then, now] = sides.map((side) => medianOf(side, draws));
    if (then != null && now != null) changes.push(now - then);
  }
  const [low, high] = [quantileType7(changes, 0.025) ?? 0, quantileType7(changes, 0.975) ?? 0];
  return { verdict: high < 0 ? 'fragmenting' : low > 0 ? 'consolidating' : 'unclear', change: after - before, low, high, buyers: buyers.length };
}

/** All orders of a period with their buyers, by size: counting through them finds a median without sorting again. */
interface SortedOrders {
  sizes: Float64Array;
  buyers: Uint32Array;
}

function flatten(orders: readonly (readonly number[])[]): SortedOrders {
  const all = orders.flatMap((sizes, buyer) => sizes.map((size) => ({ size, buyer }))).sort((a, b) => a.size - b.size);
  return { sizes: Float64Array.from(all, ({ size }) => size), buyers: Uint32Array.from(all, ({ buyer }) => buyer) };
}

/** Median order when each buyer is there so many times (once without `draws`); `null` without an order. */
function medianOf({ sizes, buyers }: SortedOrders, draws: Uint32Array | null): number | null {
  let total = draws === null ? sizes.length : 0;
  if (draws !== null) for (const buyer of buyers) total += draws[buyer] ?? 0;
  if (total === 0) return null;
  const [lower, upper] = [Math.floor((total - 1) / 2), Math.floor(total / 2)];
  let passed = 0;
  let low: number | null = null;
  for (let place = 0; place < sizes.length; place += 1) {
    passed += draws === null ? 1 : (draws[buyers[place] ?? 0] ?? 0);
    if (low === null && passed > lower) low = sizes[place] ?? 0;
    if (passed > upper) return ((low ?? 0) + (sizes[place] ?? 0)) / 2;
  }
  return low;
}

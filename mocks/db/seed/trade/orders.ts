import type { Channel } from '@/domain/channel';
import type { OrderSource } from '@/domain/orders/source';
import type { OddSku } from '../catalogue/assortments';
import type { DemoProduct } from '../catalogue/products';
import { random } from '../random';
import type { Random } from '../random';
import { dayWeights, secondOfDay } from '../timeline';
import { basket } from './basket';
import { balance } from './balance';
import type { Buyers } from './buyers';
import { buyerWeights, smallOrderShare, sourceWeights } from './mix';
import type { BuyerKind } from './mix';
import type { DemoOrder } from './order';
import { returnOrder, returnsPlan } from './returns';
import { demoShelves } from './shelves';
import { pieceCount } from './size';
import { statusOn } from './status';

export interface OrdersInput {
  seed: string;
  /** Exactly so many lines. */
  lines: number;
  /** The stores that take orders, with the share of GMV that each makes. */
  stores: readonly { channel: Channel; share: number }[];
  products: readonly DemoProduct[];
  oddSkus: readonly [OddSku, ...OddSku[]];
  buyers: Buyers;
}

/** The days from which on the ordinary shop's files say a status: before, it kept its orders in a plain sheet. */
const plainUntil = 120;

/** All orders of a factory, day by day. */
export function* demoOrders({
  seed,
  lines: target,
  stores,
  products,
  oddSkus,
  buyers,
}: OrdersInput): Generator<DemoOrder> {
  const chance = random(`${seed} orders`);
  const shelves = demoShelves(products, stores.length);
  const balanced = balance(stores.length);
  const fill = basket(shelves, oddSkus, chance);
  const returns = returnsPlan(chance);
  const storeShares = stores.map(({ share }) => share);
  let [index, lines, smallDue] = [0, 0, 0];

  for (const { day, until } of daysOf(seed, target)) {
    for (const due of returns.dueOn(day)) {
      if (lines >= target) return;
      yield returnOrder({ index: index++, day, second: secondOfDay(chance), ...due });
      lines += 1;
    }
    while (lines < until) {
      smallDue += smallOrderShare(day);
      const small = smallDue >= 0.5;
      if (small) smallDue -= 1;
      const kind = kindOf(day, small, chance);
      const store = balanced.pick(storeShares, chance, !small);
      const channel = stores[store]?.channel ?? 'standard';
      const buyer = kind === null ? null : buyers.next(kind, store, day);
      const content = fill.order({ store, day, small, channel, pieces: pieceCount(kind, day, small, chance) });
      const orderLines = content.slice(0, target - lines);
      const status = channel === 'standard' && day < plainUntil ? null : statusOn(day, chance);
      const source = sourceOf(channel, chance);
      const freightFen = small && channel !== 'plus' ? 500 + 100 * chance.between(0, 7) : 0;
      const adjustmentFen = !small && chance.chance(0.2) ? -100 * chance.between(1, 30) : 0;
      const dropship = kind === 'dropshipper';
      const order = {
        index: index++,
        day,
        second: secondOfDay(chance),
        store,
        channel,
        buyer,
        dropship,
        source,
        status,
        freightFen,
        adjustmentFen,
        lines: orderLines,
      };
      balanced.add(storeShares, store, fill.amountOf(orderLines));
      returns.consider(order);
      lines += orderLines.length;
      yield order;
    }
  }
}

/** Each day with the number of lines that there are by its end. */
function daysOf(seed: string, target: number): { day: number; until: number }[] {
  const weights = dayWeights(seed);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight, day) => ({ day, until: Math.round((target * (sum += weight)) / total) }));
}

function kindOf(day: number, small: boolean, chance: Random): BuyerKind | null {
  const weights = buyerWeights(day, small);
  return weights[chance.weighted(weights.map(({ weight }) => weight))]?.kind ?? null;
}

function sourceOf(channel: Channel, chance: Random): OrderSource {
  const weights = sourceWeights[channel];
  return weights[chance.weighted(weights.map(({ weight }) => weight))]?.source ?? 'unknown';
}

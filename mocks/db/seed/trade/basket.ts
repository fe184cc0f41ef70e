import type { Channel } from '@/domain/channel';
import { lineAmountFen } from '@/domain/money';
import { notGoods } from '../catalogue/assortments';
import type { OddSku } from '../catalogue/assortments';
import { knownPriceBands } from '@/domain/priceBands';
import { codeOf, titleOf } from '../catalogue/products';
import type { Random } from '../random';
import { balance } from './balance';
import { bandShares } from './mix';
import type { DemoLine } from './order';
import { unitPrice } from './shelves';
import type { Shelves } from './shelves';

interface OrderWish {
  store: number;
  channel: Channel;
  day: number;
  small: boolean;
  pieces: number;
}

/** Fills orders with lines, so that the price bands make the shares of GMV that the day asks for. */
export function basket(shelves: Shelves, oddSkus: readonly [OddSku, ...OddSku[]], chance: Random) {
  const bands = balance(knownPriceBands.length);

  function line({ store, day }: OrderWish, quantity: number, strict: boolean): DemoLine {
    const shares = bandShares(day);
    const position = bands.pick(shares, chance, strict);
    const band = knownPriceBands[position] ?? 'low';
    const { product, position: sku } = shelves.pick(store, band, chance);
    // A large order takes whole lots of goods that are sold from a hundred pieces on.
    const pieces = strict && quantity < product.moq && chance.chance(0.8) ? product.moq : quantity;
    const unitPriceLi = unitPrice(product, sku, store, pieces);
    bands.add(shares, position, lineAmountFen(pieces, unitPriceLi));
    return {
      sku: codeOf(product, sku),
      title: titleOf(product),
      quantity: pieces,
      unitPriceLi,
      product: product.index,
      position: sku,
    };
  }

  return {
    amountOf: (lines: readonly DemoLine[]) =>
      lines.reduce((sum, { quantity, unitPriceLi }) => sum + lineAmountFen(quantity, unitPriceLi), 0),
    order: (wish: OrderWish): DemoLine[] => {
      const lines = split(wish, chance).map((quantity) => line(wish, quantity, !wish.small));
      const [first] = lines;
      if (first && chance.chance(0.006)) lines.push({ ...first });
      if (wish.channel === 'standard' && chance.chance(0.1)) {
        lines.push(oddLine(chance.pick(oddSkus), wish.small ? 1 : chance.between(1, 8)));
      }
      if (chance.chance(0.01)) lines.push(oddLine(chance.pick(notGoods), 1));
      return lines;
    },
  };
}

function oddLine({ sku, title, unitPriceLi }: OddSku, quantity: number): DemoLine {
  return { sku, title, quantity, unitPriceLi, product: null, position: 0 };
}

/** The pieces of an order over its lines. */
function split({ pieces, small }: OrderWish, chance: Random): number[] {
  const wanted = small ? 1 + chance.weighted([62, 26, 12]) : 1 + chance.weighted([16, 24, 24, 18, 10, 8]);
  const count = Math.min(pieces, wanted);
  const weights = Array.from({ length: count }, () => 0.4 + chance.next());
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let left = pieces;
  return weights.map((weight, index) => {
    const open = count - 1 - index;
    const share = open === 0 ? left : Math.min(left - open, Math.max(1, Math.round((pieces * weight) / total)));
    left -= share;
    return share;
  });
}

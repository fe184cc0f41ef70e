import { sum } from '@/domain/demand/statistics/sums';
import type { Fen, Li } from '@/domain/money';
import { resolvePrice, type Ladder } from '@/domain/pricing';

/** A valid, netted, paid line of the product, as it was sold. */
export interface SoldLine {
  orderId: string;
  skuId: string;
  quantity: number;
  amountFen: Fen;
}

/** What the factory would ask for instead. */
export interface QuoteRule {
  moq: number;
  /** The ladder of a SKU; null where it has none. */
  ladderOf: (skuId: string) => Ladder['tiers'] | null;
  /** 混批: the MOQ and the tiers look at all that an order holds of the product, not at each line. */
  mixed: boolean;
  /** The share of buyers below the MOQ who would order it instead of nothing, 0 to 1: the factory's own estimate. */
  moveUpShare: number;
  /** What a piece of a SKU costs to make; null where nobody said. */
  costOf: (skuId: string) => Li | null;
}

export interface ReplayedTrade {
  /** Expected, so not whole numbers where only a share of buyers moves up. */
  orders: number;
  pieces: number;
  gmvFen: number;
  /** Null where a SKU that sold has no cost. */
  marginFen: number | null;
}

export interface Replay {
  /** As it was. */
  sold: ReplayedTrade;
  kept: Pick<ReplayedTrade, 'orders' | 'pieces'>;
  /** What lies under the MOQ: lost, or moved up to it. */
  below: Pick<ReplayedTrade, 'orders' | 'pieces'>;
  /** Everybody below leaves; the factory's share moves up; everybody moves up. */
  low: ReplayedTrade;
  centre: ReplayedTrade;
  high: ReplayedTrade;
  /** Lines of SKUs without a price under the rule: they count in `sold` alone. */
  withoutPrice: number;
}

/** What the rule judges together: a line, or all lines of an order under a mixed-batch rule. */
interface Basket {
  lines: readonly SoldLine[];
  quantity: number;
}

/**
 * Replays real orders under another MOQ, ladder or mixed-batch rule (`demand.md` §5). Pieces at or above the MOQ are kept and
 * priced by the function that prices everything; below it buyers leave (low), order the MOQ (high), or a stated share of them
 * does (centre). No elasticity is invented: nobody buys more or less because of a price.
 */
export function replayOrders(lines: readonly SoldLine[], rule: QuoteRule): Replay {
  const priced = lines.filter(({ skuId }) => (rule.ladderOf(skuId)?.length ?? 0) > 0);
  const baskets = basketsOf(priced, rule.mixed);
  const [below, kept] = [baskets.filter(({ quantity }) => quantity < rule.moq), baskets.filter(({ quantity }) => quantity >= rule.moq)];
  const keptTrade = tradeOf(kept, rule);
  // An order with one basket kept stays an order, whatever becomes of its others.
  const keptOrders = ordersOf(kept);
  const movedUp = { ...tradeOf(below.map((basket) => grown(basket, rule.moq)), rule), orders: [...ordersOf(below)].filter((order) => !keptOrders.has(order)).length };
  const sold = { orders: new Set(lines.map(({ orderId }) => orderId)).size, ...soldTrade(lines, rule) };
  return {
    sold,
    kept: { orders: keptOrders.size, pieces: keptTrade.pieces },
    below: { orders: movedUp.orders, pieces: sum(below.map(({ quantity }) => quantity)) },
    low: keptTrade,
    centre: plus(keptTrade, movedUp, rule.moveUpShare),
    high: plus(keptTrade, movedUp, 1),
    withoutPrice: lines.length - priced.length,
  };
}

function basketsOf(lines: readonly SoldLine[], mixed: boolean): Basket[] {
  if (!mixed) return lines.map((line) => ({ lines: [line], quantity: line.quantity }));
  const orders = new Map<string, SoldLine[]>();
  for (const line of lines) orders.set(line.orderId, [...(orders.get(line.orderId) ?? []), line]);
  return Array.from(orders.values(), (own) => ({ lines: own, quantity: sum(own.map(({ quantity }) => quantity)) }));
}

/** The basket filled up to the MOQ, each of its lines in proportion. */
function grown({ lines, quantity }: Basket, moq: number): Basket {
  return { lines: lines.map((line) => ({ ...line, quantity: (line.quantity * moq) / quantity })), quantity: moq };
}

function tradeOf(baskets: readonly Basket[], rule: QuoteRule): ReplayedTrade {
  const priced = baskets.flatMap(({ lines, quantity }) => lines.map((line) => ({ ...line, unitPriceLi: priceAt(line.skuId, quantity, rule) })));
  const gmvFen = sum(priced.map(({ quantity, unitPriceLi }) => Math.round((quantity * unitPriceLi) / 10)));
  return { orders: ordersOf(baskets).size, pieces: sum(priced.map(({ quantity }) => quantity)), gmvFen, marginFen: marginOf(priced, gmvFen, rule) };
}

function soldTrade(lines: readonly SoldLine[], rule: QuoteRule): Omit<ReplayedTrade, 'orders'> {
  const gmvFen = sum(lines.map(({ amountFen }) => amountFen));
  return { pieces: sum(lines.map(({ quantity }) => quantity)), gmvFen, marginFen: marginOf(lines, gmvFen, rule) };
}

function priceAt(skuId: string, quantity: number, { moq, ladderOf }: QuoteRule): Li {
  const tiers = (ladderOf(skuId) ?? []).map((tier) => ({ ...tier, skuId }));
  const offer = { product: { quoteMode: 'by_sku_and_quantity', moq, tiers }, listing: null, sku: { id: skuId } } as const;
  const { unitPriceLi } = resolvePrice(offer, quantity);
  // A ladder that starts above the MOQ sells what lies between at its first price.
  return unitPriceLi ?? tiers.toSorted((a, b) => a.startsAt - b.startsAt)[0]?.unitPriceLi ?? 0;
}

function marginOf(lines: readonly Pick<SoldLine, 'skuId' | 'quantity'>[], gmvFen: number, { costOf }: QuoteRule): number | null {
  let costFen = 0;
  for (const { skuId, quantity } of lines) {
    const cost = costOf(skuId);
    if (cost === null) return null;
    costFen += Math.round((quantity * cost) / 10);
  }
  return gmvFen - costFen;
}

function ordersOf(baskets: readonly Basket[]): Set<string> {
  return new Set(baskets.flatMap(({ lines }) => lines.map(({ orderId }) => orderId)));
}

function plus(kept: ReplayedTrade, movedUp: ReplayedTrade, share: number): ReplayedTrade {
  return {
    orders: kept.orders + share * movedUp.orders,
    pieces: kept.pieces + share * movedUp.pieces,
    gmvFen: kept.gmvFen + share * movedUp.gmvFen,
    marginFen: kept.marginFen === null || movedUp.marginFen === null ? null : kept.marginFen + share * movedUp.marginFen,
  };
}

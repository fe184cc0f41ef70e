import type { DemandFigures, DemandMeasure, DemandMeasureId } from '@/api/contract/demand';
import type { Concentration } from '@/domain/demand/drivers/concentration';
import type { ChangeKind, NotDefinedReason } from '@/domain/demand/measure';
import { changeAgainst, fewestBuyers, measure } from '@/domain/demand/measure';
import type { OrderSizes } from '@/domain/demand/orderSizes';
import type { Repurchase } from '@/domain/demand/repurchase';

/** What stands beside the counted orders of a span. */
export interface SpanSums {
  gmvFen: number;
  lines: number;
  ordersWithoutBuyer: number;
  linesWithoutBuyer: number;
  piecesWithoutBuyer: number;
  fenWithoutBuyer: number;
  refunds: { orders: number; pieces: number; fen: number };
  unpaid: { orders: number; pieces: number; fen: number };
}

/** Everything that the measures of one span are made of. */
export interface SpanFigures extends SpanSums {
  /** Distinct known buyers. */
  buyers: number;
  sizes: OrderSizes;
  repurchase: Repurchase;
  /** Of known buyers, by what they spent. */
  concentration: Concentration;
}

interface Definition {
  value: (span: SpanFigures) => number | null;
  n: (span: SpanFigures) => number;
  reason: NotDefinedReason;
  kind: ChangeKind;
  fewest?: number;
}

const ofOrders = (span: SpanFigures) => span.sizes.orders;
const total = (value: Definition['value'], n: Definition['n'] = ofOrders): Definition => {
  // A total is exact however small: none is too few.
  return { value, n, reason: 'no-orders', kind: 'ratio', fewest: 0 };
};

const definitions: Record<DemandMeasureId, Definition> = {
  medianPieces: { value: ({ sizes }) => sizes.medianPieces, n: ofOrders, reason: 'no-orders', kind: 'points' },
  fragmentationRate: { value: ({ sizes }) => sizes.fragmentationRate, n: ofOrders, reason: 'no-pieces', kind: 'ratio' },
  smallOrderShare: { value: ({ sizes }) => sizes.smallOrderShare, n: ofOrders, reason: 'no-orders', kind: 'points' },
  smallOrderPiecesShare: {
    value: ({ sizes }) => sizes.smallOrderPiecesShare,
    n: ({ sizes }) => sizes.pieces,
    reason: 'no-pieces',
    kind: 'points',
  },
  buyers: total(({ buyers }) => buyers, ({ buyers }) => buyers),
  effectiveBuyers: {
    value: ({ concentration }) => concentration.effectiveParts,
    n: ({ concentration }) => concentration.parts,
    reason: 'no-known-buyers',
    kind: 'ratio',
    fewest: fewestBuyers,
  },
  repurchaseRate: {
    value: ({ repurchase }) => repurchase.rate,
    n: ({ repurchase }) => repurchase.buyers,
    reason: 'no-known-buyers',
    kind: 'points',
    fewest: fewestBuyers,
  },
  gmvFen: total(({ gmvFen }) => gmvFen),
  netGmvFen: total(({ gmvFen, refunds }) => gmvFen - refunds.fen),
  orders: total(ofOrders),
  pieces: total(({ sizes }) => sizes.pieces),
  refundFen: total(({ refunds }) => refunds.fen, ({ refunds }) => refunds.orders),
  unpaidFen: total(({ unpaid }) => unpaid.fen, ({ unpaid }) => unpaid.orders),
};

/** Each measure of the window with the same before; the repurchase rate is compared over its own 90 days. */
export function measuresOf(
  current: SpanFigures,
  before: SpanFigures,
  covered: { window: boolean; repurchase: boolean },
): DemandFigures['measures'] {
  const of = (id: DemandMeasureId): DemandMeasure => {
    const { value, n, kind, ...rest } = definitions[id];
    const [is, was] = [current, before].map((span) => measure(value(span), { n: n(span), ...rest }));
    if (is === undefined || was === undefined) throw new Error(`The measure ${id} has no value`);
    const isCovered = id === 'repurchaseRate' ? covered.repurchase : covered.window;
    return { ...is, before: was, change: changeAgainst(is, was, kind, isCovered) };
  };
  return {
    medianPieces: of('medianPieces'),
    fragmentationRate: of('fragmentationRate'),
    smallOrderShare: of('smallOrderShare'),
    smallOrderPiecesShare: of('smallOrderPiecesShare'),
    buyers: of('buyers'),
    effectiveBuyers: of('effectiveBuyers'),
    repurchaseRate: of('repurchaseRate'),
    gmvFen: of('gmvFen'),
    netGmvFen: of('netGmvFen'),
    orders: of('orders'),
    pieces: of('pieces'),
    refundFen: of('refundFen'),
    unpaidFen: of('unpaidFen'),
  };
}

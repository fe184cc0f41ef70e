import { buyerSegment } from '@/domain/buyerType';
import { lineAmountFen } from '@/domain/money';
import { orderFacts } from '@/domain/orders/facts';
import { isPaid } from '@/domain/orders/status';
import type { demandOrders, orderLines, orders } from '@mocks/db/schema';
import { priceBandOf } from '../catalogue/priceBands';
import type { FactorySeed } from '../context';
import { buyerTypeOf } from './buyers';
import type { LedgerOrder } from './ledgerOrder';

type Shared = ReturnType<typeof sharedByOrders>;

export interface OrderRows {
  order: Omit<typeof orders.$inferInsert, keyof Shared['order']>;
  lines: Omit<typeof orderLines.$inferInsert, keyof Shared['line']>[];
  /** Its row of the rollup. */
  demand: Omit<typeof demandOrders.$inferInsert, keyof Shared['demand']>;
}

/** What all orders of a factory have in common, by where it is written. */
export function sharedByOrders({ factoryId }: FactorySeed) {
  return {
    order: { factoryId, currency: 'CNY', version: 1 },
    line: { factoryId, dropped: false },
    demand: { factoryId, currency: 'CNY' },
  };
}

/** An order with its lines and what counts of it. */
export function orderRows(factory: FactorySeed, order: LedgerOrder, importId: string): OrderRows {
  const { demo, id: orderId, storeId, day, orderedAt, buyerId } = order;
  const { channel, status, source, dropship, freightFen, adjustmentFen } = demo;
  return {
    order: {
      id: orderId,
      storeId,
      channel,
      orderNo: order.orderNo,
      source,
      dropship,
      orderedAt,
      day,
      status,
      buyerId,
      region: demo.buyer?.region ?? '',
      freightFen,
      adjustmentFen,
    },
    lines: order.lines.map((line) => ({
      id: line.id,
      orderId,
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      unitPriceLi: line.unitPriceLi,
      amountFen: lineAmountFen(line.quantity, line.unitPriceLi),
      occurrence: line.occurrence,
      day,
      importId,
      nettedWith: line.nettedWith,
    })),
    demand: {
      orderId,
      storeId,
      channel,
      day,
      segment: buyerSegment({ dropship, buyerType: demo.buyer === null ? 'unknown' : buyerTypeOf(demo.buyer.kind) }),
      source,
      buyerId,
      ...countedFigures(order),
      ...bandFigures(factory, order),
    },
  };
}

function countedFigures(order: LedgerOrder) {
  const status = order.demo.status;
  const facts = orderFacts(
    { status },
    order.lines.map(({ quantity, unitPriceLi, nettedWith, setAside }) => ({ quantity, unitPriceLi, netted: nettedWith !== null, setAside: setAside !== null })),
  );
  const paid = isPaid(status);
  const { lines, pieces, fen } = paid ? facts.demand : facts.unpaid;
  return { paid, lines, pieces, gmvFen: fen, refundPieces: facts.refund.pieces, refundFen: facts.refund.fen };
}

/** What the counted lines make in each price band; a SKU that nobody linked to the catalogue is of none. */
function bandFigures(factory: FactorySeed, order: LedgerOrder) {
  const sums = { lowPieces: 0, midPieces: 0, highPieces: 0, lowFen: 0, midFen: 0, highFen: 0 };
  for (const line of order.lines) {
    if (line.fate !== 'kept' && line.fate !== 'unpaid') continue;
    const known = line.product ?? factory.assortment.oddSkus.find(({ sku }) => sku === line.sku)?.linkedTo ?? null;
    const product = known === null ? undefined : factory.products[known];
    if (product === undefined) continue;
    const band = priceBandOf(product.good.category, line.unitPriceLi);
    sums[`${band}Pieces`] += line.quantity;
    sums[`${band}Fen`] += lineAmountFen(line.quantity, line.unitPriceLi);
  }
  return sums;
}

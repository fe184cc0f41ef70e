import type { SQL } from 'drizzle-orm';
import { and, eq, sql } from 'drizzle-orm';
import type { OrderRow } from '@/api/contract/orders';
import type { Database } from '@mocks/db/database';
import { buyers, demandOrders, orders, stores } from '@mocks/db/schema';

const columns = {
  id: demandOrders.orderId,
  day: demandOrders.day,
  orderNo: orders.orderNo,
  orderedAt: orders.orderedAt,
  store: { id: stores.id, number: stores.number, name: stores.name },
  channel: demandOrders.channel,
  buyer: { id: buyers.id, number: buyers.number, memberName: buyers.memberName },
  region: orders.region,
  segment: demandOrders.segment,
  source: demandOrders.source,
  status: orders.status,
  currency: demandOrders.currency,
  paid: demandOrders.paid,
  lines: demandOrders.lines,
  pieces: demandOrders.pieces,
  gmvFen: demandOrders.gmvFen,
  refundPieces: demandOrders.refundPieces,
  refundFen: demandOrders.refundFen,
  dropship: orders.dropship,
  freightFen: orders.freightFen,
  adjustmentFen: orders.adjustmentFen,
};

/** Orders that standing imports saw, each with its store and buyer; not yet run. */
export function orderQuery(database: Database, condition: SQL | undefined) {
  return database
    .select(columns)
    .from(demandOrders)
    .innerJoin(orders, and(eq(orders.factoryId, demandOrders.factoryId), eq(orders.id, demandOrders.orderId)))
    .innerJoin(stores, and(eq(stores.factoryId, demandOrders.factoryId), eq(stores.id, demandOrders.storeId)))
    .leftJoin(buyers, and(eq(buyers.factoryId, demandOrders.factoryId), eq(buyers.id, demandOrders.buyerId)))
    .where(condition)
    .$dynamic();
}

export type OrderQueryRow = Awaited<ReturnType<typeof orderQuery>>[number];

/** An order as lists show it; the buyer only to those who may see buyers. */
export function presentOrder(row: OrderQueryRow, buyersToo: boolean): OrderRow {
  const { day: _day, dropship: _dropship, freightFen: _freight, adjustmentFen: _adjustment, buyer, ...order } = row;
  return buyersToo ? { ...order, buyer } : order;
}

/** Whether a standing import saw a line of this SKU in the order. */
export function holdsSku(factoryId: string, sku: string): SQL {
  return sql`exists (
    select 1 from order_lines l join imports i on i.factory_id = ${factoryId} and i.id = l.import_id and i.state = 'published'
    where l.factory_id = ${factoryId} and l.order_id = ${demandOrders.orderId} and l.sku = ${sku} and not l.dropped)`;
}

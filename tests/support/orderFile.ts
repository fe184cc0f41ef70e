import { findHeader } from '@/domain/orderImport/header';
import { createOrderReader } from '@/domain/orderImport/orderReader';
import type { OrderReaderOptions } from '@/domain/orderImport/orderReader';
import type { ImportOrder } from '@/domain/orderImport/types';
import type { Row } from '@/domain/sheets/rows';
import type { NettingLine } from '@/domain/orders/netting';
import { laterStatus } from '@/domain/orders/status';

/** Reads a whole table, header included, as an import does; throws where it has no header. */
export function readOrderTable(rows: readonly Row[], options: Partial<OrderReaderOptions> = {}) {
  const header = findHeader(rows);
  if ('code' in header) throw new Error(header.code);
  const reader = createOrderReader({
    header, today: '2026-06-30', assumedCurrency: 'CNY', dateOrder: null, fixedWidth: true, ...options,
  });
  const orders = reader.push(rows.slice(header.rowIndex + 1));
  const end = reader.finish();
  const issues = reader.log.kept();
  return { header, orders: [...orders, ...end.orders], summary: end.summary, issues, log: reader.log };
}

/** The lines as a factory's store holds them: an order has its earliest time and its status furthest on. */
export function storedLines(orders: readonly ImportOrder[], storeId = 'store-1'): NettingLine[] {
  const known = new Map<string, Pick<ImportOrder, 'orderedAt' | 'status'>>();
  for (const { orderNo, orderedAt, status } of orders) {
    const before = known.get(orderNo);
    const earliest = before !== undefined && before.orderedAt < orderedAt ? before.orderedAt : orderedAt;
    known.set(orderNo, { orderedAt: earliest, status: laterStatus(before?.status ?? null, status) });
  }
  return orders.flatMap(({ orderNo, orderedAt, status, buyerName, currency, lines }) =>
    lines.map(({ sku, quantity, unitPriceLi, occurrence }) => ({
      storeId,
      orderNo,
      buyer: buyerName,
      currency,
      sku,
      quantity,
      unitPriceLi,
      occurrence,
      ...(known.get(orderNo) ?? { orderedAt, status }),
    })),
  );
}

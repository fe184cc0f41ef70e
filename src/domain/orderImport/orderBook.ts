import type { OrderCells } from '@/domain/orderImport/orderCells';
import type { IssueCode, IssueParams } from '@/domain/orderImport/issues';
import type { ImportLine, ImportOrder } from '@/domain/orderImport/types';
import type { RowContext } from '@/domain/orderImport/rowContext';
import type { WallTime } from '@/domain/calendar';
import { laterStatus } from '@/domain/orders/status';
import type { OrderStatus } from '@/domain/orders/status';

/** What is known of an order from the rows so far. Lives as long as the file is read: an order may come back later. */
export interface KnownOrder {
  orderNo: string;
  orderedAt: WallTime;
  /** `null` until a line of it could be read. */
  currency: string | null;
  buyerName: string | null;
  status: OrderStatus | null;
  region: string | null;
  dropship: boolean | null;
  downstreamChannel: string | null;
  freightFen: number | null;
  adjustmentFen: number | null;
  /** Warnings already given: each is given once an order. */
  told: IssueCode[];
  /** Lines read, those of them that repeat another, and those whose currency was read. */
  lines: number;
  repeated: number;
  currencyRead: number;
}

export function openOrder(
  orderNo: string,
  orderedAt: WallTime,
  currency: string | null,
  cells: OrderCells,
): KnownOrder {
  const { buyerName, status, region, dropship, downstreamChannel, freightFen, adjustmentFen } = cells;
  return {
    orderNo, orderedAt, currency, buyerName, status, region, dropship, downstreamChannel, freightFen, adjustmentFen,
    told: [], lines: 0, repeated: 0, currencyRead: 0,
  };
}

/**
 * Takes another row of the same order in: the earliest time, the status further on, the first of other values.
 * False, with the reason logged, where the rows are of different buyers or currencies: nobody can tell which is right,
 * so the order is refused. A repeated amount is never added.
 */
export function mergeIntoOrder(
  order: KnownOrder,
  currency: string | null,
  cells: OrderCells,
  row: RowContext,
): boolean {
  if (currency !== null && order.currency !== null && currency !== order.currency) {
    row.issue('order-currencies-differ', { currencies: [order.currency, currency] });
    return false;
  }
  if (cells.buyerName !== null && order.buyerName !== null && cells.buyerName !== order.buyerName) {
    row.issue('order-buyers-differ', { buyers: [order.buyerName, cells.buyerName] });
    return false;
  }
  tellDifferences(order, cells, row);
  if (cells.orderedAt !== null && cells.orderedAt < order.orderedAt) order.orderedAt = cells.orderedAt;
  order.currency ??= currency;
  order.status = laterStatus(order.status, cells.status);
  order.buyerName ??= cells.buyerName;
  order.region ??= cells.region;
  order.dropship ??= cells.dropship;
  order.downstreamChannel ??= cells.downstreamChannel;
  order.freightFen ??= cells.freightFen;
  order.adjustmentFen ??= cells.adjustmentFen;
  return true;
}

function tellDifferences(order: KnownOrder, cells: OrderCells, row: RowContext): void {
  const once = <Code extends IssueCode>(code: Code, params: IssueParams[Code]) => {
    if (order.told.includes(code)) return;
    order.told.push(code);
    row.issue(code, params);
  };
  const { orderedAt: time, status, region } = cells;
  if (time !== null && time !== order.orderedAt) {
    const [earliest, other] = time < order.orderedAt ? [time, order.orderedAt] : [order.orderedAt, time];
    once('order-times-differ', { earliest, other });
  }
  if (status !== null && order.status !== null && status !== order.status) {
    once('order-statuses-differ', { statuses: [order.status, status] });
  }
  if (region !== null && order.region !== null && region !== order.region) {
    once('order-regions-differ', { regions: [order.region, region] });
  }
  // In a plain file every row names its buyer; in a 1688 export only the first row of an order does.
  if (row.layout === 'plain' && cells.buyerName !== order.buyerName) once('order-buyer-partly-missing', {});
}

/** The order with some of its lines, as an import sends it; `null` while it has none. */
export function importOrder(order: KnownOrder, lines: ImportLine[]): ImportOrder | null {
  const { orderNo, orderedAt, buyerName, status, currency, region, dropship, downstreamChannel } = order;
  if (lines.length === 0 || currency === null) return null;
  const { freightFen, adjustmentFen } = order;
  return {
    orderNo, orderedAt, buyerName, status, currency, region, dropship, downstreamChannel, freightFen, adjustmentFen,
    lines,
  };
}

/** From first to last: the position in this list is the rank, and a status never moves backwards in it. */
export const orderStatuses = [
  'pending_payment',
  'awaiting_dispatch',
  'dispatched',
  'received',
  'completed',
  'returned_or_exchanged',
  'closed',
] as const;
/** 待付款 待发货 待收货 已收货 交易成功 已退换货 交易关闭. A plain file knows none: then the status is `null`. */
export type OrderStatus = (typeof orderStatuses)[number];

const statusOfLabel: ReadonlyMap<string, OrderStatus> = new Map([
  ['待付款', 'pending_payment'],
  ['待发货', 'awaiting_dispatch'],
  ['待收货', 'dispatched'],
  ['已收货', 'received'],
  ['交易成功', 'completed'],
  ['已退换货', 'returned_or_exchanged'],
  ['交易关闭', 'closed'],
]);

/** The status that a file's cell names, in Chinese or by its own word here; `undefined` where it names none. */
export function parseOrderStatus(text: string): OrderStatus | undefined {
  return statusOfLabel.get(text) ?? orderStatuses.find((status) => status === text.toLowerCase());
}

export function statusRank(status: OrderStatus): number {
  return orderStatuses.indexOf(status);
}

/** The status after another sighting: the one further on; an absent status changes nothing. */
export function laterStatus(known: OrderStatus | null, seen: OrderStatus | null): OrderStatus | null {
  if (known === null || seen === null) return known ?? seen;
  return statusRank(seen) > statusRank(known) ? seen : known;
}

/** Paid is everything but 待付款; an order of a file without statuses counts as paid. */
export function isPaid(status: OrderStatus | null): boolean {
  return status !== 'pending_payment';
}

export function isClosed(status: OrderStatus | null): boolean {
  return status === 'closed';
}

import { netLines, nettingKey } from '@/domain/orders/netting';
import { isReturn } from '@/domain/orders/validity';
import type { LedgerLine, LedgerOrder } from './ledgerOrder';

/** A return may net a sale of up to 30 days before; one more for the hours. */
const patience = 31;

/**
 * Nets orders that come day by day, without keeping them all: an order goes on after a month when no return of that
 * month could net one of its lines; the others wait for the end and are netted together.
 */
export function* nettedOrders(orders: Iterable<LedgerOrder>): Generator<LedgerOrder> {
  const returnKeys = new Set<string>();
  const recent: LedgerOrder[] = [];
  const held: LedgerOrder[] = [];
  const release = function* (order: LedgerOrder) {
    if (order.lines.some((line) => mayNet(line, returnKeys))) held.push(order);
    else yield order;
  };
  let start = 0;
  for (const order of orders) {
    for (const line of order.lines) {
      const key = isReturn(line) ? nettingKey(line) : null;
      if (key !== null) returnKeys.add(key);
    }
    recent.push(order);
    for (let first = recent[start]; first && first.demo.day + patience < order.demo.day; first = recent[start]) {
      start += 1;
      yield* release(first);
    }
    if (start > 20_000) {
      recent.splice(0, start);
      start = 0;
    }
  }
  for (const order of recent.slice(start)) yield* release(order);
  for (const pair of netLines(held.flatMap(({ lines }) => lines))) {
    pair.sale.nettedWith = pair.return.id;
    pair.return.nettedWith = pair.sale.id;
  }
  yield* held;
}

function mayNet(line: LedgerLine, returnKeys: ReadonlySet<string>): boolean {
  const key = nettingKey(line);
  return key !== null && returnKeys.has(key);
}

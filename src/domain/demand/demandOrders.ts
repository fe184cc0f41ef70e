import type { Day } from '@/domain/calendar';

/** A valid, netted, paid line as the demand measures read it. `buyer` is `null` where the file names none. */
export interface DemandLine {
  orderId: string;
  day: Day;
  buyer: string | null;
  quantity: number;
}

/** All lines of one order id: its day is that of its earliest line, its buyer the first one named. */
export interface DemandOrder {
  orderId: string;
  day: Day;
  buyer: string | null;
  lines: number;
  pieces: number;
}

/** Gathers lines into orders, in the order in which they first appear. */
export function gatherOrders(lines: readonly DemandLine[]): DemandOrder[] {
  const orders = new Map<string, DemandOrder>();
  for (const { orderId, day, buyer, quantity } of lines) {
    const order = orders.get(orderId);
    if (order === undefined) {
      orders.set(orderId, { orderId, day, buyer, lines: 1, pieces: quantity });
      continue;
    }
    order.lines += 1;
    order.pieces += quantity;
    order.buyer ??= buyer;
    if (day < order.day) order.day = day;
  }
  return [...orders.values()];
}

/** The distinct days on which each known buyer ordered, sorted. Orders of an unknown buyer belong to nobody. */
export function orderDaysByBuyer(orders: readonly DemandOrder[]): Map<string, Day[]> {
  const days = new Map<string, Set<Day>>();
  for (const { buyer, day } of orders) {
    if (buyer === null) continue;
    const known = days.get(buyer);
    if (known === undefined) days.set(buyer, new Set([day]));
    else known.add(day);
  }
  return new Map(Array.from(days, ([buyer, set]) => [buyer, [...set].sort()]));
}

import { daysBetween } from '@/domain/calendar';
import { gatherOrders, orderDaysByBuyer, type DemandLine } from '@/domain/demand/demandOrders';
import { countSizes, orderSizes, type OrderSizes } from '@/domain/demand/orderSizes';
import { quantileType7 } from '@/domain/demand/quantileType7';

/** How far demand has broken into small, frequent, dispersed orders. `null` where nothing defines the figure. */
export interface Fragmentation extends OrderSizes {
  /** Known buyers. */
  buyers: number;
  /** Orders with a known buyer per known buyer. */
  ordersPerBuyer: number | null;
  linesPerOrder: number | null;
  /** Median days between a buyer's neighbouring order days, over all known buyers. */
  medianGapDays: number | null;
  /** An order with strictly fewer pieces is small. */
  threshold: number;
}

/** Measures fragmentation over lines that are already valid, netted and paid. */
export function fragmentation(lines: readonly DemandLine[], threshold: number): Fragmentation {
  const orders = gatherOrders(lines);
  const orderDays = orderDaysByBuyer(orders);
  const buyers = orderDays.size;
  const ordersOfKnown = orders.filter(({ buyer }) => buyer !== null).length;
  const gaps = [...orderDays.values()].flatMap((days) =>
    days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day)),
  );
  return {
    ...orderSizes(countSizes(orders.map(({ pieces }) => pieces)), threshold),
    buyers,
    ordersPerBuyer: buyers === 0 ? null : ordersOfKnown / buyers,
    linesPerOrder: orders.length === 0 ? null : lines.length / orders.length,
    medianGapDays: quantileType7(gaps, 0.5),
    threshold,
  };
}

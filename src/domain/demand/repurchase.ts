import { gatherOrders, orderDaysByBuyer, type DemandLine } from '@/domain/demand/demandOrders';
import { isInWindow, type DayWindow } from '@/domain/window';

/** Counts behind the repurchase rate, of known buyers alone. */
export interface RepurchaseCounts {
  /** Known buyers with an order in the window. */
  buyers: number;
  /** Those among them who ordered on two or more days in it. */
  repeatBuyers: number;
  /** Pairs of a buyer and a day on which they ordered. */
  orderDays: number;
}

export interface Repurchase extends RepurchaseCounts {
  /** Repeat buyers of all known buyers, 0 to 1; `null` without a known buyer. */
  rate: number | null;
  /** Order days after a buyer's first one in the window, of all order days; `null` without any. */
  repeatOrderDayShare: number | null;
}

/** The rates that the counts give. */
export function repurchaseFromCounts(counts: RepurchaseCounts): Repurchase {
  const { buyers, repeatBuyers, orderDays } = counts;
  return {
    buyers,
    repeatBuyers,
    orderDays,
    rate: buyers === 0 ? null : repeatBuyers / buyers,
    repeatOrderDayShare: orderDays === 0 ? null : (orderDays - buyers) / orderDays,
  };
}

/** Repurchase in a window, over lines that are already valid, netted and paid. */
export function repurchase(lines: readonly DemandLine[], window: DayWindow): Repurchase {
  const orders = gatherOrders(lines).filter(({ day }) => isInWindow(day, window));
  const orderDays = [...orderDaysByBuyer(orders).values()].map((days) => days.length);
  return repurchaseFromCounts({
    buyers: orderDays.length,
    repeatBuyers: orderDays.filter((days) => days >= 2).length,
    orderDays: orderDays.reduce((sum, days) => sum + days, 0),
  });
}

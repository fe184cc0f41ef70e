import type { Random } from '../random';
import { demoDays } from '../timeline';
import type { DemoLine, DemoOrder } from './order';

/** A line that will come back: all of it, which nets the sale, or a part, which is a refund. */
interface PlannedReturn {
  order: DemoOrder;
  line: DemoLine;
}

export function returnsPlan(chance: Random) {
  const due = new Map<number, PlannedReturn[]>();
  return {
    dueOn: (day: number): PlannedReturn[] => {
      const planned = due.get(day) ?? [];
      due.delete(day);
      return planned;
    },
    /** Decides whether a line of the order comes back within four weeks. */
    consider: (order: DemoOrder): void => {
      const [line] = order.lines;
      const counts = order.status !== 'closed' && order.status !== 'pending_payment';
      if (!line || !counts || order.buyer === null || order.dropship || !chance.chance(0.022)) return;
      const day = order.day + chance.between(2, 27);
      if (day >= demoDays) return;
      const quantity = line.quantity > 1 && chance.chance(0.3) ? Math.ceil(line.quantity / 3) : line.quantity;
      due.set(day, [...(due.get(day) ?? []), { order, line: { ...line, quantity: -quantity } }]);
    },
  };
}

export function returnOrder({
  order,
  line,
  ...place
}: PlannedReturn & { index: number; day: number; second: number }): DemoOrder {
  const status = order.status === null ? null : 'returned_or_exchanged';
  return { ...order, ...place, status, freightFen: 0, adjustmentFen: 0, lines: [line] };
}

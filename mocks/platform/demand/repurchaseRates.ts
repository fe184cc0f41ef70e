import { addDays, daysBetween } from '@/domain/calendar';
import { repurchaseFromCounts } from '@/domain/demand/repurchase';
import type { Repurchase } from '@/domain/demand/repurchase';
import { repurchaseWindowDays } from '@/domain/window';
import type { Cells } from './cells';

/** Repurchase in the 90 days that end on any day of the span whose steps were read. */
export function repurchaseEnding(steps: Cells['returning'], since: string, to: string): (end: string) => Repurchase {
  const length = daysBetween(since, to) + 1;
  const buyers = new Int32Array(length);
  const again = new Int32Array(length);
  const orderDays = new Int32Array(length);
  for (const [at, known, returned, days] of steps) {
    // A step after the last day changes nothing that is asked for.
    if (at >= length) continue;
    buyers[at] = known;
    again[at] = returned;
    orderDays[at] = days;
  }
  for (let day = 1; day < length; day += 1) {
    buyers[day] = at(buyers, day) + at(buyers, day - 1);
    again[day] = at(again, day) + at(again, day - 1);
    orderDays[day] = at(orderDays, day) + at(orderDays, day - 1);
  }
  return (end) => {
    const day = daysBetween(since, end);
    return repurchaseFromCounts({
      buyers: at(buyers, day),
      repeatBuyers: at(again, day),
      orderDays: at(orderDays, day) - at(orderDays, daysBetween(since, addDays(end, -repurchaseWindowDays))),
    });
  };
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

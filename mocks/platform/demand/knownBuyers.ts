import { addDays, daysBetween } from '@/domain/calendar';
import { repurchaseFromCounts } from '@/domain/demand/repurchase';
import type { Repurchase } from '@/domain/demand/repurchase';
import type { DayWindow } from '@/domain/window';
import { repurchaseWindowDays } from '@/domain/window';
import type { Cells } from './cells';

export interface KnownBuyers {
  /** Repurchase in the 90 days that end on a day. */
  repurchaseEnding: (end: string) => Repurchase;
  /** Distinct known buyers of a period; of the whole window, or of the whole period before. */
  inPeriod: (days: DayWindow) => number;
  inSpan: (days: DayWindow) => number;
}

/** Reads the steps of `since` to `to` back into counts of buyers. */
export function knownBuyers(steps: Cells['returning'], since: string, to: string): KnownBuyers {
  const length = daysBetween(since, to) + 1;
  const column = () => new Int32Array(length);
  const [known, again, orderDays, firstInPeriod, firstInSpan] = [column(), column(), column(), column(), column()];
  for (const [kind, day, count, anew, inPeriod, inSpan] of steps) {
    // What ends after the last day changes nothing that is asked for.
    if (day >= length) continue;
    if (kind === 'known') {
      known[day] = at(known, day) + count;
      again[day] = at(again, day) + anew;
      orderDays[day] = count;
      firstInPeriod[day] = inPeriod;
      firstInSpan[day] = inSpan;
    } else if (kind === 'known-end') known[day] = at(known, day) - count;
    else again[day] = at(again, day) - count;
  }
  for (const values of [known, again, orderDays, firstInPeriod, firstInSpan]) {
    for (let day = 1; day < length; day += 1) values[day] = at(values, day) + at(values, day - 1);
  }
  const index = (day: string) => daysBetween(since, day);
  const within = (values: Int32Array, days: DayWindow) => at(values, index(days.to)) - at(values, index(days.from) - 1);
  return {
    repurchaseEnding: (end) =>
      repurchaseFromCounts({
        buyers: at(known, index(end)),
        repeatBuyers: at(again, index(end)),
        orderDays: within(orderDays, { from: addDays(end, 1 - repurchaseWindowDays), to: end }),
      }),
    inPeriod: (days) => within(firstInPeriod, days),
    inSpan: (days) => within(firstInSpan, days),
  };
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

import { addDays, daysBetween, type Day } from '@/domain/calendar';
import { quantileType7 } from '@/domain/demand/quantileType7';

/** Gaps between order days that a usual interval is made of at least. */
export const fewestGaps = 2;

/** `early`: nothing is due yet; `due`: within the usual spread; `overdue`: later than three quarters of the buyer's gaps. */
export type ReorderState = 'early' | 'due' | 'overdue';

export type ExpectedReorder = { buyer: string; lastDay: Day; orderDays: number } & (
  | {
      /** Median days between the buyer's order days, and when that lets the next one be expected. */
      usualDays: number;
      expectedOn: Day;
      /** Days past the later quartile of the gaps; 0 while not overdue. */
      overdueDays: number;
      state: ReorderState;
    }
  /** Fewer than two gaps: nothing is usual yet. */
  | { usualDays: null; expectedOn: null; overdueDays: null; state: null }
);

/** When each known buyer is usually back, from the days on which they ordered (sorted), as seen on `asOf`. */
export function expectedReorders(orderDays: ReadonlyMap<string, readonly Day[]>, asOf: Day): ExpectedReorder[] {
  return Array.from(orderDays).flatMap(([buyer, days]) => {
    const lastDay = days.at(-1);
    return lastDay === undefined ? [] : [reorderOf({ buyer, lastDay, orderDays: days.length }, gapsOf(days), asOf)];
  });
}

function gapsOf(days: readonly Day[]): number[] {
  return days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
}

function reorderOf(known: { buyer: string; lastDay: Day; orderDays: number }, gaps: readonly number[], asOf: Day): ExpectedReorder {
  const [early, usual, late] = [0.25, 0.5, 0.75].map((share) => quantileType7(gaps, share));
  if (gaps.length < fewestGaps || early == null || usual == null || late == null) {
    return { ...known, usualDays: null, expectedOn: null, overdueDays: null, state: null };
  }
  const since = daysBetween(known.lastDay, asOf);
  return {
    ...known,
    usualDays: usual,
    expectedOn: addDays(known.lastDay, Math.round(usual)),
    overdueDays: Math.max(0, since - Math.ceil(late)),
    state: since > late ? 'overdue' : since >= early ? 'due' : 'early',
  };
}

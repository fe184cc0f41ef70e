import { repurchaseFromCounts } from '@/domain/demand/repurchase';
import type { Repurchase } from '@/domain/demand/repurchase';
import { repurchaseWindowDays } from '@/domain/window';

/** Counts of distinct known buyers, by days counted from the first that was seen. */
export interface KnownBuyers {
  /** Repurchase in the 90 days that end on a day. */
  repurchaseEnding: (end: number) => Repurchase;
  /** Distinct buyers of one whole period, first and last day included. */
  inPeriod: (first: number, last: number) => number;
  /** Distinct buyers of the whole window, or of the whole period before. */
  inSpan: (first: number, last: number) => number;
}

/** Where a day's period and its span (the window, or the period before) begin. */
export interface DayPlaces {
  periodStart: Int32Array;
  spanStart: Int32Array;
}

/**
 * Counts buyers over their order days, which must come in ascending order. An order day makes a buyer known until 90 days
 * have passed or they order anew, and returning for as long as the order day before it is in sight too; both spans end
 * where the next begins. Each buyer of a period is counted at the first of their days in it.
 */
export class BuyerDays {
  readonly #days: number;
  readonly #places: DayPlaces;
  /** Each buyer's last order day and the one before it, from 1; 0 for none. */
  #last = new Int32Array(1 << 12);
  #earlier = new Int32Array(1 << 12);
  readonly #known: Int32Array;
  readonly #again: Int32Array;
  readonly #orderDays: Int32Array;
  readonly #firstInPeriod: Int32Array;
  readonly #firstInSpan: Int32Array;

  constructor(days: number, places: DayPlaces) {
    this.#days = days;
    this.#places = places;
    // What ends after the last day is noted on one more, which nobody asks for.
    const column = () => new Int32Array(days + 1);
    [this.#known, this.#again, this.#orderDays, this.#firstInPeriod, this.#firstInSpan] = [column(), column(), column(), column(), column()];
  }

  /** Notes that a buyer (a positive number) ordered on a day. */
  add(buyer: number, day: number): void {
    if (buyer >= this.#last.length) this.#grow(buyer);
    const previous = (this.#last[buyer] ?? 0) - 1;
    if (previous === day) return;
    raise(this.#orderDays, day, 1);
    raise(this.#known, day, 1);
    const isFirstInSpan = previous < (this.#places.spanStart[day] ?? 0);
    if (isFirstInSpan) raise(this.#firstInSpan, day, 1);
    if (isFirstInSpan || previous < (this.#places.periodStart[day] ?? 0)) raise(this.#firstInPeriod, day, 1);
    if (previous >= 0) {
      this.#leave(buyer, previous, day);
      if (previous + repurchaseWindowDays > day) raise(this.#again, day, 1);
    }
    this.#earlier[buyer] = previous + 1;
    this.#last[buyer] = day + 1;
  }

  /** The counts; nothing may be added after. */
  counts(): KnownBuyers {
    for (let buyer = 1; buyer < this.#last.length; buyer += 1) {
      const last = (this.#last[buyer] ?? 0) - 1;
      if (last >= 0) this.#leave(buyer, last, this.#days);
    }
    const columns = [this.#known, this.#again, this.#orderDays, this.#firstInPeriod, this.#firstInSpan];
    for (const values of columns) {
      for (let day = 1; day < this.#days; day += 1) raise(values, day, at(values, day - 1));
    }
    return {
      repurchaseEnding: (end) =>
        repurchaseFromCounts({
          buyers: at(this.#known, end),
          repeatBuyers: at(this.#again, end),
          orderDays: within(this.#orderDays, end - repurchaseWindowDays + 1, end),
        }),
      inPeriod: (first, last) => within(this.#firstInPeriod, first, last),
      inSpan: (first, last) => within(this.#firstInSpan, first, last),
    };
  }

  /** Ends what the order day `last` began, at the latest on `day`. */
  #leave(buyer: number, last: number, day: number): void {
    raise(this.#known, Math.min(last + repurchaseWindowDays, day), -1);
    const before = (this.#earlier[buyer] ?? 0) - 1;
    if (before >= 0 && before + repurchaseWindowDays > last) raise(this.#again, Math.min(before + repurchaseWindowDays, day), -1);
  }

  #grow(buyer: number): void {
    const [last, earlier] = [this.#last, this.#earlier];
    const size = Math.max(buyer + 1, last.length * 2);
    this.#last = new Int32Array(size);
    this.#earlier = new Int32Array(size);
    this.#last.set(last);
    this.#earlier.set(earlier);
  }
}

function raise(values: Int32Array, index: number, by: number): void {
  values[index] = (values[index] ?? 0) + by;
}

function at(values: Int32Array, index: number): number {
  return values[index] ?? 0;
}

function within(values: Int32Array, first: number, last: number): number {
  return at(values, last) - at(values, first - 1);
}

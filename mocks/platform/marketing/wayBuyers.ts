interface Places {
  /** Where each day's period and its span begin. */
  periodStart: Int32Array;
  spanStart: Int32Array;
}

/**
 * Counts the distinct buyers of every way in every period and in both spans; days must come in ascending order. A buyer
 * who came along two ways counts in both, and once in all.
 */
export class WayBuyers {
  readonly #ways: number;
  readonly #places: Places;
  /** The day on which each buyer was last seen along each way, from 1; 0 for never. */
  #last: Int32Array;
  readonly inPeriod: Int32Array;
  readonly inSpan: Int32Array;

  constructor(ways: number, periods: number, places: Places) {
    this.#ways = ways;
    this.#places = places;
    this.#last = new Int32Array(ways << 12);
    this.inPeriod = new Int32Array(ways * periods);
    this.inSpan = new Int32Array(ways * 2);
  }

  /** Notes an order of a buyer (a positive number), of a period and of the span before (0) or now (1). */
  add(buyer: number, day: number, ways: readonly number[], period: number, span: number): void {
    const base = buyer * this.#ways;
    if (base + this.#ways > this.#last.length) this.#grow(base + this.#ways);
    const last = this.#last;
    const periodStart = this.#places.periodStart[day] ?? 0;
    const spanStart = this.#places.spanStart[day] ?? 0;
    for (const way of ways) {
      const before = (last[base + way] ?? 0) - 1;
      last[base + way] = day + 1;
      if (before >= spanStart && before >= periodStart) continue;
      raise(this.inPeriod, period * this.#ways + way);
      if (before < spanStart) raise(this.inSpan, span * this.#ways + way);
    }
  }

  #grow(least: number): void {
    const grown = new Int32Array(Math.max(least, this.#last.length * 2));
    grown.set(this.#last);
    this.#last = grown;
  }
}

function raise(values: Int32Array, index: number): void {
  values[index] = (values[index] ?? 0) + 1;
}

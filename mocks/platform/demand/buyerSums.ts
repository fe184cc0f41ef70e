/** Adds up amounts by the number of a buyer (from 1). */
export class BuyerSums {
  #sums = new Float64Array(1 << 12);

  add(buyer: number, amount: number): void {
    if (buyer >= this.#sums.length) {
      const grown = new Float64Array(Math.max(buyer + 1, this.#sums.length * 2));
      grown.set(this.#sums);
      this.#sums = grown;
    }
    this.#sums[buyer] = (this.#sums[buyer] ?? 0) + amount;
  }

  /** What every buyer with anything spent. */
  all(): number[] {
    return Array.from(this.#sums).filter((amount) => amount !== 0);
  }
}

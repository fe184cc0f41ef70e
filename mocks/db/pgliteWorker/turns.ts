/** So many single statements at most go before a transaction that waits: reading never keeps writing from its turn. */
const mostOvertaking = 60;

/**
 * Whose turn it is with the one connection. Single statements go before waiting transactions, each kind in the order
 * in which it came: a page is answered by several statements, and would otherwise wait for a whole batch of an import
 * before each of them.
 */
export class Turns {
  readonly #statements: (() => void)[] = [];
  readonly #transactions: (() => void)[] = [];
  #taken = false;
  #overtaken = 0;

  /** Runs one statement when nobody else is at work. */
  statement<T>(work: () => Promise<T>): Promise<T> {
    return this.#take(this.#statements, work);
  }

  /** Runs a transaction when nobody else is at work, and keeps all others waiting. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.#take(this.#transactions, work);
  }

  async #take<T>(queue: (() => void)[], work: () => Promise<T>): Promise<T> {
    if (this.#taken) await new Promise<void>((resolve) => queue.push(resolve));
    this.#taken = true;
    try {
      return await work();
    } finally {
      // Whoever was just answered may ask on before a transaction begins.
      setImmediate(() => this.#pass());
    }
  }

  #pass(): void {
    const waits = this.#transactions.length > 0;
    const statement = waits && this.#overtaken >= mostOvertaking ? undefined : this.#statements.shift();
    this.#overtaken = statement !== undefined && waits ? this.#overtaken + 1 : 0;
    const next = statement ?? this.#transactions.shift();
    if (next === undefined) this.#taken = false;
    else next();
  }
}

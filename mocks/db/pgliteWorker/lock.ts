/** A queue of one: whoever holds it runs alone, the others in the order in which they came. */
export class Lock {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` when all earlier holders are done, whether they succeeded or not. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

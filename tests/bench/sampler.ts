/** Takes a figure over and over, with a pause between, until it is ended. */
export class Sampler {
  private readonly samples: number[] = [];
  private ended = false;
  private readonly finished: Promise<void>;

  constructor(pauseMs: number, take: (turn: number) => Promise<number>) {
    this.finished = this.run(pauseMs, take);
    // Told by `end`; nobody may be listening before.
    this.finished.catch(() => undefined);
  }

  /** All that was taken. Throws what a taking threw. */
  async end(): Promise<number[]> {
    this.ended = true;
    await this.finished;
    return this.samples;
  }

  private async run(pauseMs: number, take: (turn: number) => Promise<number>): Promise<void> {
    for (let turn = 0; !this.ended; turn += 1) {
      this.samples.push(await take(turn));
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

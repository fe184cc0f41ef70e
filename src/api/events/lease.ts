/** What a lease is kept in: shared by all tabs of the browser. */
export type LeaseStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A holder that shows no life for so long has gone. */
export const leaseMilliseconds = 40_000;

interface Held {
  tab: string;
  until: number;
}

/**
 * Which of the browser's tabs reads the event stream. Web Locks would do this, but need a secure context.
 * Two tabs may believe they took it in the same moment; whoever asks again a little later finds one holder.
 */
export class Lease {
  constructor(
    private readonly storage: LeaseStorage,
    readonly key: string,
    private readonly tab: string,
    private readonly now: () => number = Date.now,
  ) {}

  private held(): Held | null {
    const [tab, until] = (this.storage.getItem(this.key) ?? '').split(' ');
    return tab && until ? { tab, until: Number(until) } : null;
  }

  isMine(): boolean {
    return this.held()?.tab === this.tab;
  }

  isFree(): boolean {
    const held = this.held();
    return held === null || !(held.until > this.now());
  }

  /** Takes or prolongs it. */
  hold(): void {
    this.storage.setItem(this.key, `${this.tab} ${this.now() + leaseMilliseconds}`);
  }

  release(): void {
    if (this.isMine()) this.storage.removeItem(this.key);
  }
}

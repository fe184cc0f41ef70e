export interface PoolingRule {
  /** Pieces at which a run starts. */
  quantity: number;
  /** Days that the oldest piece may wait. */
  longestWaitDays: number;
}

/** Pieces that start together at the end of a day (counted from 0), because enough were pooled or one had waited long. */
export interface PooledRun {
  day: number;
  pieces: number;
  reason: 'quantity' | 'wait';
  /** Mean days that a piece of it waited. */
  meanWaitDays: number;
}

export interface Pooling {
  runs: PooledRun[];
  /** Pieces still waiting after the last day, and how long the oldest does; `null` where none is. */
  openPieces: number;
  oldestOpenWaitDays: number | null;
}

/**
 * Small orders gathered into runs under a time-and-quantity rule (Mutlu, Çetinkaya & Bookbinder 2010, IIE Transactions
 * 42:367–377): at the end of a day everything that waits starts, once it is `quantity` pieces or the oldest has waited.
 * `daily` holds the pieces ordered on each day.
 */
export function poolOrders(daily: readonly number[], { quantity, longestWaitDays }: PoolingRule): Pooling {
  const runs: PooledRun[] = [];
  let waiting: { day: number; pieces: number }[] = [];
  for (const [day, pieces] of daily.entries()) {
    if (pieces > 0) waiting.push({ day, pieces });
    const [oldest] = waiting;
    if (oldest === undefined) continue;
    const pooled = piecesOf(waiting);
    const reason = pooled >= quantity ? 'quantity' : day - oldest.day >= longestWaitDays ? 'wait' : null;
    if (reason === null) continue;
    const waited = waiting.reduce((total, each) => total + each.pieces * (day - each.day), 0);
    runs.push({ day, pieces: pooled, reason, meanWaitDays: waited / pooled });
    waiting = [];
  }
  const [oldest] = waiting;
  return { runs, openPieces: piecesOf(waiting), oldestOpenWaitDays: oldest === undefined ? null : daily.length - 1 - oldest.day };
}

function piecesOf(waiting: readonly { pieces: number }[]): number {
  return waiting.reduce((total, { pieces }) => total + pieces, 0);
}

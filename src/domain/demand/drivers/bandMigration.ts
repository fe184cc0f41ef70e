/** How buyers moved between price bands, from one period to the next. Bands run from the lowest price. */
export interface BandMigration {
  /** Buyers by their band before (rows) and after (columns). */
  transitions: number[][];
  /** Buyers of the later period alone, and of the earlier alone, by band. */
  entered: number[];
  left: number[];
  /** Of the buyers of both periods; `null` without one. */
  upShare: number | null;
  downShare: number | null;
  stayShare: number | null;
}

/** Migration from each buyer's band in either period (0 is the lowest of `bands`); who bought in one period only is told apart. */
export function bandMigration(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>, bands: number): BandMigration {
  const zeros = (): number[] => Array.from({ length: bands }, () => 0);
  const transitions = Array.from({ length: bands }, zeros);
  const [entered, left] = [zeros(), zeros()];
  const moved = { up: 0, down: 0, stay: 0 };
  for (const [buyer, from] of before) {
    const to = after.get(buyer);
    if (to === undefined) {
      left[from] = (left[from] ?? 0) + 1;
      continue;
    }
    const row = transitions[from];
    if (row !== undefined) row[to] = (row[to] ?? 0) + 1;
    moved[to > from ? 'up' : to < from ? 'down' : 'stay'] += 1;
  }
  for (const [buyer, band] of after) if (!before.has(buyer)) entered[band] = (entered[band] ?? 0) + 1;
  const both = moved.up + moved.down + moved.stay;
  const share = (count: number): number | null => (both === 0 ? null : count / both);
  return { transitions, entered, left, upShare: share(moved.up), downShare: share(moved.down), stayShare: share(moved.stay) };
}

/** The band of a price between ascending edges: a price on an edge belongs to the band that begins there. */
export function bandBetween(price: number, edges: readonly number[]): number {
  return edges.filter((edge) => price >= edge).length;
}

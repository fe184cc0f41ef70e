export const notDefinedReasons = [
  'no-orders',
  'no-pieces',
  'no-known-buyers',
  'no-gaps',
  'before-not-covered',
  'before-not-defined',
  'before-is-zero',
] as const;
/** Why a figure is not there: shown in its place, never 0. */
export type NotDefinedReason = (typeof notDefinedReasons)[number];

/** Rates over fewer buyers than this are marked "too few". */
export const fewestBuyers = 5;

/** A figure, or the reason why there is none, with the number of cases that stand behind it. */
export type Measure = { n: number; tooFew: boolean } & (
  | { value: number; reason: null }
  | { value: null; reason: NotDefinedReason }
);

/**
 * A measure from a figure that may not be defined. `reason` says why where it is `null`; `fewest` is the number of
 * cases under which it is marked as too few.
 */
export function measure(
  value: number | null,
  { n, reason, fewest = 1 }: { n: number; reason: NotDefinedReason; fewest?: number },
): Measure {
  const tooFew = n < fewest;
  return value === null || !Number.isFinite(value)
    ? { value: null, reason, n, tooFew }
    : { value, reason: null, n, tooFew };
}

/** How a measure moved: `ratio` is relative (0.1 = 10 % more), `points` a difference of shares (0.1 = 10 points). */
export type ChangeKind = 'ratio' | 'points';

export type Change = { kind: ChangeKind; tooFew: boolean } & (
  | { value: number; reason: null }
  | { value: null; reason: NotDefinedReason }
);

/**
 * Change of a measure against the period before. Not defined when either side is not, when orders are not known for
 * the whole period before, or when a ratio would divide by 0; too few when either side is.
 */
export function changeAgainst(current: Measure, before: Measure, kind: ChangeKind, beforeCovered: boolean): Change {
  const tooFew = current.tooFew || before.tooFew;
  const without = (reason: NotDefinedReason): Change => ({ kind, tooFew, value: null, reason });
  if (current.value === null) return without(current.reason);
  if (!beforeCovered) return without('before-not-covered');
  if (before.value === null) return without('before-not-defined');
  if (kind === 'points') return { kind, tooFew, value: current.value - before.value, reason: null };
  if (before.value === 0) return without('before-is-zero');
  return { kind, tooFew, value: current.value / before.value - 1, reason: null };
}

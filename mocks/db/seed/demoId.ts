/** What a demo id names; the number stands in the id, so ids of different kinds never meet. */
const kinds = {
  factory: 1,
  user: 2,
  membership: 3,
  store: 4,
  product: 5,
  sku: 6,
  tier: 7,
  listing: 8,
  buyer: 9,
  import: 10,
  order: 11,
  line: 12,
  issue: 13,
  audit: 14,
  notification: 15,
} as const;

/**
 * An id of demo data: a UUIDv7 of the given instant whose random part is a counter, so that the same seed gives the
 * same ids, and everything made later sorts behind them.
 */
export function demoId(kind: keyof typeof kinds, instant: string, counter: number): string {
  return demoIds(kind, instant)(counter);
}

/** Ids of one kind and instant, for many rows. */
export function demoIds(kind: keyof typeof kinds, instant: string): (counter: number) => string {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  const head = `${time.slice(0, 8)}-${time.slice(8)}-7${kinds[kind].toString(16).padStart(3, '0')}-8000-`;
  return (counter) => head + counter.toString(16).padStart(12, '0');
}

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
  job: 16,
  submission: 17,
  mandate: 32,
  mandateFloor: 33,
  task: 34,
  taskEntry: 35,
  taskProposal: 36,
  hostedTier: 37,
  priceHistory: 38,
  productImport: 48,
  productImportRow: 49,
} as const;

export type DemoIdKind = keyof typeof kinds;
export type DemoIds = (kind: DemoIdKind, counter: number) => string;

/**
 * Makes ids of demo data: UUIDv7s of an instant whose random part is a counter, so that the same seed gives the same
 * ids, and everything made later sorts behind them. `space` keeps the counters of several makers apart.
 */
export function demoIds(instant: string, space = 0): DemoIds {
  const time = Date.parse(instant).toString(16).padStart(12, '0');
  const heads = new Map<DemoIdKind, string>();
  const headOf = (kind: DemoIdKind) => {
    const number = kinds[kind].toString(16).padStart(3, '0');
    const head = `${time.slice(0, 8)}-${time.slice(8)}-7${number}-8000-${space.toString(16).padStart(4, '0')}`;
    heads.set(kind, head);
    return head;
  };
  return (kind, counter) => (heads.get(kind) ?? headOf(kind)) + counter.toString(16).padStart(8, '0');
}

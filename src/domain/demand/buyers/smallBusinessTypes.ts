import { quantileType7 } from '@/domain/demand/quantileType7';

export const smallBusinessTypes = ['dropship', 'stocking', 'frequent', 'tester', 'other'] as const;
/** How a small business buys: resells piece by piece, fills a shelf, comes often for little, tries, or none of these. */
export type SmallBusinessType = (typeof smallBusinessTypes)[number];

const dropshipShare = 0.8;
const frequentOrders = 4;
const testerOrders = 2;

export interface SmallBusinessOrders {
  /** Pieces of each of the buyer's orders. */
  sizes: readonly number[];
  /** How many of them the file marks as dropship. */
  dropshipOrders: number;
  /** Orders in the 90 days that end where the window ends. */
  ordersIn90Days: number;
}

/** The first type that fits, in the order of `rules.md`. `moq` is what the factory asks for, `null` where it asks for nothing. */
export function smallBusinessType({ sizes, dropshipOrders, ordersIn90Days }: SmallBusinessOrders, moq: number | null): SmallBusinessType {
  const single = sizes.filter((pieces) => pieces === 1).length;
  if (dropshipOrders > 0 || (sizes.length > 0 && single >= dropshipShare * sizes.length)) return 'dropship';
  if (moq !== null && (quantileType7(sizes, 0.5) ?? 0) >= moq) return 'stocking';
  if (ordersIn90Days >= frequentOrders) return 'frequent';
  return sizes.length <= testerOrders ? 'tester' : 'other';
}

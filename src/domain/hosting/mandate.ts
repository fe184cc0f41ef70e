import type { Day } from '@/domain/calendar';
import type { TaskKind } from '@/domain/hosting/taskStates';
import type { Li } from '@/domain/money';

/** The lowest price that a buyer may ever reach: of a product (`skuId` null), or of one of its SKUs. */
export interface Floor {
  productId: string;
  skuId: string | null;
  floorLi: Li;
}

/** What a factory allows the hosted team. Shares are basis points: 500 is 5 %. */
export interface MandateTerms {
  scopes: readonly TaskKind[];
  /** Null: every store of the factory. */
  storeIds: readonly string[] | null;
  productIds: readonly string[];
  floors: readonly Floor[];
  /** A change beyond it is for the owner to decide. */
  askAboveBp: number;
  /** A change beyond it is refused, approved or not. */
  neverAboveBp: number;
  fromDay: Day;
  /** The last day. */
  toDay: Day;
}

export interface MandateLife {
  signedAt: string | null;
  revokedAt: string | null;
  fromDay: Day;
  toDay: Day;
}

export const mandateStates = ['draft', 'coming', 'in_force', 'ended', 'revoked'] as const;
export type MandateState = (typeof mandateStates)[number];

/** A mandate's state on a day of its factory's zone; only one in force allows anything. */
export function mandateStateOn({ signedAt, revokedAt, fromDay, toDay }: MandateLife, today: Day): MandateState {
  if (revokedAt !== null) return 'revoked';
  if (signedAt === null) return 'draft';
  if (today > toDay) return 'ended';
  return today < fromDay ? 'coming' : 'in_force';
}

/** Whether a mandate's scope takes in a kind of task for a product in a store. */
export function isInScope(
  { scopes, storeIds, productIds }: Pick<MandateTerms, 'scopes' | 'storeIds' | 'productIds'>,
  { kind, storeId, productId }: { kind: TaskKind; storeId: string; productId: string },
): boolean {
  return scopes.includes(kind) && productIds.includes(productId) && (storeIds === null || storeIds.includes(storeId));
}

/** The floor of a SKU: its own, else its product's; null where the mandate names none. */
export function floorOf(floors: readonly Floor[], productId: string, skuId: string): Li | null {
  const ofProduct = floors.filter((floor) => floor.productId === productId);
  const own = ofProduct.find((floor) => floor.skuId === skuId) ?? ofProduct.find((floor) => floor.skuId === null);
  return own?.floorLi ?? null;
}

export const shareBounds = { least: 1, most: 10_000 } as const;
/** The most products that one mandate names. */
export const mostMandateProducts = 500;

export type MandateProblem = 'ends-before-it-begins' | 'ends-in-the-past' | 'ask-not-below-never' | 'floor-missing' | 'floor-of-another';

/** What forbids terms, with the place it is about; empty when they are sound. Bounds of single figures are judged elsewhere. */
export function mandateProblems(
  terms: Pick<MandateTerms, 'productIds' | 'floors' | 'askAboveBp' | 'neverAboveBp' | 'fromDay' | 'toDay'>,
  today: Day,
): { code: MandateProblem; at: 'toDay' | 'neverAboveBp' | 'floors'; productId?: string }[] {
  const { productIds, floors, askAboveBp, neverAboveBp, fromDay, toDay } = terms;
  const withFloor = new Set(floors.filter(({ skuId }) => skuId === null).map(({ productId }) => productId));
  const bare = productIds.find((productId) => !withFloor.has(productId));
  const stranger = floors.find(({ productId }) => !productIds.includes(productId));
  return [
    ...(toDay < fromDay ? [{ code: 'ends-before-it-begins', at: 'toDay' } as const] : []),
    ...(toDay >= fromDay && toDay < today ? [{ code: 'ends-in-the-past', at: 'toDay' } as const] : []),
    ...(askAboveBp >= neverAboveBp ? [{ code: 'ask-not-below-never', at: 'neverAboveBp' } as const] : []),
    ...(bare === undefined ? [] : [{ code: 'floor-missing', at: 'floors', productId: bare } as const]),
    ...(stranger === undefined ? [] : [{ code: 'floor-of-another', at: 'floors', productId: stranger.productId } as const]),
  ];
}

/**
 * A floor to begin with: a tenth under the lowest price of today, yet a tenth over the cost where that is known and
 * the price allows it; in whole fen, rounded up. Null while there is no price.
 */
export function suggestedFloor({ lowestLi, costLi }: { lowestLi: Li | null; costLi: Li | null }): Li | null {
  if (lowestLi === null) return null;
  const overCost = costLi === null ? 0 : Math.ceil((costLi * 11) / 10);
  const wanted = Math.max(Math.ceil((lowestLi * 9) / 10), Math.min(overCost, lowestLi));
  return Math.min(lowestLi, lowestLi < 1_000 ? wanted : Math.ceil(wanted / 10) * 10);
}

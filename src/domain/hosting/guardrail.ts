import type { MandateState, MandateTerms } from '@/domain/hosting/mandate';
import { floorOf, isInScope } from '@/domain/hosting/mandate';
import type { JudgedProduct, ListingProposal } from '@/domain/hosting/offers';
import { laddersOf, liveLadders, priceAt } from '@/domain/hosting/offers';
import type { Reached } from '@/domain/hosting/reachable';
import { lowestReachable } from '@/domain/hosting/reachable';
import type { Li } from '@/domain/money';

/** The clauses of a mandate, in the order in which it is written: their position is the § that people see. */
export const clauses = ['scope', 'floor', 'dates', 'ask_above', 'never_above'] as const;
export type Clause = (typeof clauses)[number];

export function clauseNumber(clause: Clause): number {
  return clauses.indexOf(clause) + 1;
}

export const outcomes = ['within', 'ask', 'refused'] as const;
/** Within the mandate; a question to the owner; refused, approved or not. */
export type Outcome = (typeof outcomes)[number];

/** One figure that was judged: a SKU's price from a starting quantity on, in one listing. */
export interface JudgedPrice {
  listingId: string;
  productId: string;
  skuId: string;
  startsAt: number;
  /** What a buyer pays now, and what they paid 24 h ago; null where there was no price. */
  liveLi: Li | null;
  dayBeforeLi: Li | null;
  proposedLi: Li;
  /** The larger of the two changes, as a share: -0.056 for 5.6 % less; null where there is nothing to compare with. */
  change: number | null;
  base: 'live' | 'day_before';
  outcome: Outcome;
  clause: Clause;
}

/** The lowest price that a buyer could reach of a SKU, beside its floor. */
export interface JudgedFloor {
  productId: string;
  skuId: string;
  floorLi: Li | null;
  lowest: Reached | null;
  holds: boolean;
}

/** A verdict always names the clause that decided it. */
export interface Verdict {
  outcome: Outcome;
  clause: Clause;
  prices: JudgedPrice[];
  floors: JudgedFloor[];
}

export interface Case {
  mandate: MandateTerms & { state: MandateState };
  /** The products of the listings that the proposal changes, with all their listings. */
  products: readonly JudgedProduct[];
  proposal: readonly ListingProposal[];
}

/**
 * Judges what is proposed on a factory's behalf: the mandate's dates and scope, the floor against the lowest price
 * that a buyer could reach afterwards, and the change of every SKU at every starting quantity of the old and the new
 * ladder, against the live price and the price 24 h before, whichever is worse. Rises count as falls do.
 */
export function judge({ mandate, products, proposal }: Case): Verdict {
  const prices = products.flatMap((product) => judgedPrices(mandate, product, proposal));
  const floors = products.flatMap((product) => judgedFloors(mandate, product, proposal));
  const decided = (outcome: Outcome, clause: Clause): Verdict => ({ outcome, clause, prices, floors });
  if (mandate.state !== 'in_force') return decided('refused', 'dates');
  if (!proposal.every(({ listingId }) => listingInScope(mandate, products, listingId))) return decided('refused', 'scope');
  if (floors.some(({ holds }) => !holds)) return decided('refused', 'floor');
  if (prices.some(({ outcome }) => outcome === 'refused')) return decided('refused', 'never_above');
  if (prices.some(({ outcome }) => outcome === 'ask')) return decided('ask', 'ask_above');
  return decided('within', 'ask_above');
}

function listingInScope(mandate: MandateTerms, products: readonly JudgedProduct[], listingId: string): boolean {
  return products.some(({ productId, listings }) =>
    listings.some(
      (listing) =>
        listing.listingId === listingId && isInScope(mandate, { kind: 'price_change', storeId: listing.storeId, productId }),
    ),
  );
}

function judgedFloors(mandate: MandateTerms, product: JudgedProduct, proposal: readonly ListingProposal[]): JudgedFloor[] {
  return product.skus.map(({ id: skuId }) => {
    const floorLi = floorOf(mandate.floors, product.productId, skuId);
    const lowest = lowestReachable(laddersOf(product, skuId, proposal));
    const holds = floorLi !== null && (lowest === null || lowest.unitPriceLi >= floorLi);
    return { productId: product.productId, skuId, floorLi, lowest, holds };
  });
}

function judgedPrices(mandate: MandateTerms, product: JudgedProduct, proposal: readonly ListingProposal[]): JudgedPrice[] {
  return proposal
    .filter(({ listingId }) => product.listings.some((listing) => listing.listingId === listingId))
    .flatMap((wanted) => product.skus.flatMap(({ id }) => pricesOfSku(mandate, product, wanted, id)));
}

function pricesOfSku(mandate: MandateTerms, product: JudgedProduct, wanted: ListingProposal, skuId: string): JudgedPrice[] {
  const { live, dayBefore, proposed } = liveLadders(product, wanted, skuId);
  const starts = new Set([live, dayBefore, proposed].flatMap((ladder) => ladder.map(({ startsAt }) => startsAt)));
  return [...starts]
    .sort((one, other) => one - other)
    .flatMap((startsAt): JudgedPrice[] => {
      const proposedLi = proposed[0] !== undefined && startsAt < proposed[0].startsAt ? null : priceAt(proposed, startsAt);
      // Below the new ladder's start nobody can buy.
      if (proposedLi === null) return [];
      const liveLi = priceAt(live, startsAt);
      const dayBeforeLi = priceAt(dayBefore, startsAt);
      const floorLi = floorOf(mandate.floors, product.productId, skuId);
      const { listingId } = wanted;
      const judged = { listingId, productId: product.productId, skuId, startsAt, liveLi, dayBeforeLi, proposedLi };
      return [{ ...judged, ...worseChange(judged), ...decisionOf(mandate, floorLi, judged) }];
    });
}

interface Figures {
  liveLi: Li | null;
  dayBeforeLi: Li | null;
  proposedLi: Li;
}

function worseChange({ liveLi, dayBeforeLi, proposedLi }: Figures): Pick<JudgedPrice, 'change' | 'base'> {
  const since = (base: Li | null) => (base === null ? null : (proposedLi - base) / base);
  const [fromLive, fromDayBefore] = [since(liveLi), since(dayBeforeLi)];
  const isWorse = fromDayBefore !== null && Math.abs(fromDayBefore) > Math.abs(fromLive ?? 0);
  return isWorse || fromLive === null ? { change: fromDayBefore, base: 'day_before' } : { change: fromLive, base: 'live' };
}

/** Exact in integers: a change that equals the threshold is within it. A price where there was none is for the owner. */
function decisionOf(mandate: MandateTerms, floorLi: Li | null, figures: Figures): { outcome: Outcome; clause: Clause } {
  const { liveLi, dayBeforeLi, proposedLi } = figures;
  if (floorLi === null || proposedLi < floorLi) return { outcome: 'refused', clause: 'floor' };
  const exceeds = (limitBp: number) =>
    [liveLi, dayBeforeLi].some((base) => base !== null && Math.abs(proposedLi - base) * 10_000 > limitBp * base);
  if (exceeds(mandate.neverAboveBp)) return { outcome: 'refused', clause: 'never_above' };
  const isNew = liveLi === null && dayBeforeLi === null;
  return { outcome: isNew || exceeds(mandate.askAboveBp) ? 'ask' : 'within', clause: 'ask_above' };
}

/** The largest change of a verdict's prices as basis points, rounded up: what a limit of approval is compared with. */
export function largestChangeBp({ prices }: Pick<Verdict, 'prices'>): number {
  return prices.reduce((largest, { liveLi, dayBeforeLi, proposedLi }) => {
    const changes = [liveLi, dayBeforeLi].flatMap((base) =>
      base === null ? [] : [Math.ceil((Math.abs(proposedLi - base) * 10_000) / base)],
    );
    return Math.max(largest, ...changes, changes.length === 0 ? 10_000 : 0);
  }, 0);
}

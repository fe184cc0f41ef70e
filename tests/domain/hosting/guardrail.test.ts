import { describe, expect, test } from 'vitest';
import type { Case } from '@/domain/hosting/guardrail';
import { clauseNumber, judge, largestChangeBp } from '@/domain/hosting/guardrail';
import { mayApprove } from '@/domain/hosting/decide';
import type { JudgedProduct } from '@/domain/hosting/offers';
import type { PriceTier } from '@/domain/pricing';

const ladder = (...tiers: [number, number][]): PriceTier[] =>
  tiers.map(([startsAt, unitPriceLi]) => ({ skuId: null, startsAt, unitPriceLi }));
const old = ladder([1, 12_500], [50, 11_000], [200, 10_200]);
const follows = { moq: null, tiers: [] };

const mandate: Case['mandate'] = {
  state: 'in_force',
  scopes: ['price_change'],
  storeIds: null,
  productIds: ['p'],
  floors: [{ productId: 'p', skuId: null, floorLi: 9_800 }],
  askAboveBp: 500,
  neverAboveBp: 1_500,
  fromDay: '2026-11-01',
  toDay: '2026-12-31',
};
const quoted = { quoteMode: 'by_quantity' as const, moq: 1, tiers: old };
const product: JudgedProduct = {
  productId: 'p',
  skus: [{ id: 'k1' }, { id: 'k2' }],
  product: quoted,
  dayBefore: quoted,
  listings: [
    { listingId: 'a', storeId: 's1', reachable: true, own: follows, ownDayBefore: follows },
    { listingId: 'b', storeId: 's2', reachable: true, own: follows, ownDayBefore: follows },
  ],
};
const propose = (tiers: PriceTier[], changes: { mandate?: Partial<Case['mandate']>; product?: Partial<JudgedProduct> } = {}) =>
  judge({
    mandate: { ...mandate, ...changes.mandate },
    products: [{ ...product, ...changes.product }],
    proposal: [{ listingId: 'a', tiers }],
  });

describe('the verdict', () => {
  test('is within where no price changes more than the threshold, and equal passes', () => {
    expect(propose(ladder([1, 11_875], [50, 10_450], [200, 9_800]))).toMatchObject({ outcome: 'within', clause: 'ask_above' });
  });

  test('asks above the threshold, beside the figure that decided', () => {
    const verdict = propose(ladder([1, 11_800], [50, 10_600], [200, 9_950]));
    expect(verdict).toMatchObject({ outcome: 'ask', clause: 'ask_above' });
    expect(verdict.prices.filter(({ skuId }) => skuId === 'k1').map(({ startsAt, outcome }) => [startsAt, outcome])).toEqual([
      [1, 'ask'],
      [50, 'within'],
      [200, 'within'],
    ]);
    expect(verdict.prices[0]?.change).toBeCloseTo(-0.056);
  });

  test('refuses past the second threshold', () => {
    expect(propose(ladder([1, 10_600], [50, 10_400], [200, 10_000]))).toMatchObject({ outcome: 'refused', clause: 'never_above' });
  });

  test('refuses below the floor; a price that equals it passes', () => {
    const tiers = ladder([1, 12_500], [50, 11_000], [200, 9_799]);
    expect(propose(tiers)).toMatchObject({ outcome: 'refused', clause: 'floor' });
    expect(propose(ladder([1, 12_500], [50, 11_000], [200, 9_800])).outcome).toBe('within');
  });

  test('looks at the lowest price over all listings that sell, not only at the one it changes', () => {
    const cheap = { listingId: 'b', storeId: 's2', own: { moq: 1, tiers: ladder([1, 9_700]) }, ownDayBefore: follows };
    const rise = ladder([1, 12_600], [50, 11_000], [200, 10_200]);
    const [first] = product.listings;
    const beside = (reachable: boolean) => ({ product: { listings: [...(first ? [first] : []), { ...cheap, reachable }] } });
    const refused = propose(rise, beside(true));
    expect(refused).toMatchObject({ outcome: 'refused', clause: 'floor' });
    expect(refused.floors[0]).toMatchObject({ floorLi: 9_800, lowest: { listingId: 'b', unitPriceLi: 9_700 }, holds: false });
    expect(propose(rise, beside(false)).outcome).toBe('within');
  });

  test('refuses a SKU that has no floor', () => {
    expect(propose(old, { mandate: { floors: [] } })).toMatchObject({ outcome: 'refused', clause: 'floor' });
  });

  test('counts rises as falls', () => {
    expect(propose(ladder([1, 13_200], [50, 11_000], [200, 10_200])).outcome).toBe('ask');
    expect(propose(ladder([1, 14_400], [50, 11_000], [200, 10_200])).outcome).toBe('refused');
  });

  test('looks at every starting quantity of the old and of the new ladder', () => {
    // The middle tier is gone: from 50 to 199 pieces the price rises by 13 %.
    expect(propose(ladder([1, 12_500], [200, 10_200]))).toMatchObject({ outcome: 'ask' });
    // A new tier in between that is far under what 20 pieces cost.
    expect(propose(ladder([1, 12_500], [20, 10_500], [200, 10_200]))).toMatchObject({ outcome: 'refused', clause: 'never_above' });
  });

  test('takes the price of 24 hours before where that change is worse', () => {
    const before = { ...quoted, tiers: ladder([1, 13_100], [50, 11_000], [200, 10_200]) };
    const verdict = propose(ladder([1, 12_300], [50, 11_000], [200, 10_200]), { product: { dayBefore: before } });
    expect(verdict.outcome).toBe('ask');
    expect(verdict.prices[0]).toMatchObject({ base: 'day_before', dayBeforeLi: 13_100, liveLi: 12_500 });
  });

  test('salami in a day does not pass what one cut may not', () => {
    const sliced = { ...quoted, tiers: ladder([1, 11_900], [50, 10_900], [200, 10_100]) };
    const verdict = propose(ladder([1, 11_400], [50, 10_800], [200, 10_000]), { product: { product: sliced } });
    expect(verdict.outcome).toBe('ask');
  });

  test.each(['draft', 'coming', 'ended', 'revoked'] as const)('refuses under a mandate that is %s', (state) => {
    expect(propose(old, { mandate: { state } })).toMatchObject({ outcome: 'refused', clause: 'dates' });
  });

  test('refuses what is out of scope', () => {
    expect(propose(old, { mandate: { storeIds: ['s2'] } })).toMatchObject({ outcome: 'refused', clause: 'scope' });
    expect(propose(old, { mandate: { productIds: ['q'] } })).toMatchObject({ outcome: 'refused', clause: 'scope' });
    expect(propose(old, { mandate: { scopes: ['enquiry'] } })).toMatchObject({ outcome: 'refused', clause: 'scope' });
  });

  test('a price where there was none is for the owner', () => {
    const empty = { ...quoted, tiers: [] };
    expect(propose(ladder([1, 12_000]), { product: { product: empty, dayBefore: empty } })).toMatchObject({ outcome: 'ask' });
  });

  test('by SKU: one SKU over the limit decides for all', () => {
    const bySku = (k1: number, k2: number): PriceTier[] => [
      { skuId: 'k1', startsAt: 10, unitPriceLi: k1 },
      { skuId: 'k2', startsAt: 10, unitPriceLi: k2 },
    ];
    const prices = { quoteMode: 'by_sku' as const, moq: 10, tiers: bySku(12_000, 15_000) };
    const changes = { product: { product: prices, dayBefore: prices } };
    expect(propose(bySku(11_800, 15_000), changes).outcome).toBe('within');
    expect(propose(bySku(11_800, 14_000), changes)).toMatchObject({ outcome: 'ask' });
  });

  test('clauses have the number under which they stand in the mandate', () => {
    expect([clauseNumber('floor'), clauseNumber('ask_above'), clauseNumber('never_above')]).toEqual([2, 4, 5]);
  });

  test('a merchandiser approves up to the limit that the owner gave, and no further', () => {
    const verdict = propose(ladder([1, 11_800], [50, 10_600], [200, 9_950]));
    expect(largestChangeBp(verdict)).toBe(560);
    expect([mayApprove('owner', null, verdict), mayApprove('merchandiser', null, verdict)]).toEqual([true, false]);
    expect([mayApprove('merchandiser', 560, verdict), mayApprove('merchandiser', 559, verdict)]).toEqual([true, false]);
    expect(mayApprove('planner', 10_000, verdict)).toBe(false);
  });
});

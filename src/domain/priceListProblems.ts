import { quantityBounds, unitPriceBounds } from '@/domain/priceBounds';
import type { PriceList, PriceTier, QuoteMode } from '@/domain/pricing';

export const priceListProblemCodes = [
  'moq-missing',
  'moq-out-of-bounds',
  'not-priced',
  'tier-of-another-owner',
  'several-prices-for-a-sku',
  'too-many-tiers',
  'quantity-out-of-bounds',
  'price-out-of-bounds',
  'first-tier-not-at-moq',
  'starts-not-rising',
  'prices-not-falling',
] as const;

/** What is wrong, at which tier of the list as it was given (`null`: the whole list), and for which SKU. */
export interface PriceListProblem {
  code: (typeof priceListProblemCodes)[number];
  tier: number | null;
  skuId: string | null;
}

/** The most tiers that one ladder holds. */
export const mostTiers = 10;

type PlacedTier = PriceTier & { index: number };

/**
 * Everything that forbids a price list: bounds (whole numbers), a ladder for every SKU, the first tier at the MOQ,
 * starting quantities rising and prices strictly falling in the order given. An empty list says that it is sound.
 */
export function priceListProblems(
  quoteMode: QuoteMode,
  list: PriceList,
  skus: readonly { id: string }[],
): PriceListProblem[] {
  const placed = list.tiers.map((tier, index) => ({ ...tier, index }));
  const owners: (string | null)[] = quoteMode === 'by_quantity' ? [null] : skus.map(({ id }) => id);
  const strangers = placed.filter(({ skuId }) => !owners.includes(skuId));
  return [
    ...moqProblems(list.moq),
    ...strangers.map(({ skuId, index }) => ({ code: 'tier-of-another-owner' as const, tier: index, skuId })),
    ...owners.flatMap((owner) => {
      const ladder = placed.filter(({ skuId }) => skuId === owner);
      return ladderProblems(quoteMode, list.moq, owner, ladder);
    }),
  ];
}

function moqProblems(moq: number | null): PriceListProblem[] {
  if (moq === null) return [{ code: 'moq-missing', tier: null, skuId: null }];
  return isWithin(moq, quantityBounds) ? [] : [{ code: 'moq-out-of-bounds', tier: null, skuId: null }];
}

function ladderProblems(
  quoteMode: QuoteMode,
  moq: number | null,
  skuId: string | null,
  ladder: readonly PlacedTier[],
): PriceListProblem[] {
  const problems: PriceListProblem[] = [];
  const add = (code: PriceListProblem['code'], tier: number | null) => problems.push({ code, tier, skuId });
  if (ladder.length === 0) add('not-priced', null);
  if (quoteMode === 'by_sku' && ladder.length > 1) add('several-prices-for-a-sku', null);
  if (ladder.length > mostTiers) add('too-many-tiers', null);
  ladder.forEach(({ startsAt, unitPriceLi, index }, position) => {
    const before = ladder[position - 1];
    if (!isWithin(startsAt, quantityBounds)) add('quantity-out-of-bounds', index);
    if (!isWithin(unitPriceLi, unitPriceBounds)) add('price-out-of-bounds', index);
    if (before === undefined) {
      if (moq !== null && startsAt !== moq) add('first-tier-not-at-moq', index);
      return;
    }
    if (startsAt <= before.startsAt) add('starts-not-rising', index);
    if (unitPriceLi >= before.unitPriceLi) add('prices-not-falling', index);
  });
  return problems;
}

function isWithin(value: number, bounds: { least: number; most: number }): boolean {
  return Number.isInteger(value) && value >= bounds.least && value <= bounds.most;
}

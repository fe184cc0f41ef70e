import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAmountFen } from '@/domain/money';
import { quantityBounds, unitPriceBounds } from '@/domain/priceBounds';
import type { PriceTier, QuoteMode } from '@/domain/pricing';
import { mostTiers, priceListProblems } from '@/domain/priceListProblems';

function tier(skuId: string | null, startsAt: number, unitPriceLi: number): PriceTier {
  return { skuId, startsAt, unitPriceLi };
}

const skus = [{ id: 'red' }, { id: 'blue' }];
const codes = (mode: QuoteMode, moq: number | null, tiers: PriceTier[]) =>
  priceListProblems(mode, { moq, tiers }, skus).map(({ code, tier: index, skuId }) => [code, index, skuId]);

describe('a price list', () => {
  it('is sound with a ladder that starts at the MOQ and falls', () => {
    expect(codes('by_quantity', 10, [tier(null, 10, 1200), tier(null, 100, 1000)])).toEqual([]);
    expect(codes('by_sku', 2, [tier('red', 2, 5000), tier('blue', 2, 6500)])).toEqual([]);
    expect(codes('by_sku_and_quantity', 2, [tier('red', 2, 50), tier('red', 9, 49), tier('blue', 2, 65)])).toEqual([]);
  });

  it.each<[string, QuoteMode, number | null, PriceTier[], unknown[]]>([
    ['no MOQ', 'by_quantity', null, [tier(null, 1, 50)], [['moq-missing', null, null]]],
    ['a MOQ of 0', 'by_quantity', 0, [], [['moq-out-of-bounds', null, null], ['not-priced', null, null]]],
    ['a first tier elsewhere', 'by_quantity', 10, [tier(null, 5, 50)], [['first-tier-not-at-moq', 0, null]]],
    ['an equal price', 'by_quantity', 1, [tier(null, 1, 50), tier(null, 9, 50)], [['prices-not-falling', 1, null]]],
    ['an equal start', 'by_quantity', 1, [tier(null, 1, 50), tier(null, 1, 49)], [['starts-not-rising', 1, null]]],
    ['a broken price', 'by_quantity', 1, [tier(null, 1, 0.5)], [['price-out-of-bounds', 0, null]]],
    ['a price of 0', 'by_quantity', 1, [tier(null, 1, 0)], [['price-out-of-bounds', 0, null]]],
    ['a huge start', 'by_quantity', 1, [tier(null, 1, 9), tier(null, 1e7, 8)], [['quantity-out-of-bounds', 1, null]]],
    ['an unpriced SKU', 'by_sku', 1, [tier('red', 1, 50)], [['not-priced', null, 'blue']]],
    [
      'two prices for a SKU',
      'by_sku',
      1,
      [tier('red', 1, 50), tier('red', 9, 40), tier('blue', 1, 50)],
      [['several-prices-for-a-sku', null, 'red']],
    ],
    [
      'a SKU’s tier in a product ladder',
      'by_quantity',
      1,
      [tier(null, 1, 50), tier('red', 1, 50)],
      [['tier-of-another-owner', 1, 'red']],
    ],
  ])('is refused with %s', (_name, mode, moq, tiers, expected) => {
    expect(codes(mode, moq, tiers)).toEqual(expected);
  });

  it('holds a bounded number of tiers', () => {
    const tiers = Array.from({ length: mostTiers + 1 }, (_, index) => tier(null, index + 1, 1000 - index));
    expect(codes('by_quantity', 1, tiers)).toEqual([['too-many-tiers', null, null]]);
    expect(codes('by_quantity', 1, tiers.slice(0, mostTiers))).toEqual([]);
  });

  it('never makes a line whose amount is inexact', () => {
    expect(quantityBounds.most * unitPriceBounds.most).toBeLessThan(Number.MAX_SAFE_INTEGER);
    const quantity = fc.integer({ min: quantityBounds.least, max: quantityBounds.most });
    const price = fc.integer({ min: unitPriceBounds.least, max: unitPriceBounds.most });
    fc.assert(
      fc.property(quantity, price, (pieces, li) => {
        const exact = (BigInt(pieces) * BigInt(li) + 5n) / 10n;
        expect(BigInt(lineAmountFen(pieces, li))).toBe(exact);
        expect(lineAmountFen(-pieces, li) + lineAmountFen(pieces, li)).toBe(0);
      }),
    );
  });

  it('answers any numbers at all without failing', () => {
    const anyTier = fc.record({
      skuId: fc.constantFrom(null, 'red', 'blue', 'gone'),
      startsAt: fc.oneof(fc.integer(), fc.double()),
      unitPriceLi: fc.oneof(fc.integer(), fc.double()),
    });
    fc.assert(
      fc.property(fc.array(anyTier, { maxLength: 12 }), fc.option(fc.integer()), (tiers, moq) => {
        for (const problem of priceListProblems('by_sku_and_quantity', { moq, tiers }, skus)) {
          if (problem.tier !== null) expect(tiers[problem.tier]).toBeDefined();
        }
      }),
    );
  });
});

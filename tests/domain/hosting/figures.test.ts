import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPointsOfText, marginOf, priceOfText, quantityOfText, textOfBasisPoints, textOfPrice } from '@/domain/hosting/figures';
import { ladderGroups, priceGroups, tiersOfGroups } from '@/domain/hosting/priceGroups';
import type { JudgedPrice } from '@/domain/hosting/guardrail';

describe('figures as people type them', () => {
  test.each([
    ['12.5', 12_500],
    ['１２．５０', 12_500],
    ['¥1,250', 1_250_000],
    ['0.035', 35],
    ['0', null],
    ['-1', null],
    ['1.2345', null],
    ['', null],
    ['十二', null],
  ])('a price %s', (text, li) => {
    expect(priceOfText(text)).toBe(li);
  });

  test.each([
    ['5', 500],
    ['5.6%', 560],
    ['0.01', 1],
    ['0', null],
    ['100', 10_000],
    ['100.01', null],
    ['1.234', null],
  ])('a per cent %s', (text, points) => {
    expect(basisPointsOfText(text)).toBe(points);
  });

  test.each([['200', 200], ['1,000', 1_000], ['０', null], ['1.5', null], ['', null]])('a quantity %s', (text, quantity) => {
    expect(quantityOfText(text)).toBe(quantity);
  });

  test('what is written into a field reads back as it was', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (li) => priceOfText(textOfPrice(li)) === li));
    fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), (points) => basisPointsOfText(textOfBasisPoints(points)) === points));
  });

  test('a margin needs both figures', () => {
    expect(marginOf(10_000, 7_500)).toBe(0.25);
    expect([marginOf(null, 1), marginOf(1, null), marginOf(0, 1)]).toEqual([null, null, null]);
  });
});

describe('SKUs that are alike', () => {
  const skus = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const tier = (skuId: string | null, startsAt: number, unitPriceLi: number) => ({ skuId, startsAt, unitPriceLi });

  test('share a ladder, and are written out again', () => {
    const tiers = [tier('a', 10, 100), tier('b', 10, 100), tier('c', 10, 120)];
    const groups = ladderGroups(tiers, skus, 'by_sku');
    expect(groups.map(({ skuIds }) => skuIds)).toEqual([['a', 'b'], ['c']]);
    expect(tiersOfGroups(groups)).toEqual(tiers);
    expect(ladderGroups([tier(null, 1, 5)], skus, 'by_quantity')).toEqual([{ skuIds: null, tiers: [{ startsAt: 1, unitPriceLi: 5 }] }]);
  });

  test('are told once', () => {
    const price = (skuId: string, proposedLi: number): JudgedPrice => ({
      listingId: 'l',
      productId: 'p',
      skuId,
      startsAt: 1,
      liveLi: 100,
      dayBeforeLi: 100,
      proposedLi,
      change: 0,
      base: 'live',
      outcome: 'within',
      clause: 'ask_above',
    });
    const groups = priceGroups([price('a', 95), price('b', 95), price('c', 90), { ...price('a', 1), listingId: 'other' }], 'l');
    expect(groups.map(({ skuIds }) => skuIds)).toEqual([['a', 'b'], ['c']]);
  });
});

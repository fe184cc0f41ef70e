import { describe, expect, test } from 'vitest';
import { floorOf, isInScope, mandateProblems, mandateStateOn, suggestedFloor } from '@/domain/hosting/mandate';

const life = { signedAt: '2026-11-01T00:00:00.000Z', revokedAt: null, fromDay: '2026-11-10', toDay: '2026-12-31' };
const terms = {
  scopes: ['price_change'] as const,
  storeIds: ['s1'],
  productIds: ['p1', 'p2'],
  floors: [
    { productId: 'p1', skuId: null, floorLi: 9_800 },
    { productId: 'p1', skuId: 'k2', floorLi: 12_000 },
    { productId: 'p2', skuId: null, floorLi: 100 },
  ],
  askAboveBp: 500,
  neverAboveBp: 1_500,
  fromDay: '2026-11-10',
  toDay: '2026-12-31',
};

describe('a mandate', () => {
  test.each([
    ['2026-11-09', {}, 'coming'],
    ['2026-11-10', {}, 'in_force'],
    ['2026-12-31', {}, 'in_force'],
    ['2027-01-01', {}, 'ended'],
    ['2026-11-20', { signedAt: null }, 'draft'],
    ['2026-11-20', { revokedAt: '2026-11-19T00:00:00.000Z' }, 'revoked'],
    ['2027-01-01', { revokedAt: '2026-11-19T00:00:00.000Z' }, 'revoked'],
  ])('on %s with %o is %s', (today, change, state) => {
    expect(mandateStateOn({ ...life, ...change }, today)).toBe(state);
  });

  test.each([
    ['its product in its store', { kind: 'price_change', storeId: 's1', productId: 'p1' }, true],
    ['another store', { kind: 'price_change', storeId: 's2', productId: 'p1' }, false],
    ['another product', { kind: 'price_change', storeId: 's1', productId: 'p9' }, false],
    ['another kind of work', { kind: 'enquiry', storeId: 's1', productId: 'p1' }, false],
  ] as const)('takes in %s or not', (_, asked, inside) => {
    expect(isInScope(terms, asked)).toBe(inside);
  });

  test('every store where it names none', () => {
    expect(isInScope({ ...terms, storeIds: null }, { kind: 'price_change', storeId: 's9', productId: 'p1' })).toBe(true);
  });

  test("a SKU's own floor comes before its product's", () => {
    expect(floorOf(terms.floors, 'p1', 'k1')).toBe(9_800);
    expect(floorOf(terms.floors, 'p1', 'k2')).toBe(12_000);
    expect(floorOf(terms.floors, 'p9', 'k1')).toBeNull();
  });

  test('its terms are sound, or say where they are not', () => {
    const codes = (change: Partial<typeof terms>) => mandateProblems({ ...terms, ...change }, '2026-11-24').map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ toDay: '2026-11-01' })).toEqual(['ends-before-it-begins']);
    expect(codes({ toDay: '2026-11-23' })).toEqual(['ends-in-the-past']);
    expect(codes({ neverAboveBp: 500 })).toEqual(['ask-not-below-never']);
    expect(codes({ floors: terms.floors.slice(1) })).toEqual(['floor-missing']);
    expect(codes({ productIds: ['p1'] })).toEqual(['floor-of-another']);
  });

  test.each([
    [{ lowestLi: 10_200, costLi: null }, 9_180],
    [{ lowestLi: 10_200, costLi: 9_000 }, 9_900],
    [{ lowestLi: 10_200, costLi: 20_000 }, 10_200],
    [{ lowestLi: 35, costLi: null }, 32],
    [{ lowestLi: 12_345, costLi: null }, 11_120],
    [{ lowestLi: null, costLi: 5 }, null],
  ])('suggests for %o a floor of %s', (given, floor) => {
    expect(suggestedFloor(given)).toBe(floor);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeness, completenessParts, completenessPoints, type CompletenessInput } from '@/domain/completeness';

const whole: CompletenessInput = {
  title: '帆布袋',
  requiredAttributes: ['material', 'size', 'origin'],
  attributes: { material: '帆布', size: '38 cm', origin: '义乌' },
  imageCount: 6,
  skus: [
    { id: 'red', stock: 0 },
    { id: 'blue', stock: 12 },
  ],
  product: {
    quoteMode: 'by_sku',
    moq: 2,
    tiers: [
      { skuId: 'red', startsAt: 2, unitPriceLi: 5000 },
      { skuId: 'blue', startsAt: 2, unitPriceLi: 6500 },
    ],
  },
  listing: null,
  dispatchPromiseHours: 48,
};
const empty: CompletenessInput = {
  title: ' ',
  requiredAttributes: null,
  attributes: {},
  imageCount: 0,
  skus: [],
  product: { quoteMode: 'by_quantity', moq: null, tiers: [] },
  listing: null,
  dispatchPromiseHours: null,
};
const partOf = (input: CompletenessInput, name: string) => completeness(input).parts.find(({ part }) => part === name);
const cut: Partial<CompletenessInput>[] = [
  { title: '' },
  { attributes: { material: '帆布' } },
  { imageCount: 3 },
  { skus: [...whole.skus, { id: 'green', stock: null }] },
  { product: { ...whole.product, moq: null } },
  { dispatchPromiseHours: null },
];

describe('completeness', () => {
  it('has points that make 100 together', () => {
    expect(completenessParts.reduce((sum, part) => sum + completenessPoints[part], 0)).toBe(100);
    expect(completeness(whole).score).toBe(100);
    expect(completeness(whole).parts.flatMap(({ missing }) => missing)).toEqual([]);
    expect(completeness(empty).score).toBe(0);
  });

  it.each<[Partial<CompletenessInput>, string, number, unknown[]]>([
    [{ title: '  ' }, 'title', 0, [{ item: 'title' }]],
    [{ requiredAttributes: null }, 'attributes', 0, [{ item: 'category' }]],
    [{ requiredAttributes: [] }, 'attributes', 25, []],
    [{ attributes: { material: '帆布', size: ' ' } }, 'attributes', 8, [
      { item: 'attribute', key: 'size' },
      { item: 'attribute', key: 'origin' },
    ]],
    [{ imageCount: 3 }, 'images', 12, [{ item: 'images', count: 2 }]],
    [{ skus: [...whole.skus, { id: 'green', stock: 1 }] }, 'sku_prices', 0, [{ item: 'sku_price', skuId: 'green' }]],
    [{ skus: [{ id: 'red', stock: null }] }, 'stock', 0, [{ item: 'sku_stock', skuId: 'red' }]],
    [{ product: { ...whole.product, moq: null } }, 'moq_and_tiers', 0, [{ item: 'moq' }]],
    [{ product: { ...whole.product, moq: 3 } }, 'moq_and_tiers', 0, [{ item: 'tiers' }]],
    [{ product: { ...whole.product, tiers: [] } }, 'moq_and_tiers', 0, [{ item: 'tiers' }]],
    [{ skus: [] }, 'stock', 0, [{ item: 'sku' }]],
    [{ dispatchPromiseHours: 50 }, 'dispatch_promise', 0, [{ item: 'dispatch_promise' }]],
  ])('names what is missing: %o', (change, part, points, missing) => {
    expect(partOf({ ...whole, ...change }, part)).toMatchObject({ points, missing });
  });

  it('does not take the tiers’ points away for a SKU without a price', () => {
    const more = { ...whole, skus: [...whole.skus, { id: 'green', stock: 1 }] };
    expect(partOf(more, 'moq_and_tiers')?.points).toBe(10);
  });

  it('judges a listing by its own prices', () => {
    const listing = { moq: 1, tiers: [{ skuId: 'red', startsAt: 1, unitPriceLi: 5200 }] };
    expect(partOf({ ...whole, listing }, 'sku_prices')?.missing).toEqual([{ item: 'sku_price', skuId: 'blue' }]);
  });

  it('gives each part between 0 and its points, all of them exactly when nothing is missing', () => {
    fc.assert(
      fc.property(fc.subarray(cut), fc.nat(9), fc.nat(12), (changes, imageCount, given) => {
        const keys = Array.from({ length: 12 }, (_, index) => `key${index}`);
        const attributes = Object.fromEntries(keys.slice(0, given).map((key) => [key, 'x']));
        const base: CompletenessInput = { ...whole, imageCount, requiredAttributes: keys, attributes };
        const input = changes.reduce<CompletenessInput>((before, change) => ({ ...before, ...change }), base);
        const { score, parts } = completeness(input);
        for (const { points, most, missing } of parts) {
          expect(Number.isInteger(points)).toBe(true);
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points === most).toBe(missing.length === 0);
          expect(points).toBeLessThanOrEqual(most);
        }
        expect(score).toBe(parts.reduce((sum, { points }) => sum + points, 0));
      }),
    );
  });
});

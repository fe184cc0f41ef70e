import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladderFor, priceRange, quoteModes, resolvePrice, type PricedProduct, type PriceTier } from '@/domain/pricing';
import { priceListProblems } from '@/domain/priceListProblems';

function tier(skuId: string | null, startsAt: number, unitPriceLi: number): PriceTier {
  return { skuId, startsAt, unitPriceLi };
}

const red = { id: 'red' };
const blue = { id: 'blue' };
const skus = [red, blue];

const bySku: PricedProduct = { quoteMode: 'by_sku', moq: 2, tiers: [tier('red', 2, 5000), tier('blue', 2, 6500)] };
const byQuantity: PricedProduct = {
  quoteMode: 'by_quantity',
  moq: 10,
  tiers: [tier(null, 10, 1200), tier(null, 100, 1000), tier(null, 1000, 35)],
};

const step = fc.record({ pieces: fc.integer({ min: 1, max: 300 }), fall: fc.integer({ min: 1, max: 900 }) });

/** Sound price lists of every mode over some SKUs. */
const soundProduct = fc
  .record({
    quoteMode: fc.constantFrom(...quoteModes),
    moq: fc.integer({ min: 1, max: 500 }),
    ladders: fc.array(fc.array(step, { maxLength: 5 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ quoteMode, moq, ladders }): { product: PricedProduct; skus: { id: string }[] } => {
    const owners = quoteMode === 'by_quantity' ? [null] : ['s0', 's1', 's2'];
    const tiers = owners.flatMap((owner, index) => {
      let [startsAt, unitPriceLi] = [moq, 10_000 - index];
      const ladder = [tier(owner, startsAt, unitPriceLi)];
      for (const { pieces, fall } of quoteMode === 'by_sku' ? [] : (ladders[index] ?? [])) {
        [startsAt, unitPriceLi] = [startsAt + pieces, unitPriceLi - fall];
        ladder.push(tier(owner, startsAt, unitPriceLi));
      }
      return ladder;
    });
    return { product: { quoteMode, moq, tiers }, skus: ['s0', 's1', 's2'].map((id) => ({ id })) };
  });

describe('the price that a buyer pays', () => {
  it('is that of the last tier reached', () => {
    const at = (quantity: number) => resolvePrice({ product: byQuantity, listing: null, sku: red }, quantity);
    expect(at(10)).toEqual({ unitPriceLi: 1200, startsAt: 10, reason: null });
    expect(at(99).unitPriceLi).toBe(1200);
    expect(at(100).unitPriceLi).toBe(1000);
    expect(at(5000)).toEqual({ unitPriceLi: 35, startsAt: 1000, reason: null });
    expect(at(9)).toEqual({ unitPriceLi: null, startsAt: null, reason: 'below-moq' });
  });

  it('is each SKU’s own, never another one’s', () => {
    const at = (id: string) => resolvePrice({ product: bySku, listing: null, sku: { id } }, 2);
    expect([at('red').unitPriceLi, at('blue').unitPriceLi]).toEqual([5000, 6500]);
    expect(at('green')).toEqual({ unitPriceLi: null, startsAt: null, reason: 'not-priced' });
  });

  it('follows the product where the listing overrides nothing', () => {
    const offer = { product: byQuantity, sku: red };
    expect(ladderFor({ ...offer, listing: { moq: null, tiers: [] } })).toEqual(ladderFor({ ...offer, listing: null }));
  });

  it('follows the listing’s whole ladder once it overrides MOQ or price', () => {
    const listing = { moq: 1, tiers: [tier(null, 1, 1500), tier(null, 500, 1400)] };
    const at = (quantity: number) => resolvePrice({ product: byQuantity, listing, sku: red }, quantity).unitPriceLi;
    expect([at(1), at(100), at(1000)]).toEqual([1500, 1500, 1400]);
    // Tiers alone give the MOQ; a MOQ alone leaves nothing of the product's ladder behind it.
    expect(ladderFor({ product: byQuantity, listing: { moq: null, tiers: listing.tiers }, sku: red }).moq).toBe(1);
    const moqAlone = { product: byQuantity, listing: { moq: 5, tiers: [] }, sku: red };
    expect(resolvePrice(moqAlone, 10).reason).toBe('not-priced');
  });

  it('exists from the MOQ on, never rises with the quantity, and lies in the range', () => {
    fc.assert(
      fc.property(soundProduct, fc.integer({ min: 1, max: 3000 }), fc.nat(500), (sound, quantity, more) => {
        const { product, skus: all } = sound;
        expect(priceListProblems(product.quoteMode, product, all)).toEqual([]);
        const range = priceRange({ product, listing: null }, all);
        for (const sku of all) {
          const offer = { product, listing: null, sku };
          const price = resolvePrice(offer, quantity).unitPriceLi;
          expect(price === null).toBe(quantity < (product.moq ?? 0));
          if (price === null || range === null) continue;
          expect(price).toBeGreaterThanOrEqual(range.minLi);
          expect(price).toBeLessThanOrEqual(range.maxLi);
          const forMore = resolvePrice(offer, quantity + more).unitPriceLi;
          expect(forMore ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(price);
        }
      }),
    );
  });

  it('does not depend on the order in which tiers are stored', () => {
    fc.assert(
      fc.property(soundProduct, fc.integer({ min: 1, max: 3000 }), ({ product, skus: all }, quantity) => {
        const stored = { ...product, tiers: product.tiers.toReversed() };
        for (const sku of all) {
          const price = resolvePrice({ product, listing: null, sku }, quantity);
          expect(resolvePrice({ product: stored, listing: null, sku }, quantity)).toEqual(price);
        }
      }),
    );
  });
});

describe('the price range', () => {
  it('spans the SKUs and their tiers, in the store if one is given', () => {
    expect(priceRange({ product: bySku, listing: null }, skus)).toEqual({ minLi: 5000, maxLi: 6500 });
    expect(priceRange({ product: byQuantity, listing: null }, skus)).toEqual({ minLi: 35, maxLi: 1200 });
    const listing = { moq: 2, tiers: [tier('red', 2, 4000), tier('blue', 2, 9000)] };
    expect(priceRange({ product: bySku, listing }, skus)).toEqual({ minLi: 4000, maxLi: 9000 });
  });

  it('leaves tiers of SKUs that are gone out, and is not there when nothing is priced', () => {
    expect(priceRange({ product: bySku, listing: null }, [red])).toEqual({ minLi: 5000, maxLi: 5000 });
    expect(priceRange({ product: { ...bySku, tiers: [] }, listing: null }, skus)).toBeNull();
    expect(priceRange({ product: bySku, listing: null }, [])).toBeNull();
  });
});

import type { Li } from '@/domain/money';
import type { KnownPriceBand } from '@/domain/priceBands';
import { knownPriceBands } from '@/domain/priceBands';
import { ladderOf, singlePieceLadder, skuCountOf } from '../catalogue/products';
import type { DemoProduct } from '../catalogue/products';
import type { Random } from '../random';

/** Sold there now or once: a paused or archived listing has a history. */
const soldStatuses = ['live', 'paused', 'archived'];

interface Shelf {
  products: DemoProduct[];
  /** Running sums of popularity, to pick by it. */
  popularity: number[];
}

/** The goods of each store and price band. */
export interface Shelves {
  /** A product by popularity, with one of its SKUs. */
  pick: (store: number, band: KnownPriceBand, chance: Random) => { product: DemoProduct; position: number };
}

export function demoShelves(products: readonly DemoProduct[], storeCount: number): Shelves {
  const shelves = Array.from({ length: storeCount }, () =>
    knownPriceBands.map((): Shelf => ({ products: [], popularity: [] })),
  );
  for (const product of products) {
    // Some products have yet to find a buyer.
    if (product.care === 'draft' || (product.index >= 8 && product.index % 9 === 4)) continue;
    for (const { store, status } of product.listings) {
      const shelf = shelves[store]?.[knownPriceBands.indexOf(product.band)];
      if (!shelf || !soldStatuses.includes(status)) continue;
      shelf.products.push(product);
      shelf.popularity.push((shelf.popularity.at(-1) ?? 0) + 1 / (shelf.products.length + 3) ** 0.75);
    }
  }
  return {
    pick: (store, band, chance) => {
      const shelf = shelves[store]?.[knownPriceBands.indexOf(band)];
      const product = shelf?.products[firstAbove(shelf.popularity, chance.next() * (shelf.popularity.at(-1) ?? 0))];
      if (!product) throw new Error(`Store ${store} sells nothing in the ${band} band`);
      return { product, position: Math.floor(skuCountOf(product) * chance.next() ** 1.6) };
    },
  };
}

function firstAbove(sums: readonly number[], value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a piece costs in a store at a quantity; under the MOQ, in a mixed batch, the first tier's price. */
export function unitPrice(product: DemoProduct, position: number, store: number, quantity: number): Li {
  const single = product.listings.some((listing) => listing.store === store && listing.singlePieces);
  const ladder = single ? singlePieceLadder(product) : ladderOf(product, position);
  const tier = ladder.findLast(({ startsAt }) => startsAt <= quantity) ?? ladder[0];
  return tier?.unitPriceLi ?? product.basePriceLi;
}

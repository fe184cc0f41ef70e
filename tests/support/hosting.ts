import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { listings, priceTiers, productDetails, products, productSearch, skus, stores } from '@mocks/db/schema';
import { newId } from '@mocks/platform/core/ids';
import { testNow } from './platform';

export interface HostedFactory {
  factoryId: string;
  otherFactoryId: string;
  storeIds: [string, string];
  productId: string;
  skuIds: [string, string];
  /** The product's listings in the two stores. */
  listingIds: [string, string];
  /** A product in the first store that no mandate of the tests names. */
  strangerId: string;
  strangerListingId: string;
}

/** The ladder of the tests' product: by quantity, from one piece on. */
export const oldLadder = [
  { startsAt: 1, unitPriceLi: 12_500 },
  { startsAt: 50, unitPriceLi: 11_000 },
  { startsAt: 200, unitPriceLi: 10_200 },
] as const;

/** Tiers by starting quantity for a product that is quoted by quantity. */
export const tiersOf = (prices: readonly [number, number, number]) =>
  oldLadder.map(({ startsAt }, position) => ({ skuId: null, startsAt, unitPriceLi: prices[position] ?? 0 }));

/** Two stores, a product with two SKUs that is live in both, and a second product; on top of the demo's people. */
export async function hostedFactory({ database }: OpenDatabase): Promise<HostedFactory> {
  const [factoryId = '', otherFactoryId = ''] = await seedPeople(database, '2025-06-01T00:00:00.000Z');
  const id = () => newId(testNow);
  const storeIds: [string, string] = [id(), id()];
  const [productId, strangerId, strangerListingId] = [id(), id(), id()];
  const skuIds: [string, string] = [id(), id()];
  const listingIds: [string, string] = [id(), id()];
  const written = { createdAt: testNow, updatedAt: testNow, version: 1 };
  await database.insert(stores).values(
    storeIds.map((storeId, index) => ({
      factoryId,
      id: storeId,
      number: `D-${index + 1}`,
      name: `示例店 ${index + 1}`,
      channel: 'yanxuan' as const,
      status: 'live' as const,
      brand: '',
      introduction: '',
      contactName: '',
      contactPhone: '',
      dispatchPromiseHours: 48 as const,
      freeSample: false,
      lightCustomisation: false,
      holidayNote: '',
      ...written,
    })),
  );
  for (const [index, [product, title]] of ([[productId, '棉麻收纳箱'], [strangerId, '藤编篮']] as const).entries()) {
    const articleNumber = `SN-203${index + 1}`;
    await database.insert(products).values({
      factoryId,
      id: product,
      number: `P-${index + 1}`,
      articleNumber,
      title,
      category: 'storage',
      brand: '',
      quoteMode: 'by_quantity',
      moq: 1,
      mixedBatch: false,
      dispatchPromiseHours: 48,
      priceMinLi: 10_200,
      priceMaxLi: 12_500,
      completeness: 80,
      stock: 100,
      skuCount: 2,
      pieces30d: 0,
      weeklyPieces: [],
      listingStates: ['yanxuan:live'],
      storeIds,
      ...written,
    });
    await database.insert(productDetails).values({ factoryId, productId: product, attributes: {}, images: [], searchTokens: [] });
    await database.insert(productSearch).values({ factoryId, productId: product, content: title });
    await database
      .insert(priceTiers)
      .values(oldLadder.map((tier) => ({ factoryId, id: id(), productId: product, skuId: null, listingId: null, ...tier })));
  }
  await database.insert(skus).values(
    [...skuIds.map((skuId) => [skuId, productId] as const), [id(), strangerId] as const].map(([skuId, product], position) => ({
      factoryId,
      id: skuId,
      productId: product,
      code: `SN-2031-${position}`,
      options: [{ name: '颜色', value: `${position}` }],
      position,
      stock: 50,
      costLi: 7_000 + position,
      version: 1,
    })),
  );
  const listing = (listingId: string, product: string, storeId: string) => ({
    factoryId,
    id: listingId,
    productId: product,
    storeId,
    status: 'live' as const,
    publishedAt: testNow,
    updatedAt: testNow,
    version: 1,
  });
  await database
    .insert(listings)
    .values([
      listing(listingIds[0], productId, storeIds[0]),
      listing(listingIds[1], productId, storeIds[1]),
      listing(strangerListingId, strangerId, storeIds[0]),
    ]);
  return { factoryId, otherFactoryId, storeIds, productId, skuIds, listingIds, strangerId, strangerListingId };
}

/** Terms of a mandate over the tests' product: floor 9.80, ask above 5 %, never above 15 %, from a week ago to the year's end. */
export function termsFor({ productId }: Pick<HostedFactory, 'productId'>) {
  return {
    storeIds: null,
    products: [{ id: productId, floorLi: 9_800, skuFloors: [] }],
    askAboveBp: 500,
    neverAboveBp: 1_500,
    fromDay: '2026-11-17',
    toDay: '2026-12-31',
    note: '',
    sign: true,
  };
}

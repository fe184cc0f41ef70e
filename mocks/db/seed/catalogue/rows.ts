import type { AttributeKey } from '@/domain/categories';
import { requiredAttributes } from '@/domain/categories';
import type { Day } from '@/domain/calendar';
import { completeness } from '@/domain/completeness';
import type { DispatchPromise } from '@/domain/dispatchPromise';
import type { PriceTier } from '@/domain/pricing';
import { priceRange } from '@/domain/pricing';
import type { listings, priceTiers, productDetails, ProductImage, products, productSearch, skus } from '@mocks/db/schema';
import { productSearchText } from '@mocks/platform/products/search';
import type { FactorySeed } from '../context';
import { random } from '../random';
import type { Random } from '../random';
import { demoDays } from '../timeline';
import { attributeValues } from './goods';
import type { DemoProduct } from './products';
import { codeOf, ladderOf, optionsOf, singlePieceLadder, skuCountOf, titleOf } from './products';

/** What was ordered of a product: stored with it, since people sort by it. */
export interface ProductFigures {
  pieces30d: number;
  weeklyPieces: number[];
  lastOrderDay: Day | null;
}

export interface ProductRows {
  product: typeof products.$inferInsert;
  details: typeof productDetails.$inferInsert;
  search: typeof productSearch.$inferInsert;
  skus: (typeof skus.$inferInsert)[];
  tiers: (typeof priceTiers.$inferInsert)[];
  listings: (typeof listings.$inferInsert)[];
}

/** More than any demo product has of SKUs, listings and tiers: counters of ids leave room for them. */
const room = { skus: 16, listings: 4, tiers: 64 };

export function skuIdOf(factory: FactorySeed, productIndex: number, position: number): string {
  return factory.rowId('sku', productIndex * room.skus + position + 1);
}

/** A product with all that belongs to it, as the platform would have written it. */
export function productRows(
  factory: FactorySeed,
  planned: DemoProduct,
  figures: ProductFigures,
  images: readonly string[],
): ProductRows {
  const demo = asSubmitted(planned);
  const chance = random(`${factory.seed} rows ${demo.index}`);
  const { factoryId } = factory;
  const productId = factory.rowId('product', demo.index + 1);
  const category = demo.care === 'draft' && chance.chance(0.4) ? null : demo.good.category;
  const updatedAt = factory.timeline.instantAt(updateDay(chance), '10:20');
  const skuRows = skuRowsOf(factory, demo, productId, chance);
  const tierRows = tierRowsOf(factory, demo, productId, skuRows);
  const listingRows = listingRowsOf(factory, demo, productId, chance);
  const ownTiers: PriceTier[] = tierRows
    .filter(({ listingId }) => listingId === null)
    .map(({ skuId = null, startsAt, unitPriceLi }) => ({ skuId, startsAt, unitPriceLi }));
  const moq = demo.care === 'draft' ? null : demo.moq;
  const offer = { product: { quoteMode: demo.quoteMode, moq, tiers: ownTiers }, listing: null };
  const known = skuRows.map(({ id, stock = null }) => ({ id, stock }));
  const prices = priceRange(offer, known);
  const title = titleOf(demo);
  const described = {
    attributes: attributesOf(demo, requiredAttributes(category), chance),
    images: imagesOf(demo, images, chance),
  };
  const found = productSearchText({ title, articleNumber: demo.articleNumber, skuCodes: skuRows.map(({ code }) => code) });
  const content = { title, dispatchPromiseHours: promiseOf(demo, chance) };
  return {
    product: {
      factoryId,
      id: productId,
      number: `P-${demo.index + 1}`,
      articleNumber: demo.articleNumber,
      category,
      brand: '',
      ...content,
      quoteMode: demo.quoteMode,
      moq,
      mixedBatch: chance.chance(0.6),
      priceMinLi: prices?.minLi ?? null,
      priceMaxLi: prices?.maxLi ?? null,
      completeness: completeness({
        ...offer,
        ...content,
        attributes: described.attributes,
        requiredAttributes: requiredAttributes(category),
        imageCount: described.images.length,
        skus: known,
      }).score,
      stock: totalStock(known),
      skuCount: skuRows.length,
      ...figures,
      listingStates: listingRows.map(({ storeId, status }) => `${channelOf(factory, storeId)}:${status}`),
      storeIds: listingRows.map(({ storeId }) => storeId),
      archivedAt: null,
      createdAt: factory.timeline.instantAt(0, '09:00'),
      updatedAt,
      version: 1,
    },
    details: { factoryId, productId, ...described, searchTokens: found.tokens },
    search: { factoryId, productId, content: found.content },
    skus: skuRows,
    tiers: tierRows,
    listings: listingRows,
  };
}

/** What waits for a reviewer or was sent back was complete enough to be submitted. */
function asSubmitted(demo: DemoProduct): DemoProduct {
  const wasSubmitted = demo.listings.some(({ status }) => status === 'pending' || status === 'changes_requested' || status === 'rejected');
  return wasSubmitted ? { ...demo, care: 'full' } : demo;
}

/** Most products were touched lately, some not for a year. */
function updateDay(chance: Random): number {
  return Math.floor((demoDays - 1) * Math.sqrt(chance.next()));
}

function skuRowsOf(factory: FactorySeed, demo: DemoProduct, productId: string, chance: Random): ProductRows['skus'] {
  const soldOut = chance.chance(0.05) || demo.articleNumber === 'CD-0020';
  const unknownStock = demo.care === 'draft' || (demo.care === 'partial' && chance.chance(0.2));
  const costShare = 0.52 + 0.2 * chance.next();
  const knownCost = demo.care === 'full' || chance.chance(0.6);
  return Array.from({ length: skuCountOf(demo) }, (_, position) => ({
    factoryId: factory.factoryId,
    id: skuIdOf(factory, demo.index, position),
    productId,
    code: codeOf(demo, position),
    options: optionsOf(demo, position),
    position,
    stock: unknownStock ? null : soldOut ? 0 : chance.between(4, 900) * (demo.moq >= 20 ? 20 : 2),
    costLi: knownCost ? Math.round(demo.basePriceLi * costShare) : null,
    version: 1,
  }));
}

function tierRowsOf(
  factory: FactorySeed,
  demo: DemoProduct,
  productId: string,
  skuRows: ProductRows['skus'],
): ProductRows['tiers'] {
  if (demo.care === 'draft') return [];
  const ladders = [
    ...(demo.quoteMode === 'by_quantity'
      ? [{ skuId: null, listingId: null, tiers: ladderOf(demo, 0) }]
      : skuRows.map(({ id, position }) => ({ skuId: id, listingId: null, tiers: ladderOf(demo, position) }))),
    ...demo.listings.flatMap(({ singlePieces }, index) =>
      singlePieces
        ? [{ skuId: null, listingId: listingIdOf(factory, demo, index), tiers: singlePieceLadder(demo) }]
        : [],
    ),
  ];
  return ladders
    .flatMap(({ tiers, ...owner }) => tiers.map((tier) => ({ ...owner, ...tier })))
    .map((tier, index) => ({
      factoryId: factory.factoryId,
      id: factory.rowId('tier', demo.index * room.tiers + index + 1),
      productId,
      ...tier,
    }));
}

function listingIdOf(factory: FactorySeed, demo: DemoProduct, index: number): string {
  return factory.rowId('listing', demo.index * room.listings + index + 1);
}

function listingRowsOf(
  factory: FactorySeed,
  demo: DemoProduct,
  productId: string,
  chance: Random,
): ProductRows['listings'] {
  return demo.listings.map(({ store, status, singlePieces }, index) => ({
    factoryId: factory.factoryId,
    id: listingIdOf(factory, demo, index),
    productId,
    storeId: factory.stores[store]?.id ?? '',
    status,
    titleOverride: chance.chance(0.06) ? `${titleOf(demo)} 工厂直供` : null,
    moqOverride: singlePieces ? 1 : null,
    reviewNote: reviewNotes[status] ?? null,
    liveContent: null,
    publishedAt: publishedStatuses.includes(status) ? factory.timeline.instantAt(0, '09:30') : null,
    updatedAt: factory.timeline.instantAt(updateDay(chance), '11:05'),
    version: 1,
  }));
}

const publishedStatuses: readonly string[] = ['live', 'paused', 'archived'];
const reviewNotes: Readonly<Record<string, string>> = {
  changes_requested: '主图有水印，请换成白底图',
  rejected: '缺质检报告',
};

function channelOf({ stores }: FactorySeed, storeId: string): string {
  return stores.find(({ id }) => id === storeId)?.channel ?? 'standard';
}

function attributesOf(
  demo: DemoProduct,
  required: readonly AttributeKey[] | null,
  chance: Random,
): Record<string, string> {
  const stated = (required ?? []).filter(
    () => demo.care === 'full' || chance.chance(demo.care === 'partial' ? 0.7 : 0.3),
  );
  return Object.fromEntries(stated.map((key) => [key, chance.pick(attributeValues[key])]));
}

function imagesOf(demo: DemoProduct, images: readonly string[], chance: Random): ProductImage[] {
  const most = demo.care === 'full' ? chance.between(3, 5) : demo.care === 'partial' ? chance.between(0, 3) : 0;
  return images.slice(0, most).map((value) => ({ source: 'file', value }));
}

function promiseOf(demo: DemoProduct, chance: Random): DispatchPromise | null {
  if (demo.care === 'draft' || (demo.care === 'partial' && chance.chance(0.4))) return null;
  return chance.pick([24, 48, 48, 48, 72]);
}

/** Pieces in stock over all SKUs; not known while one of them is not. */
function totalStock(skuRows: readonly { stock: number | null }[]): number | null {
  return skuRows.reduce<number | null>((sum, { stock }) => (sum === null || stock === null ? null : sum + stock), 0);
}

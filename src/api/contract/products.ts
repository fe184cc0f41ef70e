import * as z from 'zod/mini';
import { channels } from '@/domain/channel';
import { completenessParts } from '@/domain/completeness';
import { completenessLevels } from '@/domain/completenessLevel';
import { listingStatuses } from '@/domain/listingStates';
import { quoteModes } from '@/domain/pricing';
import { endpoint, nothing } from './define';
import { count, currency, day, factoryParams, id, instant, li, listQuery, ofRecord, page, queryList, storable, timelineEntry, version } from './shapes';

/** A stored file by its hash, or an address that an import named: shown from where it is, not ours yet. */
export const productImage = z.object({ source: z.enum(['file', 'address']), value: z.string() });
export type ProductImage = z.output<typeof productImage>;

const listingState = z.object({ channel: z.enum(channels), status: z.enum(listingStatuses) });

const listed = {
  id,
  /** What people call it: `P-12`. */
  number: z.string(),
  version,
  articleNumber: z.string(),
  title: z.string(),
  /** Key of the category tree; null while none is chosen. */
  category: z.nullable(z.string()),
  skuCount: count,
  /** Lowest and highest unit price of the product's own ladders; null while nothing is priced. */
  priceMinLi: z.nullable(li),
  priceMaxLi: z.nullable(li),
  currency,
  moq: z.nullable(count),
  /** 0 to 100. */
  completeness: count,
  /** Pieces of all SKUs; null while any is unknown. */
  stock: z.nullable(z.int()),
  /** Paid, valid, netted pieces of the 30 days up to the last complete day. */
  pieces30d: count,
  /** Pieces of the last twelve complete ISO weeks, oldest first; empty when nothing was ever ordered. */
  weeklyPieces: z.array(count),
  lastOrderDay: z.nullable(day),
  createdAt: instant,
  updatedAt: instant,
};

export const productSummary = z.object({
  ...listed,
  image: z.nullable(productImage),
  listings: z.array(listingState),
});
export type ProductSummary = z.output<typeof productSummary>;

export const stockStates = ['in', 'out', 'unknown'] as const;
export const orderedStates = ['with', 'without'] as const;

export const productSortFields = [
  'updatedAt',
  'title',
  'articleNumber',
  'price',
  'moq',
  'completeness',
  'stock',
  'pieces30d',
] as const;

const storeNumber = z.string().check(z.maxLength(20), storable);

export const productFilters = z.object({
  /** One product by the number that people see. */
  number: z.optional(z.string().check(z.maxLength(20), storable)),
  /** A store by the number that people see. */
  store: z.optional(storeNumber),
  channel: z.optional(queryList(channels)),
  status: z.optional(queryList(listingStatuses)),
  category: z.optional(z.string().check(z.maxLength(64), storable)),
  completeness: z.optional(queryList(completenessLevels)),
  stock: z.optional(queryList(stockStates)),
  orders: z.optional(queryList(orderedStates)),
});
export type ProductFilters = z.output<typeof productFilters>;

export const listProducts = endpoint({
  id: 'products.list',
  summary: "The factory's products; searched in title, article number, SKU codes and pinyin initials",
  method: 'GET',
  path: '/factories/{factoryId}/products',
  access: { right: 'catalogue.read' },
  params: factoryParams,
  query: z.extend(listQuery(productSortFields), productFilters.shape),
  body: nothing,
  response: page(productSummary),
});

export const productViews = ['all', 'live', 'pending', 'rejected', 'incomplete', 'outOfStock'] as const;
/** The views that every factory has: all, by what their listings need, not complete, sold out. */
export type ProductView = (typeof productViews)[number];

export const countProducts = endpoint({
  id: 'products.counts',
  summary: 'How many products each standing view of the list holds',
  method: 'GET',
  path: '/factories/{factoryId}/products/counts',
  access: { right: 'catalogue.read' },
  params: factoryParams,
  query: z.object({ store: z.optional(storeNumber) }),
  body: nothing,
  response: z.object({
    all: count,
    live: count,
    pending: count,
    rejected: count,
    incomplete: count,
    outOfStock: count,
  }),
});
export type ProductCounts = z.output<(typeof countProducts)['response']>;

const tier = z.object({ startsAt: count, unitPriceLi: li });

const sku = z.object({
  id,
  code: z.string(),
  options: z.array(z.object({ name: z.string(), value: z.string() })),
  stock: z.nullable(z.int()),
  /** Absent for whoever may not see costs; null while it is not known. */
  costLi: z.optional(z.nullable(li)),
});

const ladder = z.object({ skuId: id, moq: z.nullable(count), tiers: z.array(tier) });

const listing = z.object({
  id,
  store: z.object({ id, number: z.string(), name: z.string(), channel: z.enum(channels) }),
  status: z.enum(listingStatuses),
  /** Null follows the product. */
  titleOverride: z.nullable(z.string()),
  moqOverride: z.nullable(count),
  /** The listing quotes its own ladder in the product's place. */
  ownPrices: z.boolean(),
  reviewNote: z.nullable(z.string()),
  publishedAt: z.nullable(instant),
  updatedAt: instant,
  /** What a buyer pays for each SKU in this store. */
  ladders: z.array(ladder),
});
export type ProductListing = z.output<typeof listing>;

const missingItem = z.object({
  item: z.enum(['title', 'category', 'sku', 'moq', 'tiers', 'dispatch_promise', 'attribute', 'images', 'sku_price', 'sku_stock']),
  /** The attribute's key. */
  key: z.optional(z.string()),
  /** How many images are wanted yet. */
  count: z.optional(count),
  skuId: z.optional(id),
});

export const product = z.object({
  ...listed,
  brand: z.string(),
  images: z.array(productImage),
  attributes: z.array(z.object({ key: z.string(), value: z.string(), required: z.boolean() })),
  quoteMode: z.enum(quoteModes),
  mixedBatch: z.boolean(),
  dispatchPromiseHours: z.nullable(z.int()),
  skus: z.array(sku),
  /** The product's own ladders, by SKU as it is quoted. */
  ladders: z.array(ladder),
  listings: z.array(listing),
  completenessParts: z.array(
    z.object({ part: z.enum(completenessParts), points: count, most: count, missing: z.array(missingItem) }),
  ),
});
export type Product = z.output<typeof product>;

export const getProduct = endpoint({
  id: 'products.get',
  summary: 'One product with its SKUs, price ladders and listings',
  method: 'GET',
  path: '/factories/{factoryId}/products/{id}',
  access: { right: 'catalogue.read' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: product,
});

export const productTimeline = endpoint({
  id: 'products.timeline',
  summary: 'What happened to a product, newest first',
  method: 'GET',
  path: '/factories/{factoryId}/products/{id}/timeline',
  access: { right: 'catalogue.read' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: z.object({ items: z.array(timelineEntry) }),
});

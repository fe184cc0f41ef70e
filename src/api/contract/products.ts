import * as z from 'zod/mini';
import { channels } from '@/domain/channel';
import { completenessParts } from '@/domain/completeness';
import { completenessLevels } from '@/domain/completenessLevel';
import { listingStatuses } from '@/domain/listingStates';
import { quoteModes } from '@/domain/pricing';
import { endpoint, nothing } from './define';
import { newProductBody, presentedCustomisation, presentedTier, productImage, productPatch } from './productDraft';
import { job } from './jobs';
import { ladder, listing } from './listings';
import { count, currency, day, factoryParams, id, instant, li, listQuery, ofRecord, page, queryFlag, queryList, storable, timelineEntry, version } from './shapes';

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
  /** Those that were archived, in place of the others. */
  archived: z.optional(queryFlag),
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

const sku = z.object({
  id,
  code: z.string(),
  options: z.array(z.object({ name: z.string(), value: z.string() })),
  stock: z.nullable(z.int()),
  /** Absent for whoever may not see costs; null while it is not known. */
  costLi: z.optional(z.nullable(li)),
});

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
  qualityClaims: z.array(z.string()),
  customisation: z.array(presentedCustomisation),
  /** Set while it is archived: in no list and no store. */
  archivedAt: z.nullable(instant),
  attributes: z.array(z.object({ key: z.string(), value: z.string(), required: z.boolean() })),
  quoteMode: z.enum(quoteModes),
  mixedBatch: z.boolean(),
  dispatchPromiseHours: z.nullable(z.int()),
  skus: z.array(sku),
  /** The product's own tiers as they were entered. */
  tiers: z.array(presentedTier),
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

export const createProduct = endpoint({
  id: 'products.create',
  summary: 'Make a product; it is in no store yet',
  method: 'POST',
  path: '/factories/{factoryId}/products',
  access: { right: 'catalogue.write' },
  params: factoryParams,
  query: nothing,
  body: newProductBody,
  response: product,
  status: 201,
});

export const updateProduct = endpoint({
  id: 'products.update',
  summary: 'Change a product; a reviewed change of one that is on sale waits beside what buyers read',
  method: 'PATCH',
  path: '/factories/{factoryId}/products/{id}',
  access: { right: 'catalogue.write' },
  params: ofRecord,
  query: nothing,
  body: productPatch,
  response: product,
  ifMatch: true,
});

export const archiveProduct = endpoint({
  id: 'products.archive',
  summary: 'Take a product out of every list and store; its history stays',
  method: 'POST',
  path: '/factories/{factoryId}/products/{id}/archive',
  access: { right: 'catalogue.write' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: product,
  ifMatch: true,
});

export const restoreProduct = endpoint({
  id: 'products.restore',
  summary: 'Take an archived product back; its listings stay archived until each is restored',
  method: 'POST',
  path: '/factories/{factoryId}/products/{id}/restore',
  access: { right: 'catalogue.write' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: product,
  ifMatch: true,
});

export const bulkActs = ['pause', 'resume'] as const;
export type BulkAct = (typeof bulkActs)[number];

/** The most products of one bulk act. */
export const mostInBulk = 5_000;

export const bulkProducts = endpoint({
  id: 'products.bulk',
  summary: 'Pause or put back on sale the listings of many products, as one job that one undo takes back',
  method: 'POST',
  path: '/factories/{factoryId}/products/bulk',
  access: { right: 'catalogue.write' },
  params: factoryParams,
  query: nothing,
  /** With a store's number only its listings. */
  body: z.object({
    act: z.enum(bulkActs),
    productIds: z.array(id).check(z.minLength(1), z.maxLength(mostInBulk)),
    store: z.optional(storeNumber),
  }),
  response: job,
  status: 202,
});

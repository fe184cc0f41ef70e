import { sql } from 'drizzle-orm';
import type { SQLWrapper } from 'drizzle-orm';
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Channel } from '@/domain/channel';
import type { DispatchPromise } from '@/domain/dispatchPromise';
import type { ListingStatus } from '@/domain/listingStates';
import type { CustomisationOption } from '@/domain/products/customisation';
import type { ReviewedContent } from '@/domain/products/reviewedContent';
import type { QuoteMode } from '@/domain/pricing';
import type { StoreStatus } from '@/domain/storeStates';
import { bytes, day, factoryKey, instant, key, li } from './columns';

export const stores = pgTable(
  'stores',
  {
    factoryId: factoryKey(),
    id: key(),
    number: text('number').notNull(),
    name: text('name').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    status: text('status').$type<StoreStatus>().notNull(),
    brand: text('brand').notNull(),
    introduction: text('introduction').notNull(),
    contactName: text('contact_name').notNull(),
    contactPhone: text('contact_phone').notNull(),
    dispatchPromiseHours: smallint('dispatch_promise_hours').$type<DispatchPromise>().notNull(),
    freeSample: boolean('free_sample').notNull(),
    lightCustomisation: boolean('light_customisation').notNull(),
    holidayFrom: date('holiday_from', { mode: 'string' }),
    holidayTo: date('holiday_to', { mode: 'string' }),
    holidayNote: text('holiday_note').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('stores_number').on(table.factoryId, table.number),
    index('stores_updated').on(table.factoryId, table.updatedAt, table.id),
  ],
);

export interface ProductImage {
  /** Hash of a stored file, or the address an import named. */
  source: 'file' | 'address';
  value: string;
}

/** What lists filter, sort and show of a product. Its rows stay narrow: a count over 100,000 of them reads them all. */
export const products = pgTable(
  'products',
  {
    factoryId: factoryKey(),
    id: key(),
    number: text('number').notNull(),
    articleNumber: text('article_number').notNull(),
    title: text('title').notNull(),
    /** Key of the category tree, which also decides the required attributes. */
    category: text('category'),
    brand: text('brand').notNull(),
    quoteMode: text('quote_mode').$type<QuoteMode>().notNull(),
    moq: integer('moq'),
    mixedBatch: boolean('mixed_batch').notNull(),
    dispatchPromiseHours: smallint('dispatch_promise_hours').$type<DispatchPromise>(),
    /** Derived figures that people sort and filter by, stored when they change. */
    priceMinLi: li('price_min_li'),
    priceMaxLi: li('price_max_li'),
    completeness: smallint('completeness').notNull(),
    stock: integer('stock'),
    skuCount: integer('sku_count').notNull(),
    pieces30d: integer('pieces_30d').notNull(),
    /** Pieces of the last twelve ISO weeks, oldest first; empty when nothing was ever ordered. */
    weeklyPieces: integer('weekly_pieces').array().notNull(),
    lastOrderDay: day('last_order_day'),
    /** Listings at a glance: `channel:status` of each, such as `yanxuan:live`. */
    listingStates: text('listing_states').array().notNull(),
    storeIds: uuid('store_ids').array().notNull(),
    archivedAt: instant('archived_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('products_number').on(table.factoryId, table.number),
    uniqueIndex('products_article').on(table.factoryId, table.articleNumber),
    index('products_updated').on(table.factoryId, table.updatedAt, table.id),
    index('products_title').on(table.factoryId, table.title, table.id),
    index('products_price').on(table.factoryId, table.priceMinLi, table.id),
    index('products_price_falling').on(table.factoryId, table.priceMinLi.desc().nullsLast(), table.id.desc().nullsFirst()),
    index('products_moq').on(table.factoryId, table.moq, table.id),
    index('products_moq_falling').on(table.factoryId, table.moq.desc().nullsLast(), table.id.desc().nullsFirst()),
    index('products_completeness').on(table.factoryId, table.completeness, table.id),
    index('products_stock').on(table.factoryId, table.stock, table.id),
    index('products_stock_falling').on(table.factoryId, table.stock.desc().nullsLast(), table.id.desc().nullsFirst()),
    index('products_pieces').on(table.factoryId, table.pieces30d, table.id),
    // What lists count, in a few pages each, so that a count need not read the rows.
    index('products_present').on(table.factoryId, table.id).where(sql`${table.archivedAt} is null`),
    index('products_archived').on(table.factoryId, table.id).where(sql`${table.archivedAt} is not null`),
    index('products_states').on(table.factoryId, table.listingStates, table.completeness).where(sql`${table.archivedAt} is null`),
    index('products_sold_out').on(table.factoryId).where(sql`${table.archivedAt} is null and ${table.stock} <= 0`),
  ],
);

/** The wide part of a product, one row each, that no count reads. */
export const productDetails = pgTable(
  'product_details',
  {
    factoryId: factoryKey(),
    productId: uuid('product_id').notNull(),
    attributes: jsonb('attributes').$type<Record<string, string>>().notNull(),
    images: jsonb('images').$type<ProductImage[]>().notNull(),
    qualityClaims: jsonb('quality_claims').$type<string[]>().notNull().default([]),
    customisation: jsonb('customisation').$type<CustomisationOption[]>().notNull().default([]),
    /** Characters and bigrams of the search text, in which the index finds Chinese words. */
    searchTokens: text('search_tokens').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.productId] }),
    index('product_details_search').using('gin', table.searchTokens),
  ],
);

/** The text that a search is checked on, in narrow rows: words that most products have are asked of it alone. */
export const productSearch = pgTable(
  'product_search',
  {
    factoryId: factoryKey(),
    productId: uuid('product_id').notNull(),
    /** Folded: title, article number, SKU codes and pinyin initials, one a line. */
    content: text('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.productId] })],
);

/** A code without letter case, blanks and marks: what two spellings of one SKU share. */
export const skuCodeKey = (code: SQLWrapper) => sql`translate(lower(${code}), ' -_/.,·*×', '')`;

export const skus = pgTable(
  'skus',
  {
    factoryId: factoryKey(),
    id: key(),
    productId: uuid('product_id').notNull(),
    /** 货号 + option values, unique in the factory: what files and orders call it. */
    code: text('code').notNull(),
    options: jsonb('options').$type<{ name: string; value: string }[]>().notNull(),
    position: integer('position').notNull(),
    stock: integer('stock'),
    costLi: li('cost_li'),
    /** Taken out of the product, but known to orders or lists: kept, and offered no more. */
    archivedAt: instant('archived_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('skus_code').on(table.factoryId, table.code),
    index('skus_product').on(table.factoryId, table.productId, table.position),
    index('skus_code_key').on(table.factoryId, skuCodeKey(table.code)),
  ],
);

/** Ladders: of a product (neither set), of one SKU, or a listing's own ladder, which replaces the whole. */
export const priceTiers = pgTable(
  'price_tiers',
  {
    factoryId: factoryKey(),
    id: key(),
    productId: uuid('product_id').notNull(),
    skuId: uuid('sku_id'),
    listingId: uuid('listing_id'),
    startsAt: integer('starts_at').notNull(),
    unitPriceLi: li('unit_price_li').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    index('price_tiers_product').on(table.factoryId, table.productId),
  ],
);

export const listings = pgTable(
  'listings',
  {
    factoryId: factoryKey(),
    id: key(),
    productId: uuid('product_id').notNull(),
    storeId: uuid('store_id').notNull(),
    status: text('status').$type<ListingStatus>().notNull(),
    /** Null follows the product. */
    titleOverride: text('title_override'),
    moqOverride: integer('moq_override'),
    reviewNote: text('review_note'),
    /** What buyers read while a change waits beside it; null: the product and the overrides as they are. */
    liveContent: jsonb('live_content').$type<ReviewedContent>(),
    publishedAt: instant('published_at'),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('listings_product_store').on(table.factoryId, table.productId, table.storeId),
    index('listings_store').on(table.factoryId, table.storeId, table.status),
  ],
);

export const files = pgTable(
  'files',
  {
    factoryId: factoryKey(),
    /** SHA-256 of the content. */
    hash: text('hash').notNull(),
    size: integer('size').notNull(),
    /** Sniffed from the bytes, never taken from the sender. */
    type: text('type').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.hash] })],
);

export const fileChunks = pgTable(
  'file_chunks',
  {
    factoryId: factoryKey(),
    hash: text('hash').notNull(),
    position: integer('position').notNull(),
    content: bytes('content').notNull(),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.hash, table.position] })],
);

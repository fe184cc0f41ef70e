import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { OrderSource } from '@/domain/orders/source';
import type { OrderStatus } from '@/domain/orders/status';
import { bandSums, day, factoryKey, fen, li, wallTime } from './columns';

/** What a job found of the orders that it touches; moved over in its last transaction. */
export const ordersPrepared = pgTable(
  'orders_prepared',
  {
    factoryId: factoryKey(),
    jobId: uuid('job_id').notNull(),
    orderId: uuid('order_id').notNull(),
    /** No standing import will have seen it. */
    gone: boolean('gone').notNull(),
    orderedAt: wallTime('ordered_at').notNull(),
    status: text('status').$type<OrderStatus>(),
    buyerId: uuid('buyer_id'),
    /** The buyer until now, where that differs: its returns may lose what they netted. */
    formerBuyerId: uuid('former_buyer_id'),
    region: text('region').notNull(),
    source: text('source').$type<OrderSource>().notNull(),
    dropship: boolean('dropship').notNull(),
    freightFen: fen('freight_fen').notNull(),
    adjustmentFen: fen('adjustment_fen').notNull(),
    lines: integer('lines').notNull().default(0),
    pieces: integer('pieces').notNull().default(0),
    gmvFen: fen('gmv_fen').notNull().default(0),
    refundPieces: integer('refund_pieces').notNull().default(0),
    refundFen: fen('refund_fen').notNull().default(0),
    ...bandSums(),
    /** Kept lines that the import of the job saw, for its report. */
    keptInFile: integer('kept_in_file').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.jobId, table.orderId] }),
    index('orders_prepared_buyer').on(table.factoryId, table.jobId, table.buyerId),
    index('orders_prepared_former')
      .on(table.factoryId, table.jobId, table.formerBuyerId)
      .where(sql`former_buyer_id is not null`),
  ],
);

/** Lines that a job found to be netted, freed, dropped or taken back: both values as they will be. */
export const linesPrepared = pgTable(
  'lines_prepared',
  {
    factoryId: factoryKey(),
    jobId: uuid('job_id').notNull(),
    lineId: uuid('line_id').notNull(),
    nettedWith: uuid('netted_with'),
    dropped: boolean('dropped').notNull(),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.jobId, table.lineId] })],
);

/** SKUs that a job touches: first how their figures will differ, in the end what they will be. */
export const skusPrepared = pgTable(
  'skus_prepared',
  {
    factoryId: factoryKey(),
    jobId: uuid('job_id').notNull(),
    sku: text('sku').notNull(),
    setAside: text('set_aside'),
    lines: integer('lines').notNull().default(0),
    pieces: integer('pieces').notNull().default(0),
    firstDay: day('first_day'),
    lastDay: day('last_day'),
    /** Lines that counted will not, or on another day: its days cannot follow from the difference, so it is counted anew. */
    anew: boolean('anew').notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.jobId, table.sku] })],
);

/** Products that a job touches, with their figures as they will be. */
export const productsPrepared = pgTable(
  'products_prepared',
  {
    factoryId: factoryKey(),
    jobId: uuid('job_id').notNull(),
    productId: uuid('product_id').notNull(),
    pieces30d: integer('pieces_30d').notNull().default(0),
    weeklyPieces: integer('weekly_pieces').array().notNull().default(sql`'{}'`),
    lastOrderDay: day('last_order_day'),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.jobId, table.productId] })],
);

/** Pieces by unit price of the categories for which a job looks for the edges of price bands. */
export const pricesPrepared = pgTable(
  'prices_prepared',
  {
    factoryId: factoryKey(),
    jobId: uuid('job_id').notNull(),
    currency: text('currency').notNull(),
    category: text('category').notNull(),
    unitPriceLi: li('unit_price_li').notNull(),
    pieces: bigint('pieces', { mode: 'number' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.jobId, table.currency, table.category, table.unitPriceLi] })],
);

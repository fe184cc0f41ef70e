import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { BuyerSegment, BuyerType } from '@/domain/buyerType';
import type { Channel } from '@/domain/channel';
import type { OrderSource } from '@/domain/orders/source';
import type { OrderStatus } from '@/domain/orders/status';
import { bandSums, bytes, day, factoryKey, fen, instant, key, li, wallTime } from './columns';

export const buyers = pgTable(
  'buyers',
  {
    factoryId: factoryKey(),
    id: key(),
    /** What people call it: `B-1804`. */
    number: text('number').notNull(),
    memberName: text('member_name').notNull(),
    buyerType: text('buyer_type').$type<BuyerType>().notNull(),
    region: text('region').notNull(),
    createdAt: instant('created_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('buyers_member').on(table.factoryId, table.memberName),
    uniqueIndex('buyers_number').on(table.factoryId, table.number),
  ],
);

export const orders = pgTable(
  'orders',
  {
    factoryId: factoryKey(),
    id: key(),
    storeId: uuid('store_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    orderNo: text('order_no').notNull(),
    source: text('source').$type<OrderSource>().notNull(),
    dropship: boolean('dropship').notNull(),
    currency: text('currency').notNull(),
    /** Its earliest line's wall clock, and that wall date. */
    orderedAt: wallTime('ordered_at').notNull(),
    day: day('day').notNull(),
    /** Null while no file ever said one: counts as paid and not closed. */
    status: text('status').$type<OrderStatus>(),
    buyerId: uuid('buyer_id'),
    region: text('region').notNull(),
    freightFen: fen('freight_fen').notNull(),
    adjustmentFen: fen('adjustment_fen').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('orders_key').on(table.factoryId, table.storeId, table.orderNo),
    index('orders_day').on(table.factoryId, table.day, table.id),
    index('orders_buyer').on(table.factoryId, table.buyerId, table.day),
  ],
);

export const orderLines = pgTable(
  'order_lines',
  {
    factoryId: factoryKey(),
    id: key(),
    orderId: uuid('order_id').notNull(),
    /** As the file says; the catalogue knows it by code or by alias. */
    sku: text('sku').notNull(),
    title: text('title').notNull(),
    quantity: integer('quantity').notNull(),
    unitPriceLi: li('unit_price_li').notNull(),
    amountFen: fen('amount_fen').notNull(),
    /** The nth equal line of its order; from 2 on it is flagged as a duplicate. */
    occurrence: integer('occurrence').notNull(),
    /** Its order's day. */
    day: day('day').notNull(),
    /** The standing import that vouches for it: the line is seen exactly while that import is published. */
    importId: uuid('import_id').notNull(),
    /** The line that cancels this one; written when the import that completes the pair is published. */
    nettedWith: uuid('netted_with'),
    /** A duplicate that a person took out; it stays out. */
    dropped: boolean('dropped').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('order_lines_key').on(
      table.factoryId,
      table.orderId,
      table.sku,
      table.quantity,
      table.unitPriceLi,
      table.occurrence,
    ),
    index('order_lines_sku').on(table.factoryId, table.sku, table.day),
  ],
);

/**
 * Sightings: which import saw which order, and what it said of it; null where it said nothing.
 * An order's own values follow from its standing sightings, whatever the order in which they came.
 */
export const importOrders = pgTable(
  'import_orders',
  {
    factoryId: factoryKey(),
    importId: uuid('import_id').notNull(),
    orderId: uuid('order_id').notNull(),
    status: text('status').$type<OrderStatus>(),
    orderedAt: wallTime('ordered_at').notNull(),
    buyerId: uuid('buyer_id'),
    region: text('region'),
    source: text('source').$type<OrderSource>(),
    dropship: boolean('dropship'),
    freightFen: fen('freight_fen'),
    adjustmentFen: fen('adjustment_fen'),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.importId, table.orderId] }),
    index('import_orders_order').on(table.factoryId, table.orderId),
    // The latest order of an import says how far its data reach.
    index('import_orders_latest').on(table.factoryId, table.importId, table.orderedAt),
  ],
);

/**
 * Sightings of lines beyond the one that `order_lines.import_id` holds: an import saw a line when either says so.
 * So the common line, seen once, costs no row here.
 */
export const importLines = pgTable(
  'import_lines',
  {
    factoryId: factoryKey(),
    importId: uuid('import_id').notNull(),
    lineId: uuid('line_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.lineId, table.importId] }),
    index('import_lines_import').on(table.factoryId, table.importId, table.lineId),
  ],
);

/**
 * The rollup that every demand figure reads: one row per order that a standing import saw, with what counts of it.
 * Rewritten only in the transaction that publishes an import, its undo or a change of what counts.
 */
export const demandOrders = pgTable(
  'demand_orders',
  {
    factoryId: factoryKey(),
    orderId: uuid('order_id').notNull(),
    storeId: uuid('store_id').notNull(),
    channel: text('channel').$type<Channel>().notNull(),
    currency: text('currency').notNull(),
    day: day('day').notNull(),
    segment: text('segment').$type<BuyerSegment>().notNull(),
    source: text('source').$type<OrderSource>().notNull(),
    buyerId: uuid('buyer_id'),
    paid: boolean('paid').notNull(),
    /** Of valid, netted lines that are neither set aside nor dropped; 0 when nothing of the order counts. */
    lines: integer('lines').notNull(),
    pieces: integer('pieces').notNull(),
    gmvFen: fen('gmv_fen').notNull(),
    refundPieces: integer('refund_pieces').notNull(),
    refundFen: fen('refund_fen').notNull(),
    ...bandSums(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.orderId] }),
    index('demand_orders_day').on(table.factoryId, table.currency, table.day),
    index('demand_orders_buyer').on(table.factoryId, table.buyerId, table.day),
  ],
);

/**
 * The rollup by thirds of months as packed columns, which a figure reads in a fraction of the time. A third that is not
 * here is read from `demand_orders`; whoever changes a row there deletes its third here in the same transaction.
 */
export const demandColumns = pgTable(
  'demand_columns',
  {
    factoryId: factoryKey(),
    currency: text('currency').notNull(),
    /** The 1st, 11th or 21st of a month. */
    fromDay: day('from_day').notNull(),
    orders: integer('orders').notNull(),
    /** Bytes of `mocks/platform/demand/columns/codec.ts`: the orders, and apart from them what they hold of each price band. */
    content: bytes('content').notNull(),
    bands: bytes('bands').notNull(),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.currency, table.fromDay] })],
);

export type SkuDecision = 'linked' | 'not_in_catalogue';

/**
 * SKUs as orders call them, with what counts of them and whether the catalogue knows them. Of a SKU that is set aside
 * the figures say what would count without that. One of which nothing counts (0 lines) waits for nothing.
 */
export const orderSkus = pgTable(
  'order_skus',
  {
    factoryId: factoryKey(),
    sku: text('sku').notNull(),
    title: text('title').notNull(),
    lines: integer('lines').notNull(),
    pieces: integer('pieces').notNull(),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day').notNull(),
    /** The code of the factory's list that sets it aside; null for goods. */
    setAside: text('set_aside'),
    /** The catalogue's SKU: by equal code, or by a person's link. Null with no decision: waits to be linked. */
    skuId: uuid('sku_id'),
    decision: text('decision').$type<SkuDecision>(),
    decidedByName: text('decided_by_name'),
    decidedAt: instant('decided_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.sku] }),
    index('order_skus_sku').on(table.factoryId, table.skuId),
    index('order_skus_set_aside')
      .on(table.factoryId, table.sku)
      .where(sql`set_aside is not null`),
    index('order_skus_pieces').on(table.factoryId, table.pieces, table.sku),
  ],
);

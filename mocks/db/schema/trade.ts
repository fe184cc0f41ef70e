import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { BuyerSegment, BuyerType } from '@/domain/buyerType';
import type { Channel } from '@/domain/channel';
import type { OrderSource } from '@/domain/orders/source';
import type { OrderStatus } from '@/domain/orders/status';
import { day, factoryKey, fen, instant, key, li, wallTime } from './columns';

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export const jobs = pgTable(
  'jobs',
  {
    factoryId: factoryKey(),
    id: key(),
    /** Such as `import.publish`, `import.undo`, `rollup.recount`. */
    kind: text('kind').notNull(),
    /** Jobs of one factory and lane run one after the other, oldest first. */
    lane: text('lane').notNull(),
    state: text('state').$type<JobState>().notNull(),
    /** What it works on, and what people call that: `I-3`. */
    objectType: text('object_type').notNull(),
    objectId: uuid('object_id'),
    objectLabel: text('object_label').notNull(),
    done: integer('done').notNull(),
    total: integer('total').notNull(),
    payload: jsonb('payload').$type<unknown>().notNull(),
    /** Where the next step begins: steps are short and repeatable, so a killed process loses one at most. */
    cursor: jsonb('cursor').$type<unknown>(),
    result: jsonb('result').$type<unknown>(),
    errorCode: text('error_code'),
    /** Which runner has it, and until when nobody else may take it. */
    leaseOwner: text('lease_owner'),
    leaseUntil: instant('lease_until'),
    attempts: integer('attempts').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    index('jobs_open')
      .on(table.factoryId, table.lane, table.id)
      .where(sql`state in ('queued', 'running')`),
  ],
);

/** `published` alone counts anywhere ("standing"); an import that is being undone stays published until it is undone. */
export type ImportState = 'receiving' | 'preparing' | 'published' | 'failed' | 'cancelled' | 'undone';

export const imports = pgTable(
  'imports',
  {
    factoryId: factoryKey(),
    id: key(),
    number: text('number').notNull(),
    storeId: uuid('store_id').notNull(),
    state: text('state').$type<ImportState>().notNull(),
    /** Published, and a job is taking it back. */
    undoing: boolean('undoing').notNull().default(false),
    layout: text('layout').notNull(),
    fileName: text('file_name').notNull(),
    fileSize: bigint('file_size', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    encoding: text('encoding').notNull(),
    currency: text('currency').notNull(),
    currencyAssumed: boolean('currency_assumed').notNull(),
    /** The last complete day as a person gave it; null: derived from the orders. */
    endDay: day('end_day'),
    /** First and last day of the orders it saw. */
    firstOrderDay: day('first_order_day'),
    lastOrderDay: day('last_order_day'),
    totalRows: integer('total_rows'),
    totalBatches: integer('total_batches'),
    batchesCommitted: integer('batches_committed').notNull(),
    rowsReceived: integer('rows_received').notNull(),
    linesNew: integer('lines_new').notNull(),
    linesKnown: integer('lines_known').notNull(),
    ordersNew: integer('orders_new').notNull(),
    statusesMoved: integer('statuses_moved').notNull(),
    rowsRefused: integer('rows_refused').notNull(),
    /** Only the seed's own import has none. */
    jobId: uuid('job_id'),
    /** The cleaning report, written at publishing. */
    report: jsonb('report').$type<unknown>(),
    createdBy: uuid('created_by'),
    createdByName: text('created_by_name').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    finishedAt: instant('finished_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('imports_number').on(table.factoryId, table.number),
    index('imports_updated').on(table.factoryId, table.updatedAt, table.id),
    uniqueIndex('imports_running_file')
      .on(table.factoryId, table.storeId, table.sha256)
      .where(sql`state in ('receiving', 'preparing')`),
  ],
);

export const importBatches = pgTable(
  'import_batches',
  {
    factoryId: factoryKey(),
    importId: uuid('import_id').notNull(),
    position: integer('position').notNull(),
    bodyHash: text('body_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.importId, table.position] })],
);

/** Rows that did not come in, and rows that came in with a remark. */
export const importIssues = pgTable(
  'import_issues',
  {
    factoryId: factoryKey(),
    id: key(),
    importId: uuid('import_id').notNull(),
    /** Null for what concerns the file. */
    rowNumber: integer('row_number'),
    orderNo: text('order_no'),
    code: text('code').notNull(),
    scope: text('scope').$type<'file' | 'row' | 'order'>().notNull(),
    level: text('level').$type<'error' | 'warning'>().notNull(),
    params: jsonb('params').$type<Record<string, string | number | string[]>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    index('import_issues_import').on(table.factoryId, table.importId, table.id),
  ],
);

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
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.orderId] }),
    index('demand_orders_day').on(table.factoryId, table.currency, table.day),
    index('demand_orders_buyer').on(table.factoryId, table.buyerId, table.day),
  ],
);

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

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
    /** Such as `import.publish`, `import.undo`, `rollup.rebuild`. */
    kind: text('kind').notNull(),
    state: text('state').$type<JobState>().notNull(),
    done: integer('done').notNull(),
    total: integer('total').notNull(),
    payload: jsonb('payload').$type<unknown>().notNull(),
    /** Where the next step begins: steps are short and repeatable, so a killed process loses one at most. */
    cursor: jsonb('cursor').$type<unknown>(),
    result: jsonb('result').$type<unknown>(),
    errorCode: text('error_code'),
    leaseUntil: instant('lease_until'),
    attempts: integer('attempts').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    index('jobs_state').on(table.state, table.leaseUntil),
  ],
);

/** `published` alone counts anywhere; everything before it is being prepared. */
export type ImportState = 'receiving' | 'preparing' | 'published' | 'failed' | 'cancelled' | 'undoing' | 'undone';

export const imports = pgTable(
  'imports',
  {
    factoryId: factoryKey(),
    id: key(),
    number: text('number').notNull(),
    storeId: uuid('store_id').notNull(),
    state: text('state').$type<ImportState>().notNull(),
    layout: text('layout').notNull(),
    fileName: text('file_name').notNull(),
    fileSize: bigint('file_size', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    encoding: text('encoding').notNull(),
    currency: text('currency').notNull(),
    currencyAssumed: boolean('currency_assumed').notNull(),
    /** The last complete day as a person gave it; null: derived from the orders. */
    endDay: day('end_day'),
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
    rowNumber: integer('row_number').notNull(),
    code: text('code').notNull(),
    level: text('level').$type<'error' | 'warning'>().notNull(),
    column: text('column_name'),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    index('import_issues_import').on(table.factoryId, table.importId, table.rowNumber),
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
    orderedAt: wallTime('ordered_at').notNull(),
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

/** Sightings: which import saw which order, and the status it said. */
export const importOrders = pgTable(
  'import_orders',
  {
    factoryId: factoryKey(),
    importId: uuid('import_id').notNull(),
    orderId: uuid('order_id').notNull(),
    status: text('status').$type<OrderStatus>(),
    orderedAt: wallTime('ordered_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.importId, table.orderId] }),
    index('import_orders_order').on(table.factoryId, table.orderId),
  ],
);

/** Sightings: which import saw which line. */
export const importLines = pgTable(
  'import_lines',
  {
    factoryId: factoryKey(),
    importId: uuid('import_id').notNull(),
    lineId: uuid('line_id').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.importId, table.lineId] }),
    index('import_lines_line').on(table.factoryId, table.lineId),
  ],
);

const orderFigures = {
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
  /** Of valid, netted lines that are neither set aside nor dropped. */
  lines: integer('lines').notNull(),
  pieces: integer('pieces').notNull(),
  gmvFen: fen('gmv_fen').notNull(),
  refundPieces: integer('refund_pieces').notNull(),
  refundFen: fen('refund_fen').notNull(),
};

/**
 * The rollup that every demand figure reads: one row per order with what counts of it.
 * Rewritten only in the transaction that publishes an import, its undo or a change of what counts.
 */
export const demandOrders = pgTable('demand_orders', orderFigures, (table) => [
  primaryKey({ columns: [table.factoryId, table.orderId] }),
  index('demand_orders_day').on(table.factoryId, table.currency, table.day),
  index('demand_orders_buyer').on(table.factoryId, table.buyerId, table.day),
]);

/** The rollup's difference, prepared by a job in short steps and moved over in its last transaction. */
export const demandOrdersPrepared = pgTable(
  'demand_orders_prepared',
  { jobId: uuid('job_id').notNull(), ...orderFigures },
  (table) => [primaryKey({ columns: [table.factoryId, table.jobId, table.orderId] })],
);

/** Pairs that a job found to cancel each other (`partner_id` set) or no longer do (null). */
export const nettingPrepared = pgTable(
  'netting_prepared',
  {
    factoryId: factoryKey(),
    jobId: uuid('job_id').notNull(),
    lineId: uuid('line_id').notNull(),
    partnerId: uuid('partner_id'),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.jobId, table.lineId] })],
);

export type SkuDecision = 'linked' | 'not_in_catalogue';

/** SKUs as orders call them, with what was ordered and whether the catalogue knows them. */
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
  ],
);

import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { day, factoryKey, instant, key } from './columns';

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

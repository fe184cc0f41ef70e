import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ImportOutcome } from '@/api/contract/productImportShapes';
import type { ProductImportState } from '@/api/contract/productImports';
import type { ReadingChoices } from '@/domain/productImport/choices';
import type { ImportedProduct } from '@/domain/productImport/imported';
import type { ProductLayout } from '@/domain/productImport/layouts';
import type { DraftDifference } from '@/domain/productImport/plan/differences';
import type { ImportVerdict } from '@/domain/productImport/plan/planImport';
import type { ImportProblem } from '@/domain/productImport/problems';
import type { ProductDraft } from '@/domain/products/draft';
import { factoryKey, instant, key } from './columns';

export const productImports = pgTable(
  'product_imports',
  {
    factoryId: factoryKey(),
    id: key(),
    number: text('number').notNull(),
    state: text('state').$type<ProductImportState>().notNull(),
    layout: text('layout').$type<ProductLayout>().notNull(),
    fileName: text('file_name').notNull(),
    fileSize: bigint('file_size', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    encoding: text('encoding').notNull(),
    sheet: text('sheet'),
    /** How the file is read, so that an interrupted import reads it in the same way again. */
    choices: jsonb('choices').$type<ReadingChoices>().notNull(),
    defaultMoq: integer('default_moq').notNull(),
    totalProducts: integer('total_products').notNull(),
    totalBatches: integer('total_batches').notNull(),
    batchesCommitted: integer('batches_committed').notNull(),
    productsReceived: integer('products_received').notNull(),
    countNew: integer('count_new').notNull().default(0),
    countChanged: integer('count_changed').notNull().default(0),
    countUnchanged: integer('count_unchanged').notNull().default(0),
    countFailing: integer('count_failing').notNull().default(0),
    countWritten: integer('count_written').notNull().default(0),
    countFailed: integer('count_failed').notNull().default(0),
    countReverted: integer('count_reverted').notNull().default(0),
    countConflicts: integer('count_conflicts').notNull().default(0),
    jobId: uuid('job_id'),
    createdBy: uuid('created_by'),
    createdByName: text('created_by_name').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    finishedAt: instant('finished_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('product_imports_number').on(table.factoryId, table.number),
    index('product_imports_updated').on(table.factoryId, table.updatedAt, table.id),
    uniqueIndex('product_imports_running_file')
      .on(table.factoryId, table.sha256)
      .where(sql`state in ('receiving', 'checking', 'applying', 'stopping')`),
  ],
);

export const productImportBatches = pgTable(
  'product_import_batches',
  {
    factoryId: factoryKey(),
    importId: uuid('import_id').notNull(),
    position: integer('position').notNull(),
    bodyHash: text('body_hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.importId, table.position] })],
);

/** One product of a file: what it says, how it was judged, what became of it, and what the product was before. */
export const productImportRows = pgTable(
  'product_import_rows',
  {
    factoryId: factoryKey(),
    id: key(),
    importId: uuid('import_id').notNull(),
    /** Its place among the file's products. */
    position: integer('position').notNull(),
    row: integer('row').notNull(),
    articleNumber: text('article_number').notNull(),
    title: text('title').notNull(),
    imported: jsonb('imported').$type<ImportedProduct>().notNull(),
    /** Null while it waits to be held against the catalogue. */
    verdict: text('verdict').$type<ImportVerdict>(),
    problems: jsonb('problems').$type<ImportProblem[]>().notNull(),
    differences: jsonb('differences').$type<DraftDifference[]>().notNull(),
    productId: uuid('product_id'),
    productNumber: text('product_number'),
    /** The product's version when it was judged; null where there was none. */
    judgedVersion: integer('judged_version'),
    outcome: text('outcome').$type<ImportOutcome>(),
    /** What was written over, for the undo; null where the import made the product. */
    before: jsonb('before').$type<ProductDraft>(),
    wasArchived: boolean('was_archived').notNull().default(false),
    writtenVersion: integer('written_version'),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('product_import_rows_position').on(table.factoryId, table.importId, table.position),
    index('product_import_rows_verdict').on(table.factoryId, table.importId, table.verdict, table.position),
    index('product_import_rows_article').on(table.factoryId, table.importId, table.articleNumber),
  ],
);

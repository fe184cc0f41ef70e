import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { ListingStatus } from '@/domain/listingStates';
import type { ReviewedContent } from '@/domain/products/reviewedContent';
import type { ReviewNote, SubmissionKind, SubmissionStatus } from '@/domain/products/submissions';
import { factoryKey, instant, key } from './columns';

/** What a factory laid before the platform's reviewers: a listing as it was when it was submitted. */
export const submissions = pgTable(
  'submissions',
  {
    factoryId: factoryKey(),
    id: key(),
    /** `S-7`. */
    number: text('number').notNull(),
    listingId: uuid('listing_id').notNull(),
    productId: uuid('product_id').notNull(),
    storeId: uuid('store_id').notNull(),
    kind: text('kind').$type<SubmissionKind>().notNull(),
    status: text('status').$type<SubmissionStatus>().notNull(),
    content: jsonb('content').$type<ReviewedContent>().notNull(),
    /** What buyers read when it was submitted; null for a new listing. */
    liveContent: jsonb('live_content').$type<ReviewedContent>(),
    notes: jsonb('notes').$type<ReviewNote[]>().notNull(),
    submittedBy: uuid('submitted_by'),
    submittedByName: text('submitted_by_name').notNull(),
    submittedAt: instant('submitted_at').notNull(),
    judgedBy: uuid('judged_by'),
    judgedByName: text('judged_by_name'),
    judgedAt: instant('judged_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('submissions_number').on(table.factoryId, table.number),
    index('submissions_listing').on(table.factoryId, table.listingId, table.id),
    // One version of a listing waits at a time.
    uniqueIndex('submissions_waiting').on(table.factoryId, table.listingId).where(sql`status = 'waiting'`),
    // The queue stands over all factories.
    index('submissions_queue').on(table.status, table.submittedAt, table.id),
  ],
);

/** What a bulk act changed, so that one click takes all of it back. */
export const listingBulkChanges = pgTable(
  'listing_bulk_changes',
  {
    factoryId: factoryKey(),
    jobId: uuid('job_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    before: text('before').$type<ListingStatus>().notNull(),
    after: text('after').$type<ListingStatus>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.jobId, table.listingId] })],
);

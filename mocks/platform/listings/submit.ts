import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { ReviewedContent } from '@/domain/products/reviewedContent';
import type { SubmissionKind, SubmissionStatus } from '@/domain/products/submissions';
import { listings, submissions } from '@mocks/db/schema';
import { newId } from '../core/ids';
import type { Acting } from '../core/record';
import { nextNumber, notify, tell } from '../core/record';

export type ListingRow = typeof listings.$inferSelect;
export type SubmissionRow = typeof submissions.$inferSelect;

interface NewSubmission {
  listing: ListingRow;
  kind: SubmissionKind;
  content: ReviewedContent;
  /** What buyers read meanwhile; null for a listing that was never on sale. */
  liveContent: ReviewedContent | null;
}

/**
 * Ends the version of a listing that waits, without a judgement; whoever judges it then is too late. Answers whether
 * one waited.
 */
export async function endWaiting(
  acting: Acting,
  listingId: string,
  status: Extract<SubmissionStatus, 'withdrawn' | 'superseded'>,
): Promise<boolean> {
  const [ended] = await acting.database
    .update(submissions)
    .set({ status, version: sql`${submissions.version} + 1` })
    .where(
      and(eq(submissions.factoryId, acting.factoryId), eq(submissions.listingId, listingId), eq(submissions.status, 'waiting')),
    )
    .returning({ id: submissions.id, version: submissions.version });
  if (ended) await tellReview(acting, ended);
  return ended !== undefined;
}

/**
 * Lays a listing as it is before the reviewers; an older version of it that waits is superseded. Who sent it back is
 * told that it comes again, unless the older version told them so already.
 */
export async function submitContent(acting: Acting, submission: NewSubmission): Promise<SubmissionRow> {
  const { database, factoryId, now, actor } = acting;
  const { listing, kind, content, liveContent } = submission;
  const isNewerVersion = await endWaiting(acting, listing.id, 'superseded');
  const row: SubmissionRow = {
    factoryId,
    id: newId(now),
    number: await nextNumber(database, factoryId, 'S'),
    listingId: listing.id,
    productId: listing.productId,
    storeId: listing.storeId,
    kind,
    status: 'waiting',
    content,
    liveContent,
    notes: [],
    submittedBy: actor?.id ?? null,
    submittedByName: actor?.name ?? '',
    submittedAt: now,
    judgedBy: null,
    judgedByName: null,
    judgedAt: null,
    version: 1,
  };
  await database.insert(submissions).values(row);
  await tellReview(acting, row);
  if (!isNewerVersion) await notifyEarlierJudge(acting, row);
  return row;
}

/** Tells the reviewer whose judgement of the listing was the last, where that sent it back or rejected it. */
async function notifyEarlierJudge(acting: Acting, { listingId, number, content }: SubmissionRow): Promise<void> {
  const { database, factoryId } = acting;
  const [judged] = await database
    .select({ status: submissions.status, judgedBy: submissions.judgedBy })
    .from(submissions)
    .where(and(eq(submissions.factoryId, factoryId), eq(submissions.listingId, listingId), isNotNull(submissions.judgedAt)))
    .orderBy(desc(submissions.id))
    .limit(1);
  if (judged === undefined || judged.judgedBy === null || judged.status === 'approved') return;
  await notify(acting, {
    userId: judged.judgedBy,
    kind: 'review.resubmitted',
    params: { number, title: content.title },
    objectType: 'submission',
    objectNumber: number,
  });
}

/** Tells the factory's pages and the reviewers' that a submission changed. */
export async function tellReview(acting: Acting, { id, version }: Pick<SubmissionRow, 'id' | 'version'>): Promise<void> {
  await tell(acting, { resource: 'submissions', objectId: id, version });
  await tell(acting, { resource: 'submissions', objectId: id, version, platformRole: 'reviewer' });
}

/** Writes a listing's new state, one version on. */
export async function saveListing(
  { database, factoryId, now }: Acting,
  listing: ListingRow,
  values: Partial<Omit<ListingRow, 'factoryId' | 'id' | 'version' | 'updatedAt'>>,
): Promise<ListingRow> {
  const [saved] = await database
    .update(listings)
    .set({ ...values, updatedAt: now, version: sql`${listings.version} + 1` })
    .where(and(eq(listings.factoryId, factoryId), eq(listings.id, listing.id)))
    .returning();
  return saved ?? listing;
}

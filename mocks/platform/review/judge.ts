import { and, eq, inArray } from 'drizzle-orm';
import type { ListingAct, ListingStatus } from '@/domain/listingStates';
import { listingMachine } from '@/domain/listingStates';
import type { ReviewNote, SubmissionStatus } from '@/domain/products/submissions';
import { memberships, submissions } from '@mocks/db/schema';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { audit, notify, tell } from '../core/record';
import type { HeldListing } from '../listings/held';
import { listingObject } from '../listings/held';
import { refreshListingStates } from '../listings/listingStates';
import type { SubmissionRow } from '../listings/submit';
import { saveListing, tellReview } from '../listings/submit';

export type Judgement = Extract<SubmissionStatus, 'approved' | 'changes_requested' | 'rejected'>;

const acts = {
  approved: 'approve',
  changes_requested: 'request_changes',
  rejected: 'reject',
} as const satisfies Record<Judgement, ListingAct>;

/**
 * Judges what waits. A new listing goes live, or back; a change of one that is on sale takes the place of what buyers
 * read, or does not, and the listing itself goes on as it is. The factory is told, with the reasons. 409 once it no
 * longer waits.
 */
export async function judge(
  acting: Acting,
  submission: SubmissionRow,
  held: HeldListing,
  judgement: Judgement,
  notes: readonly ReviewNote[],
): Promise<void> {
  if (submission.status !== 'waiting') throw new Problem(409, 'no-longer-waiting', { params: { status: submission.status } });
  const { database, factoryId, now, actor } = acting;
  await database
    .update(submissions)
    .set({
      status: judgement,
      notes: [...notes],
      judgedBy: actor?.id ?? null,
      judgedByName: actor?.name ?? '',
      judgedAt: now,
      version: submission.version + 1,
    })
    .where(and(eq(submissions.factoryId, factoryId), eq(submissions.id, submission.id)));
  const { listing, product } = held;
  const isApproved = judgement === 'approved';
  const reviewNote = isApproved ? null : (notes[0]?.message ?? null);
  if (submission.kind === 'change') {
    await saveListing(acting, listing, isApproved ? { liveContent: null, reviewNote } : { reviewNote });
  } else {
    const status = after(listing.status, acts[judgement]);
    await saveListing(acting, listing, { status, reviewNote, ...(isApproved ? { publishedAt: listing.publishedAt ?? now } : {}) });
  }
  await refreshListingStates(database, factoryId, [product.row.id]);
  await audit(acting, `review.${acts[judgement]}`, listingObject(held), [
    { field: 'submission', before: null, after: submission.number },
    ...notes.map(({ field, message }) => ({ field: `notes.${field}`, before: null, after: message })),
  ]);
  await tellFactory(acting, submission, held, judgement, notes);
  await tell(acting, { resource: 'products', objectId: product.row.id });
  await tellReview(acting, { id: submission.id, version: submission.version + 1 });
}

function after(status: ListingStatus, act: ListingAct): ListingStatus {
  const next = listingMachine.next(act, status);
  if (next === null) throw new Problem(409, 'listing-state', { params: { status } });
  return next;
}

/** Whoever may mend it is told. */
async function tellFactory(
  acting: Acting,
  submission: SubmissionRow,
  { product, store }: HeldListing,
  judgement: Judgement,
  notes: readonly ReviewNote[],
): Promise<void> {
  const people = await acting.database
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.factoryId, acting.factoryId), inArray(memberships.role, ['owner', 'merchandiser'])));
  for (const { userId } of people) {
    await notify(acting, {
      userId,
      kind: `review.${judgement}`,
      params: {
        number: submission.number,
        title: submission.content.title,
        store: store.name,
        message: notes[0]?.message ?? '',
      },
      objectType: 'product',
      objectNumber: product.row.number,
    });
  }
}

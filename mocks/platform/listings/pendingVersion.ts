import type { ReviewedContent } from '@/domain/products/reviewedContent';
import { changedContent } from '@/domain/products/reviewedContent';
import type { Acting } from '../core/record';
import type { ListingRow } from './submit';
import { endWaiting, saveListing, submitContent } from './submit';

/**
 * Follows a change of what a reviewer judges. On sale or paused: what buyers read stays, and the change waits beside it
 * for a reviewer; changed back, nothing waits. Submitted but never on sale: the newer version takes the place of the
 * older in the queue. Archived: kept apart until it comes back. A draft has nothing to keep.
 */
export async function followContent(
  acting: Acting,
  listing: ListingRow,
  before: ReviewedContent,
  after: ReviewedContent,
): Promise<void> {
  if (changedContent(before, after).length === 0) return;
  if (listing.status === 'pending') {
    await submitContent(acting, { listing, kind: 'new', content: after, liveContent: null });
    return;
  }
  if (listing.status !== 'live' && listing.status !== 'paused' && listing.status !== 'archived') return;
  const liveContent = listing.liveContent ?? before;
  const differs = changedContent(liveContent, after).length > 0;
  await saveListing(acting, listing, { liveContent: differs ? liveContent : null });
  if (!differs) await endWaiting(acting, listing.id, 'withdrawn');
  else if (listing.status !== 'archived') await submitContent(acting, { listing, kind: 'change', content: after, liveContent });
}

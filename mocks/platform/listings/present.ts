import type { ProductListing } from '@/api/contract/listings';
import { changedContent, reviewedContent } from '@/domain/products/reviewedContent';
import type { ProductParts } from '../products/parts';
import { enteredTiers, laddersOf, tiersOf } from '../products/parts';
import type { ProductRow } from '../products/summary';

/** A listing as its factory sees it. */
export function presentListing(row: ProductRow, parts: ProductParts, { listing, store }: ProductParts['listed'][number]): ProductListing {
  const own = tiersOf(parts.tiers, listing.id);
  const submission = parts.submitted.find(({ listingId }) => listingId === listing.id);
  const current = reviewedContent({ ...row, ...parts.details }, listing.titleOverride);
  return {
    id: listing.id,
    version: listing.version,
    store,
    status: listing.status,
    titleOverride: listing.titleOverride,
    moqOverride: listing.moqOverride,
    ownPrices: own.length > 0 || listing.moqOverride !== null,
    ownTiers: enteredTiers(parts, listing.id),
    pendingFields: listing.liveContent === null ? [] : changedContent(listing.liveContent, current),
    submission: submission
      ? {
          number: submission.number,
          kind: submission.kind,
          status: submission.status,
          notes: submission.notes,
          submittedAt: submission.submittedAt,
          judgedAt: submission.judgedAt,
        }
      : null,
    publishedAt: listing.publishedAt,
    updatedAt: listing.updatedAt,
    ladders: laddersOf(row, parts, { moq: listing.moqOverride, tiers: own }),
  };
}

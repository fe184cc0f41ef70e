import type { ProductListing } from '@/api/contract/listings';
import type { ListingAct } from '@/api/listings';
import { listingMachine } from '@/domain/listingStates';

/** What the factory may do with a listing now, the most likely first. */
export function listingActsOf({ status, pendingFields, submission }: ProductListing): ListingAct[] {
  const waits = submission?.status === 'waiting';
  const isOnSale = status === 'live' || status === 'paused';
  const wasSentBack = status === 'changes_requested' || status === 'rejected';
  const open = listingMachine.open(status, 'factory');
  const offered: readonly (readonly [ListingAct, boolean])[] = [
    // What was sent back is taken up and submitted in one go.
    ['submit', open.includes('submit') || wasSentBack || (isOnSale && pendingFields.length > 0 && !waits)],
    ['resume', open.includes('resume')],
    ['restore', open.includes('restore')],
    ['pause', open.includes('pause')],
    ['withdraw', open.includes('withdraw') || (isOnSale && waits)],
    ['revise', open.includes('revise')],
    ['archive', open.includes('archive')],
  ];
  return offered.filter(([, isOpen]) => isOpen).map(([act]) => act);
}

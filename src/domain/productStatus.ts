import type { Channel } from '@/domain/channel';
import { channels } from '@/domain/channel';
import type { ListingStatus } from '@/domain/listingStates';
import { listingStatuses } from '@/domain/listingStates';

/** A listing at a glance, as lists show it. */
export interface ListingState {
  channel: Channel;
  status: ListingStatus;
}

/** What needs a person comes first; then what sells; a draft or an archived listing says least. */
const byUrgency = [
  'rejected',
  'changes_requested',
  'pending',
  'live',
  'paused',
  'draft',
  'archived',
] as const satisfies readonly ListingStatus[];

/** The one status that stands for a product in a list; a product in no store is a draft. */
export function leadingStatus(listings: readonly ListingState[]): ListingStatus {
  return byUrgency.find((status) => listings.some((listing) => listing.status === status)) ?? 'draft';
}

/** The stored form of a listing at a glance, such as `yanxuan:live`. */
export function listingStateKey({ channel, status }: ListingState): string {
  return `${channel}:${status}`;
}

/** Reads the stored form; null for what is none. */
export function parseListingState(key: string): ListingState | null {
  const [channelPart, statusPart] = key.split(':');
  const channel = channels.find((name) => name === channelPart);
  const status = listingStatuses.find((name) => name === statusPart);
  return channel !== undefined && status !== undefined ? { channel, status } : null;
}

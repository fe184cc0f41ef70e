import { stateMachine } from '@/domain/stateMachine';

export const listingStatuses = [
  'draft',
  'pending',
  'live',
  'paused',
  'changes_requested',
  'rejected',
  'archived',
] as const;
export type ListingStatus = (typeof listingStatuses)[number];

/** The factory's members who may write listings, or the platform's reviewer. */
export type ListingActor = 'factory' | 'reviewer';

export const listingActs = [
  'submit',
  'withdraw',
  'approve',
  'request_changes',
  'reject',
  'revise',
  'pause',
  'resume',
  'archive',
  'restore',
] as const;
export type ListingAct = (typeof listingActs)[number];

/**
 * `draft ⇄ pending → live ⇄ paused; pending → changes_requested | rejected → draft; live → archived`, restorable. An
 * archived listing comes back paused: it was approved once, and selling again is an act of its own.
 */
export const listingMachine = stateMachine<ListingAct, ListingStatus, ListingActor>(listingActs, {
  submit: { from: ['draft'], to: 'pending', by: ['factory'] },
  withdraw: { from: ['pending'], to: 'draft', by: ['factory'] },
  approve: { from: ['pending'], to: 'live', by: ['reviewer'] },
  request_changes: { from: ['pending'], to: 'changes_requested', by: ['reviewer'] },
  reject: { from: ['pending'], to: 'rejected', by: ['reviewer'] },
  revise: { from: ['changes_requested', 'rejected'], to: 'draft', by: ['factory'] },
  pause: { from: ['live'], to: 'paused', by: ['factory'] },
  resume: { from: ['paused'], to: 'live', by: ['factory'] },
  archive: { from: ['live', 'paused'], to: 'archived', by: ['factory'] },
  restore: { from: ['archived'], to: 'paused', by: ['factory'] },
});

/** Editing one of these on a live listing makes a pending version beside the live one, which goes on selling. */
export const reviewedFields = ['title', 'category', 'images', 'brand', 'qualityClaims'] as const;
/** These change at once. */
export const immediateFields = ['price', 'stock', 'moq', 'dispatchPromise'] as const;
export type ListingField = (typeof reviewedFields)[number] | (typeof immediateFields)[number];

/**
 * Whether a change of these fields needs a review beside the version that buyers know. A paused listing has one too:
 * it may resume without a review. The others are judged as a whole when they are submitted.
 */
export function needsReview(status: ListingStatus, fields: readonly ListingField[]): boolean {
  const hasLiveVersion = status === 'live' || status === 'paused';
  return hasLiveVersion && fields.some((field) => reviewedFields.some((reviewed) => reviewed === field));
}

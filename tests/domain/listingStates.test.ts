import { describe, expect, it } from 'vitest';
import {
  immediateFields,
  listingActs,
  listingMachine,
  listingStatuses,
  needsReview,
  reviewedFields,
} from '@/domain/listingStates';

const arrows = listingStatuses.flatMap((from) =>
  listingActs.flatMap((act) => {
    const to = listingMachine.next(act, from);
    return to === null ? [] : [{ act, from, to }];
  }),
);

describe('the states of a listing', () => {
  it('lead from one to another by these acts and no others', () => {
    expect(arrows.map(({ from, to }) => `${from} → ${to}`)).toEqual([
      'draft → pending',
      'pending → draft',
      'pending → live',
      'pending → changes_requested',
      'pending → rejected',
      'live → paused',
      'live → archived',
      'paused → live',
      'paused → archived',
      'changes_requested → draft',
      'rejected → draft',
      'archived → paused',
    ]);
  });

  it('reach live from a draft by a reviewer’s approval alone', () => {
    const reached = new Set(['draft']);
    for (const _ of listingStatuses) {
      for (const { act, from, to } of arrows) if (reached.has(from) && act !== 'approve') reached.add(to);
    }
    expect(reached.has('live')).toBe(false);
    expect(listingMachine.refusal('approve', 'pending', 'factory')).toBe('wrong-actor');
    expect(listingMachine.refusal('approve', 'draft', 'reviewer')).toBe('wrong-state');
    expect(listingMachine.refusal('approve', 'pending', 'reviewer')).toBeNull();
  });

  it('leave judging to the reviewer and the rest to the factory', () => {
    expect(listingMachine.open('pending', 'reviewer')).toEqual(['approve', 'request_changes', 'reject']);
    expect(listingMachine.open('pending', 'factory')).toEqual(['withdraw']);
    expect(listingStatuses.filter((status) => listingMachine.open(status, 'reviewer').length > 0)).toEqual(['pending']);
  });
});

describe('an edit', () => {
  it('of what a reviewer judged needs a review once there is a live version', () => {
    for (const field of reviewedFields) {
      expect(listingStatuses.filter((status) => needsReview(status, [field]))).toEqual(['live', 'paused']);
    }
    expect(needsReview('live', ['price', 'title'])).toBe(true);
  });

  it('of price, stock, MOQ and promise changes at once', () => {
    for (const status of listingStatuses) expect(needsReview(status, immediateFields)).toBe(false);
    expect(needsReview('live', [])).toBe(false);
  });
});

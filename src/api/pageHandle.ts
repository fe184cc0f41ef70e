import type { Right } from '@/domain/rights';

/** What a route says of itself: `right` guards it, and the tests that walk all routes read it. */
export interface PageHandle {
  /** Whoever lacks it gets the 403 page; `member` for every role. */
  right: Right;
}

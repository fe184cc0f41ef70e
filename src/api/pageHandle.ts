import type { PlatformRole, Right } from '@/domain/rights';

/** What a factory's route says of itself: `right` guards it, and the tests that walk all routes read it. */
export interface PageHandle {
  /** Whoever lacks it gets the 403 page; `member` for every role. */
  right: Right;
}

/** What a route of the platform's own people says of itself. */
export interface PlatformPageHandle {
  /** Whoever of them is none of these gets the 403 page; to members of factories the page is not there. */
  platform: readonly PlatformRole[];
}

import type { PlatformRole } from '@/domain/rights';
import { paths } from '@/domain/paths';
import type { IconName } from '@/ui/icon/paths';

export interface PlatformNavItem {
  readonly key: 'tasks' | 'load' | 'submissions';
  readonly icon: IconName;
  readonly roles: readonly PlatformRole[];
  readonly to: string;
}

/** The navigation of the platform's own people, in order. */
export const platformNavItems: readonly PlatformNavItem[] = [
  { key: 'tasks', icon: 'hand', roles: ['agent', 'lead'], to: paths.desk() },
  { key: 'load', icon: 'users', roles: ['lead'], to: paths.deskLoad() },
  { key: 'submissions', icon: 'review', roles: ['reviewer'], to: paths.submissions() },
];

import type { Right } from '@/domain/rights';
import { paths } from '@/domain/paths';
import type { IconName } from '@/ui/icon/paths';

export interface NavItem {
  readonly key: 'home' | 'stores' | 'products' | 'hosting' | 'demand' | 'marketing' | 'imports' | 'members' | 'audit' | 'settings';
  readonly icon: IconName;
  readonly right: Right;
  readonly to: (factory: string) => string;
  /** On the phone's bar at the bottom; the others stand behind "more". */
  readonly thumb: boolean;
  /** At the foot of the side navigation. */
  readonly foot: boolean;
}

/** The navigation, in order: only what works is in it, and only what the role may see is shown. */
export const navItems: readonly NavItem[] = [
  { key: 'home', icon: 'home', right: 'member', to: paths.home, thumb: true, foot: false },
  { key: 'stores', icon: 'store', right: 'catalogue.read', to: paths.stores, thumb: false, foot: false },
  { key: 'products', icon: 'box', right: 'catalogue.read', to: paths.products, thumb: true, foot: false },
  { key: 'hosting', icon: 'hand', right: 'task.read', to: paths.hosting, thumb: true, foot: false },
  { key: 'demand', icon: 'trend', right: 'demand.read', to: paths.demand, thumb: true, foot: false },
  { key: 'marketing', icon: 'horn', right: 'marketing.read', to: paths.marketing, thumb: false, foot: false },
  { key: 'imports', icon: 'upload', right: 'orders.import', to: paths.imports, thumb: false, foot: false },
  { key: 'members', icon: 'users', right: 'members.manage', to: paths.members, thumb: false, foot: true },
  { key: 'audit', icon: 'clock', right: 'audit.read', to: paths.audit, thumb: false, foot: true },
  { key: 'settings', icon: 'gear', right: 'settings.read', to: paths.settings, thumb: false, foot: true },
];

import type { Role } from '@/domain/rights';

/** The password of every account in demo data. */
export const demoPassword = 'demo-1688';

export interface DemoAccount {
  account: string;
  role: Role;
  /** Which demo factory, by its position; null for the platform's own people. */
  factory: 1 | 2 | 3 | null;
  /** Offered as one click on the sign-in page. */
  oneClick: boolean;
}

export const demoAccounts: readonly DemoAccount[] = [
  { account: 'owner', role: 'owner', factory: 1, oneClick: true },
  { account: 'merchandiser', role: 'merchandiser', factory: 1, oneClick: true },
  { account: 'planner', role: 'planner', factory: 1, oneClick: true },
  { account: 'marketer', role: 'marketer', factory: 1, oneClick: true },
  { account: 'owner2', role: 'owner', factory: 2, oneClick: true },
  { account: 'owner3', role: 'owner', factory: 3, oneClick: true },
  { account: 'agent', role: 'agent', factory: null, oneClick: true },
  { account: 'agent2', role: 'agent', factory: null, oneClick: true },
  { account: 'lead', role: 'lead', factory: null, oneClick: true },
  { account: 'reviewer', role: 'reviewer', factory: null, oneClick: true },
];

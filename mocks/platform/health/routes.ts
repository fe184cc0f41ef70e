import { getHealth } from '@/api/contract/health';
import { openRoute } from '../core/route';
import { demoAccounts, demoPassword } from '../demoAccounts';

export const healthRoutes = [
  openRoute(getHealth, async ({ services }) => ({
    status: 'ok' as const,
    demo: services.demo,
    demoAccounts: services.demo ? demoAccounts.filter((one) => one.oneClick).map(({ account, role }) => ({ account, role })) : [],
    demoPassword: services.demo ? demoPassword : null,
  })),
];

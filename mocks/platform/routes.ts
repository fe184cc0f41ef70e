import type { Route } from './core/route';
import { demandRoutes } from './demand/routes';
import { healthRoutes } from './health/routes';
import { auditRoutes } from './audit/routes';
import { eventRoutes } from './events/routes';
import { factoryRoutes } from './factories/routes';
import { homeRoutes } from './home/routes';
import { invitationRoutes } from './members/invitations';
import { joiningRoutes } from './members/joining';
import { memberRoutes } from './members/routes';
import { notificationRoutes } from './notifications/routes';
import { settingsRoutes } from './settings/routes';
import { sessionRoutes } from './session/routes';
import { storeRoutes } from './stores/routes';

/** Every route of the platform; a test holds that each endpoint of the contract is among them, once. */
export const routes: readonly Route[] = [
  ...demandRoutes,
  ...healthRoutes,
  ...sessionRoutes,
  ...storeRoutes,
  ...auditRoutes,
  ...eventRoutes,
  ...factoryRoutes,
  ...homeRoutes,
  ...invitationRoutes,
  ...joiningRoutes,
  ...memberRoutes,
  ...notificationRoutes,
  ...settingsRoutes,
];

import type { Route } from './core/route';
import { demandRoutes } from './demand/routes';
import { marketingRoutes } from './marketing/routes';
import { healthRoutes } from './health/routes';
import { auditRoutes } from './audit/routes';
import { eventRoutes } from './events/routes';
import { fileRoutes } from './files/routes';
import { factoryRoutes } from './factories/routes';
import { buyerRoutes } from './buyers/routes';
import { homeRoutes } from './home/routes';
import { deskRoutes } from './hosting/desk/routes';
import { mandateRoutes } from './hosting/mandates/routes';
import { taskRoutes } from './hosting/tasks/routes';
import { importRoutes } from './imports/routes';
import { jobRoutes } from './jobs/routes';
import { orderRoutes } from './orders/routes';
import { listingRoutes } from './listings/routes';
import { invitationRoutes } from './members/invitations';
import { joiningRoutes } from './members/joining';
import { memberRoutes } from './members/routes';
import { platformNotificationRoutes } from './notifications/platformRoutes';
import { notificationRoutes } from './notifications/routes';
import { productImportRoutes } from './productImports/routes';
import { productRoutes } from './products/routes';
import { reviewRoutes } from './review/routes';
import { savedViewRoutes } from './savedViews/routes';
import { settingsRoutes } from './settings/routes';
import { sessionRoutes } from './session/routes';
import { skuLinkRoutes } from './skuLinks/routes';
import { storeRoutes } from './stores/routes';

/** Every route of the platform; a test holds that each endpoint of the contract is among them, once. */
export const routes: readonly Route[] = [
  ...demandRoutes,
  ...marketingRoutes,
  ...healthRoutes,
  ...sessionRoutes,
  ...storeRoutes,
  ...auditRoutes,
  ...eventRoutes,
  ...factoryRoutes,
  ...homeRoutes,
  ...mandateRoutes,
  ...taskRoutes,
  ...deskRoutes,
  ...invitationRoutes,
  ...joiningRoutes,
  ...memberRoutes,
  ...notificationRoutes,
  ...platformNotificationRoutes,
  ...settingsRoutes,
  ...productRoutes,
  ...productImportRoutes,
  ...listingRoutes,
  ...reviewRoutes,
  ...fileRoutes,
  ...skuLinkRoutes,
  ...savedViewRoutes,
  ...importRoutes,
  ...jobRoutes,
  ...orderRoutes,
  ...buyerRoutes,
];

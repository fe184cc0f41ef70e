import type { Route } from './core/route';
import { demandRoutes } from './demand/routes';
import { healthRoutes } from './health/routes';
import { sessionRoutes } from './session/routes';
import { storeRoutes } from './stores/routes';

/** Every route of the platform; a test holds that each endpoint of the contract is among them, once. */
export const routes: readonly Route[] = [...demandRoutes, ...healthRoutes, ...sessionRoutes, ...storeRoutes];

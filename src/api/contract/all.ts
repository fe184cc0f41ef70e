import type { AnyEndpoint } from './endpoint';
import * as demand from './demand';
import * as desk from './desk';
import * as health from './health';
import * as audit from './audit';
import * as events from './events';
import * as factories from './factories';
import * as files from './files';
import * as buyers from './buyers';
import * as home from './home';
import * as imports from './imports';
import * as jobs from './jobs';
import * as listings from './listings';
import * as orders from './orders';
import * as marketing from './marketing';
import * as mandates from './mandates';
import * as members from './members';
import * as notifications from './notifications';
import * as productOrders from './productOrders';
import * as productImports from './productImports';
import * as priceBands from './priceBands';
import * as products from './products';
import * as review from './review';
import * as savedViews from './savedViews';
import * as session from './session';
import * as settings from './settings';
import * as skuLinks from './skuLinks';
import * as stores from './stores';
import * as tasks from './tasks';

const modules = [productImports, demand, marketing, desk, mandates, tasks, health, session, stores, audit, events, factories, home, members, notifications, settings, priceBands, products, productOrders, listings, review, files, skuLinks, savedViews, imports, jobs, orders, buyers];

function isEndpoint(value: unknown): value is AnyEndpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;
}

/** Every endpoint of the contract: what the OpenAPI document, the platform and the tests walk over. */
export const allEndpoints: readonly AnyEndpoint[] = modules.flatMap((module) =>
  Object.values<unknown>(module).filter(isEndpoint),
);

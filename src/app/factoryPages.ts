import type { FactoryPage } from '@/api/page';
import { accountRoutes } from '@/features/account/routes';
import { demandRoutes } from '@/features/demand/routes';
import { homeRoutes } from '@/features/home/routes';
import { hostingRoutes } from '@/features/hosting/routes';
import { importRoutes } from '@/features/imports/routes';
import { marketingRoutes } from '@/features/marketing/routes';
import { productImportRoutes } from '@/features/productImport/routes';
import { productRoutes } from '@/features/products/routes';
import { storeRoutes } from '@/features/stores/routes';

/** Every page inside a factory. */
export const factoryPages: readonly FactoryPage[] = [
  ...homeRoutes,
  ...storeRoutes,
  ...productRoutes,
  ...productImportRoutes,
  ...hostingRoutes,
  ...demandRoutes,
  ...marketingRoutes,
  ...importRoutes,
  ...accountRoutes,
];

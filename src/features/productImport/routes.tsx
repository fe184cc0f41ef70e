import type { RouteObject } from 'react-router';
import { loaderFactory } from '@/api/loaderContext';
import type { PageHandle } from '@/api/pageHandle';
import { productImportQueries } from '@/api/productImports';
import { queryClient } from '@/api/queryClient';
import { importFiltersOf } from './importFilters';

/** The pages of product import; loaders start the fetch while the page's code is on its way. */
export const productImportRoutes: (RouteObject & { handle: PageHandle })[] = [
  {
    path: 'products/imports',
    handle: { right: 'catalogue.write' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(productImportQueries.list(factory.id, importFiltersOf(new URL(request.url).searchParams)));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/ProductImportsPage')).ProductImportsPage }),
  },
  {
    path: 'products/import',
    handle: { right: 'catalogue.write' },
    lazy: async () => ({ Component: (await import('./pages/NewProductImportPage')).NewProductImportPage }),
  },
  {
    path: 'products/imports/:number',
    handle: { right: 'catalogue.write' },
    loader: async ({ params }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(productImportQueries.byNumber(factory.id, params['number'] ?? ''));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/ProductImportPage')).ProductImportPage }),
  },
];

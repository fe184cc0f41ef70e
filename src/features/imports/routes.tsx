import type { RouteObject } from 'react-router';
import { importQueries } from '@/api/imports';
import { loaderFactory } from '@/api/loaderContext';
import type { PageHandle } from '@/api/pageHandle';
import { queryClient } from '@/api/queryClient';
import { storeQueries } from '@/api/stores';
import { importFiltersOf } from './importFilters';
import { allStores } from './useStores';

/** The pages of order import; loaders start the fetch while the page's code is on its way. */
export const importRoutes: (RouteObject & { handle: PageHandle })[] = [
  {
    path: 'imports',
    handle: { right: 'orders.import' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      const search = new URL(request.url).searchParams;
      void queryClient.prefetchQuery(storeQueries.list(factory.id, allStores));
      if (!search.has('store')) void queryClient.prefetchQuery(importQueries.list(factory.id, importFiltersOf(search)));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/ImportsPage')).ImportsPage }),
  },
  {
    path: 'imports/new',
    handle: { right: 'orders.import' },
    loader: async ({ params }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(storeQueries.list(factory.id, allStores));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/NewImportPage')).NewImportPage }),
  },
  {
    path: 'imports/:number',
    handle: { right: 'orders.import' },
    loader: async ({ params }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(importQueries.byNumber(factory.id, params['number'] ?? ''));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/ImportPage')).ImportPage }),
  },
];

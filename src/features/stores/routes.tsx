import type { RouteObject } from 'react-router';
import { loaderFactory } from '@/api/loaderContext';
import type { PageHandle } from '@/api/pageHandle';
import { queryClient } from '@/api/queryClient';
import { storeQueries } from '@/api/stores';
import { storeFiltersOf } from './storeFilters';

/** The pages of flagship stores; loaders start the fetch while the page's code is on its way. */
export const storeRoutes: (RouteObject & { handle: PageHandle })[] = [
  {
    path: 'stores',
    handle: { right: 'catalogue.read' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(storeQueries.list(factory.id, storeFiltersOf(new URL(request.url).searchParams)));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/StoresPage')).StoresPage }),
  },
  {
    path: 'stores/:number',
    handle: { right: 'catalogue.read' },
    loader: async ({ params }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(storeQueries.byNumber(factory.id, params['number'] ?? ''));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/StorePage')).StorePage }),
  },
  {
    path: 'stores/:number/edit',
    handle: { right: 'catalogue.write' },
    loader: async ({ params }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(storeQueries.byNumber(factory.id, params['number'] ?? ''));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/StoreEditPage')).StoreEditPage }),
  },
];

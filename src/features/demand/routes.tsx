import type { RouteObject } from 'react-router';
import { demandQueries } from '@/api/demand';
import { loaderFactory } from '@/api/loaderContext';
import type { PageHandle } from '@/api/pageHandle';
import { queryClient } from '@/api/queryClient';
import { storeQueries } from '@/api/stores';
import { demandViewOf, overviewFilters } from './demandView';

/** The demand explorer; its loader starts the fetch while the page's code is on its way. */
export const demandRoutes: (RouteObject & { handle: PageHandle })[] = [
  {
    path: 'demand',
    handle: { right: 'demand.read' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      const view = demandViewOf(new URL(request.url).searchParams);
      if (view.store === null) void queryClient.prefetchQuery(demandQueries.overview(factory.id, overviewFilters(view, undefined)));
      else void queryClient.prefetchQuery(storeQueries.byNumber(factory.id, view.store));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/DemandPage')).DemandPage }),
  },
];

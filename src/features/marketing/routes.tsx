import type { RouteObject } from 'react-router';
import { loaderFactory } from '@/api/loaderContext';
import { marketingQueries } from '@/api/marketing';
import type { PageHandle } from '@/api/pageHandle';
import { queryClient } from '@/api/queryClient';
import { storeQueries } from '@/api/stores';
import { viewQuery } from '@/domain/demand/orderView';
import { marketingViewOf } from './marketingView';

/** The marketer's explorer; its loader starts the fetch while the page's code is on its way. */
export const marketingRoutes: (RouteObject & { handle: PageHandle })[] = [
  {
    path: 'marketing',
    handle: { right: 'marketing.read' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      const view = marketingViewOf(new URL(request.url).searchParams);
      if (view.store === null) void queryClient.prefetchQuery(marketingQueries.overview(factory.id, viewQuery(view, undefined)));
      else void queryClient.prefetchQuery(storeQueries.byNumber(factory.id, view.store));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/MarketingPage')).MarketingPage }),
  },
];

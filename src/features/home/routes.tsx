import type { RouteObject } from 'react-router';
import { demandQueries } from '@/api/demand';
import { homeQueries } from '@/api/home';
import { loaderFactory } from '@/api/loaderContext';
import type { PageHandle } from '@/api/pageHandle';
import { queryClient } from '@/api/queryClient';
import { measuresOf } from './homeView';

/** Where a member begins: what waits, four measures, what happened lately. */
export const homeRoutes: (RouteObject & { handle: PageHandle })[] = [
  {
    index: true,
    handle: { right: 'member' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      const { searchParams } = new URL(request.url);
      void queryClient.prefetchQuery(homeQueries.get(factory.id));
      if (!searchParams.has('store')) void queryClient.prefetchQuery(demandQueries.overview(factory.id, measuresOf(searchParams)));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/HomePage')).HomePage }),
  },
];

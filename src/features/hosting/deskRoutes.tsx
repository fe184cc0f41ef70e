import type { RouteObject } from 'react-router';
import { redirect } from 'react-router';
import { deskQueries } from '@/api/desk';
import type { PlatformPageHandle } from '@/api/pageHandle';
import { queryClient } from '@/api/queryClient';
import { paths } from '@/domain/paths';
import { deskFiltersOf } from './desk/deskFilters';

/** The desk of the hosted team: an agent's queue and tasks, the lead's load. */
export const deskRoutes: (RouteObject & { handle: PlatformPageHandle })[] = [
  {
    path: '/desk',
    handle: { platform: ['agent', 'lead'] },
    loader: async ({ request }) => {
      void queryClient.prefetchQuery(deskQueries.list(deskFiltersOf(new URL(request.url).searchParams)));
      return null;
    },
    lazy: async () => ({ Component: (await import('./desk/DeskPage')).DeskPage }),
  },
  {
    // Where the addresses of tasks begin: the queue itself.
    path: '/desk/tasks',
    handle: { platform: ['agent', 'lead'] },
    loader: () => redirect(paths.desk()),
  },
  {
    path: '/desk/tasks/:number',
    handle: { platform: ['agent'] },
    loader: async ({ params }) => {
      void queryClient.prefetchQuery(deskQueries.byNumber(params['number'] ?? ''));
      return null;
    },
    lazy: async () => ({ Component: (await import('./desk/DeskTaskPage')).DeskTaskPage }),
  },
  {
    path: '/desk/load',
    handle: { platform: ['lead'] },
    loader: async () => {
      void queryClient.prefetchQuery(deskQueries.load());
      return null;
    },
    lazy: async () => ({ Component: (await import('./desk/LoadPage')).LoadPage }),
  },
];

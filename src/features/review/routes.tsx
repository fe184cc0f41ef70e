import type { RouteObject } from 'react-router';
import type { PlatformPageHandle } from '@/api/pageHandle';
import { queryClient } from '@/api/queryClient';
import { submissionQueries } from '@/api/review';
import { submissionQueryOf } from './submissionFilters';

/** The reviewer's pages; loaders start the fetch while the page's code is on its way. */
export const reviewRoutes: (RouteObject & { handle: PlatformPageHandle })[] = [
  {
    path: '/review/submissions',
    handle: { platform: ['reviewer'] },
    loader: async ({ request }) => {
      void queryClient.prefetchQuery(submissionQueries.list(submissionQueryOf(new URL(request.url).searchParams)));
      void queryClient.prefetchQuery(submissionQueries.counts());
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/SubmissionsPage')).SubmissionsPage }),
  },
  {
    path: '/review/submissions/:number',
    handle: { platform: ['reviewer'] },
    loader: async ({ params }) => {
      void queryClient.prefetchQuery(submissionQueries.byReference(params['number'] ?? ''));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/SubmissionPage')).SubmissionPage }),
  },
];

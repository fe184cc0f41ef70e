import type { RouteObject } from 'react-router';
import { onlyWhenItChanges, pageRoute } from '@/api/page';
import { queryClient } from '@/api/queryClient';
import { sessionQuery } from '@/api/session';
import { joinRoutes, platformAccountRoutes } from '@/features/account/routes';
import { deskRoutes } from '@/features/hosting/deskRoutes';
import { reviewRoutes } from '@/features/review/routes';
import { signInRoutes } from '@/features/signIn/routes';
import { PageProblem } from './errors/PageProblem';
import { NotFoundPage } from './errors/NotFoundPage';
import { RootRedirect } from './guards/RootRedirect';
import { guarded } from './guards/guarded';
import { platformGuarded } from './guards/platformGuarded';
import { factoryPages } from './factoryPages';
import { PageLoading } from './PageLoading';
import { Root } from './Root';

/**
 * A shell comes with its guard, beside the page's own code, and is drawn once the session is known: were either waited
 * for while drawing, React would hold back each next thing for a third of a second.
 */
const insideShell = {
  loader: () => queryClient.ensureQueryData(sessionQuery),
  shouldRevalidate: () => false,
};

/** Every route of the app, for one router; tests and `look` read this list, so that no page can be left out. */
export const appRoutes = (): RouteObject[] => [
  {
    element: <Root />,
    errorElement: <PageProblem full />,
    hydrateFallbackElement: <PageLoading />,
    children: [
      { path: '/', element: <RootRedirect /> },
      ...[...signInRoutes, ...joinRoutes].map((page) => pageRoute(page)),
      {
        ...insideShell,
        lazy: async () => ({ Component: onlyWhenItChanges((await import('./guards/RequirePlatformPerson')).RequirePlatformPerson) }),
        children: [
          {
            errorElement: <PageProblem />,
            children: [
              ...platformGuarded(deskRoutes),
              ...platformGuarded(reviewRoutes),
              ...platformGuarded(platformAccountRoutes),
            ],
          },
        ],
      },
      {
        path: '/:factory',
        ...insideShell,
        lazy: async () => ({ Component: onlyWhenItChanges((await import('./guards/RequireFactory')).RequireFactory) }),
        children: [
          {
            errorElement: <PageProblem />,
            children: [
              ...guarded(factoryPages),
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
      { path: '*', element: <NotFoundPage full /> },
    ],
  },
];

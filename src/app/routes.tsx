import type { RouteObject } from 'react-router';
import { demandRoutes } from '@/features/demand/routes';
import { accountRoutes, joinRoutes } from '@/features/account/routes';
import { homeRoutes } from '@/features/home/routes';
import { deskRoutes } from '@/features/hosting/deskRoutes';
import { hostingRoutes } from '@/features/hosting/routes';
import { productImportRoutes } from '@/features/productImport/routes';
import { productRoutes } from '@/features/products/routes';
import { marketingRoutes } from '@/features/marketing/routes';
import { importRoutes } from '@/features/imports/routes';
import { reviewRoutes } from '@/features/review/routes';
import { signInRoutes } from '@/features/signIn/routes';
import { storeRoutes } from '@/features/stores/routes';
import { PageProblem } from './errors/PageProblem';
import { NotFoundPage } from './errors/NotFoundPage';
import { RootRedirect } from './guards/RootRedirect';
import { RequireFactory } from './guards/RequireFactory';
import { RequirePlatformPerson } from './guards/RequirePlatformPerson';
import { guarded } from './guards/guarded';
import { platformGuarded } from './guards/platformGuarded';
import { PageLoading } from './PageLoading';
import { Root } from './Root';

/** Every route of the app; tests and `look` read this list, so that no page can be left out. */
export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <PageProblem full />,
    hydrateFallbackElement: <PageLoading />,
    children: [
      { path: '/', element: <RootRedirect /> },
      ...signInRoutes,
      ...joinRoutes,
      {
        element: <RequirePlatformPerson />,
        children: [
          {
            errorElement: <PageProblem />,
            children: [
              ...platformGuarded(deskRoutes),
              ...platformGuarded(reviewRoutes),
            ],
          },
        ],
      },
      {
        path: '/:factory',
        element: <RequireFactory />,
        children: [
          {
            errorElement: <PageProblem />,
            children: [
              ...guarded(homeRoutes),
              ...guarded(storeRoutes),
              ...guarded(productRoutes),
              ...guarded(productImportRoutes),
              ...guarded(hostingRoutes),
              ...guarded(demandRoutes),
              ...guarded(marketingRoutes),
              ...guarded(importRoutes),
              ...guarded(accountRoutes),
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
      { path: '*', element: <NotFoundPage full /> },
    ],
  },
];

import type { RouteObject } from 'react-router';
import { auditQueries } from '@/api/audit';
import { loaderFactory } from '@/api/loaderContext';
import { memberQueries } from '@/api/members';
import { notificationQueries } from '@/api/notifications';
import type { PageHandle } from '@/api/pageHandle';
import { queryClient } from '@/api/queryClient';
import { settingsQueries } from '@/api/settings';
import { auditFiltersOf, memberFiltersOf, notificationFiltersOf } from './listFilters';

/** Members, settings, audit log and notices of a factory. */
export const accountRoutes: (RouteObject & { handle: PageHandle })[] = [
  {
    path: 'members',
    handle: { right: 'members.manage' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(memberQueries.list(factory.id, memberFiltersOf(new URL(request.url).searchParams)));
      void queryClient.prefetchQuery(memberQueries.invitations(factory.id));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/MembersPage')).MembersPage }),
  },
  {
    path: 'settings',
    handle: { right: 'settings.read' },
    loader: async ({ params }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(settingsQueries.get(factory.id));
      void queryClient.prefetchQuery(settingsQueries.setAside(factory.id));
      void queryClient.prefetchQuery(settingsQueries.priceBands(factory.id));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/SettingsPage')).SettingsPage }),
  },
  {
    path: 'audit',
    handle: { right: 'audit.read' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(auditQueries.list(factory.id, auditFiltersOf(new URL(request.url).searchParams)));
      void queryClient.prefetchQuery(auditQueries.facets(factory.id));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/AuditPage')).AuditPage }),
  },
  {
    path: 'notifications',
    handle: { right: 'member' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      const filters = notificationFiltersOf(new URL(request.url).searchParams);
      void queryClient.prefetchQuery(notificationQueries.list(factory.id, filters));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/NotificationsPage')).NotificationsPage }),
  },
];

/** Pages that need no factory, and no session either. */
export const joinRoutes: RouteObject[] = [
  { path: '/join/:token', lazy: async () => ({ Component: (await import('./pages/JoinPage')).JoinPage }) },
];

import type { FactoryPage, OpenPage, PlatformPage } from '@/api/page';

/** Members, settings, audit log and notices of a factory. */
export const accountRoutes: FactoryPage[] = [
  {
    path: 'members',
    handle: { right: 'members.manage' },
    lazy: {
      Component: async () => (await import('./pages/MembersPage')).MembersPage,
      loader: async () => (await import('./loaders')).loadMembers,
    },
  },
  {
    path: 'settings',
    handle: { right: 'settings.read' },
    lazy: {
      Component: async () => (await import('./pages/SettingsPage')).SettingsPage,
      loader: async () => (await import('./loaders')).loadSettings,
    },
  },
  {
    path: 'audit',
    handle: { right: 'audit.read' },
    lazy: {
      Component: async () => (await import('./pages/AuditPage')).AuditPage,
      loader: async () => (await import('./loaders')).loadAudit,
    },
  },
  {
    path: 'notifications',
    handle: { right: 'member' },
    lazy: {
      Component: async () => (await import('./pages/NotificationsPage')).NotificationsPage,
      loader: async () => (await import('./loaders')).loadNotifications,
    },
  },
];

/** The notices to the platform's own people, who are in no factory. */
export const platformAccountRoutes: PlatformPage[] = [
  {
    path: '/platform/notifications',
    handle: { platform: ['agent', 'lead', 'reviewer'] },
    lazy: {
      Component: async () => (await import('./pages/PlatformNotificationsPage')).PlatformNotificationsPage,
      loader: async () => (await import('./loaders')).loadPlatformNotifications,
    },
  },
];

/** Pages that need no factory, and no session either. */
export const joinRoutes: OpenPage[] = [
  { path: '/join/:token', lazy: { Component: async () => (await import('./pages/JoinPage')).JoinPage } },
];

import type { FactoryPage } from '@/api/page';

/** Where a member begins: what waits, four measures, what happened lately. */
export const homeRoutes: FactoryPage[] = [
  {
    index: true,
    handle: { right: 'member' },
    lazy: {
      Component: async () => (await import('./pages/HomePage')).HomePage,
      loader: async () => (await import('./loaders')).loadHome,
    },
  },
];

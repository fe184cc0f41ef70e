import type { FactoryPage } from '@/api/page';

/** The pages of order import; loaders start the fetch while the page's code is on its way. */
export const importRoutes: FactoryPage[] = [
  {
    path: 'imports',
    handle: { right: 'orders.import' },
    lazy: {
      Component: async () => (await import('./pages/ImportsPage')).ImportsPage,
      loader: async () => (await import('./loaders')).loadImports,
    },
  },
  {
    path: 'imports/new',
    handle: { right: 'orders.import' },
    lazy: {
      Component: async () => (await import('./pages/NewImportPage')).NewImportPage,
      loader: async () => (await import('./loaders')).loadNewImport,
    },
  },
  {
    path: 'imports/:number',
    handle: { right: 'orders.import' },
    lazy: {
      Component: async () => (await import('./pages/ImportPage')).ImportPage,
      loader: async () => (await import('./loaders')).loadImport,
    },
  },
];

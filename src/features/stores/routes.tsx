import type { FactoryPage } from '@/api/page';

/** The pages of flagship stores; loaders start the fetch while the page's code is on its way. */
export const storeRoutes: FactoryPage[] = [
  {
    path: 'stores',
    handle: { right: 'catalogue.read' },
    lazy: {
      Component: async () => (await import('./pages/StoresPage')).StoresPage,
      loader: async () => (await import('./loaders')).loadStores,
    },
  },
  {
    path: 'stores/:number',
    handle: { right: 'catalogue.read' },
    lazy: {
      Component: async () => (await import('./pages/StorePage')).StorePage,
      loader: async () => (await import('./loaders')).loadStore,
    },
  },
  {
    path: 'stores/:number/edit',
    handle: { right: 'catalogue.write' },
    lazy: {
      Component: async () => (await import('./pages/StoreEditPage')).StoreEditPage,
      loader: async () => (await import('./loaders')).loadStore,
    },
  },
];

import type { FactoryPage } from '@/api/page';

/** The pages of products; loaders start the fetch while the page's code is on its way. */
export const productRoutes: FactoryPage[] = [
  {
    path: 'products',
    handle: { right: 'catalogue.read' },
    lazy: {
      Component: async () => (await import('./pages/ProductsPage')).ProductsPage,
      loader: async () => (await import('./loaders')).loadProducts,
    },
  },
  {
    path: 'products/unlinked',
    handle: { right: 'catalogue.read' },
    lazy: {
      Component: async () => (await import('./pages/UnlinkedSkusPage')).UnlinkedSkusPage,
      loader: async () => (await import('./loaders')).loadUnlinkedSkus,
    },
  },
  {
    path: 'products/new',
    handle: { right: 'catalogue.write' },
    lazy: {
      Component: async () => (await import('./pages/ProductNewPage')).ProductNewPage,
    },
  },
  {
    path: 'products/:number/edit',
    handle: { right: 'catalogue.write' },
    lazy: {
      Component: async () => (await import('./pages/ProductEditPage')).ProductEditPage,
      loader: async () => (await import('./loaders')).loadProduct,
    },
  },
  {
    path: 'products/:number',
    handle: { right: 'catalogue.read' },
    lazy: {
      Component: async () => (await import('./pages/ProductPage')).ProductPage,
      loader: async () => (await import('./loaders')).loadProduct,
    },
  },
];

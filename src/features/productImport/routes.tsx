import type { FactoryPage } from '@/api/page';

/** The pages of product import; loaders start the fetch while the page's code is on its way. */
export const productImportRoutes: FactoryPage[] = [
  {
    path: 'products/imports',
    handle: { right: 'catalogue.write' },
    lazy: {
      Component: async () => (await import('./pages/ProductImportsPage')).ProductImportsPage,
      loader: async () => (await import('./loaders')).loadProductImports,
    },
  },
  {
    path: 'products/import',
    handle: { right: 'catalogue.write' },
    lazy: {
      Component: async () => (await import('./pages/NewProductImportPage')).NewProductImportPage,
    },
  },
  {
    path: 'products/imports/:number',
    handle: { right: 'catalogue.write' },
    lazy: {
      Component: async () => (await import('./pages/ProductImportPage')).ProductImportPage,
      loader: async () => (await import('./loaders')).loadProductImport,
    },
  },
];

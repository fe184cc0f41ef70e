import type { RouteObject } from 'react-router';
import { loaderFactory } from '@/api/loaderContext';
import { orderSkuQueries } from '@/api/orderSkus';
import type { PageHandle } from '@/api/pageHandle';
import { productQueries } from '@/api/products';
import { queryClient } from '@/api/queryClient';
import { savedViewQueries } from '@/api/savedViews';
import { productQueryOf } from './list/productFilters';
import { orderSkuQueryOf } from './unlinked/orderSkuQuery';

/** The pages of products; loaders start the fetch while the page's code is on its way. */
export const productRoutes: (RouteObject & { handle: PageHandle })[] = [
  {
    path: 'products',
    handle: { right: 'catalogue.read' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      const search = new URL(request.url).searchParams;
      void queryClient.prefetchQuery(productQueries.list(factory.id, productQueryOf(search)));
      void queryClient.prefetchQuery(productQueries.counts(factory.id, search.get('store') ?? undefined));
      void queryClient.prefetchQuery(savedViewQueries.list(factory.id, 'products'));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/ProductsPage')).ProductsPage }),
  },
  {
    path: 'products/unlinked',
    handle: { right: 'catalogue.read' },
    loader: async ({ params, request }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(orderSkuQueries.list(factory.id, orderSkuQueryOf(new URL(request.url).searchParams)));
      void queryClient.prefetchQuery(orderSkuQueries.counts(factory.id));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/UnlinkedSkusPage')).UnlinkedSkusPage }),
  },
  {
    path: 'products/new',
    handle: { right: 'catalogue.write' },
    lazy: async () => ({ Component: (await import('./pages/ProductNewPage')).ProductNewPage }),
  },
  {
    path: 'products/:number/edit',
    handle: { right: 'catalogue.write' },
    loader: async ({ params }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(productQueries.byNumber(factory.id, params['number'] ?? ''));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/ProductEditPage')).ProductEditPage }),
  },
  {
    path: 'products/:number',
    handle: { right: 'catalogue.read' },
    loader: async ({ params }) => {
      const factory = await loaderFactory(params);
      void queryClient.prefetchQuery(productQueries.byNumber(factory.id, params['number'] ?? ''));
      return null;
    },
    lazy: async () => ({ Component: (await import('./pages/ProductPage')).ProductPage }),
  },
];

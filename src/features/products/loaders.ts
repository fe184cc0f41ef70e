import { fetchAhead, soon } from '@/api/fetchAhead';
import { loaderFactory } from '@/api/loaderContext';
import { orderSkuQueries } from '@/api/orderSkus';
import type { PageLoader } from '@/api/page';
import { productQueries } from '@/api/products';
import { savedViewQueries } from '@/api/savedViews';
import { productQueryOf } from './list/productFilters';
import { orderSkuQueryOf } from './unlinked/orderSkuQuery';

export const loadProducts: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  const search = new URL(request.url).searchParams;
  return soon(
    fetchAhead(productQueries.list(factory.id, productQueryOf(search))),
    fetchAhead(productQueries.counts(factory.id, search.get('store') ?? undefined)),
    fetchAhead(savedViewQueries.list(factory.id, 'products')),
  );
};

export const loadUnlinkedSkus: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  return soon(
    fetchAhead(orderSkuQueries.list(factory.id, orderSkuQueryOf(new URL(request.url).searchParams))),
    fetchAhead(orderSkuQueries.counts(factory.id)),
  );
};

export const loadProduct: PageLoader = async ({ params }) => {
  const factory = await loaderFactory(params);
  return soon(fetchAhead(productQueries.byNumber(factory.id, params['number'] ?? '')));
};

import { fetchAhead, soon } from '@/api/fetchAhead';
import { loaderFactory } from '@/api/loaderContext';
import type { PageLoader } from '@/api/page';
import { productImportQueries } from '@/api/productImports';
import { importFiltersOf } from './importFilters';

export const loadProductImports: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  return soon(fetchAhead(productImportQueries.list(factory.id, importFiltersOf(new URL(request.url).searchParams))));
};

export const loadProductImport: PageLoader = async ({ params }) => {
  const factory = await loaderFactory(params);
  return soon(fetchAhead(productImportQueries.byNumber(factory.id, params['number'] ?? '')));
};

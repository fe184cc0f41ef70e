import { fetchAhead, soon } from '@/api/fetchAhead';
import { importQueries } from '@/api/imports';
import { loaderFactory } from '@/api/loaderContext';
import type { PageLoader } from '@/api/page';
import { storeQueries } from '@/api/stores';
import { importFiltersOf } from './importFilters';
import { allStores } from './useStores';

export const loadImports: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  const search = new URL(request.url).searchParams;
  return soon(
    fetchAhead(storeQueries.list(factory.id, allStores)),
    ...(search.has('store') ? [] : [fetchAhead(importQueries.list(factory.id, importFiltersOf(search)))]),
  );
};

export const loadNewImport: PageLoader = async ({ params }) => {
  const factory = await loaderFactory(params);
  return soon(fetchAhead(storeQueries.list(factory.id, allStores)));
};

export const loadImport: PageLoader = async ({ params }) => {
  const factory = await loaderFactory(params);
  return soon(fetchAhead(importQueries.byNumber(factory.id, params['number'] ?? '')));
};

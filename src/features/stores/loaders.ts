import { fetchAhead, soon } from '@/api/fetchAhead';
import { loaderFactory } from '@/api/loaderContext';
import type { PageLoader } from '@/api/page';
import { storeQueries } from '@/api/stores';
import { storeFiltersOf } from './storeFilters';

export const loadStores: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  return soon(fetchAhead(storeQueries.list(factory.id, storeFiltersOf(new URL(request.url).searchParams))));
};

export const loadStore: PageLoader = async ({ params }) => {
  const factory = await loaderFactory(params);
  return soon(fetchAhead(storeQueries.byNumber(factory.id, params['number'] ?? '')));
};

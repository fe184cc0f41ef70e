import { demandQueries } from '@/api/demand';
import { fetchAhead, soon } from '@/api/fetchAhead';
import { loaderFactory } from '@/api/loaderContext';
import type { PageLoader } from '@/api/page';
import { storeQueries } from '@/api/stores';
import { demandViewOf, overviewFilters } from './demandView';

export const loadDemand: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  const view = demandViewOf(new URL(request.url).searchParams);
  if (view.store === null) return soon(fetchAhead(demandQueries.overview(factory.id, overviewFilters(view, undefined))));
  return soon(fetchAhead(storeQueries.byNumber(factory.id, view.store)));
};

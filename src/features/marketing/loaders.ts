import { fetchAhead, soon } from '@/api/fetchAhead';
import { loaderFactory } from '@/api/loaderContext';
import { marketingQueries } from '@/api/marketing';
import type { PageLoader } from '@/api/page';
import { storeQueries } from '@/api/stores';
import { viewQuery } from '@/domain/demand/orderView';
import { marketingViewOf } from './marketingView';

export const loadMarketing: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  const view = marketingViewOf(new URL(request.url).searchParams);
  if (view.store === null) return soon(fetchAhead(marketingQueries.overview(factory.id, viewQuery(view, undefined))));
  return soon(fetchAhead(storeQueries.byNumber(factory.id, view.store)));
};

import { demandQueries } from '@/api/demand';
import { fetchAhead, soon } from '@/api/fetchAhead';
import { homeQueries } from '@/api/home';
import { loaderFactory } from '@/api/loaderContext';
import type { PageLoader } from '@/api/page';
import { measuresOf } from './homeView';

export const loadHome: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  const { searchParams } = new URL(request.url);
  return soon(
    fetchAhead(homeQueries.get(factory.id)),
    ...(searchParams.has('store') ? [] : [fetchAhead(demandQueries.overview(factory.id, measuresOf(searchParams)))]),
  );
};

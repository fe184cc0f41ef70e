import { deskQueries } from '@/api/desk';
import { fetchAhead, soon } from '@/api/fetchAhead';
import type { PageLoader } from '@/api/page';
import { deskFiltersOf } from './deskFilters';

export const loadDesk: PageLoader = async ({ request }) => {
  return soon(fetchAhead(deskQueries.list(deskFiltersOf(new URL(request.url).searchParams))));
};

export const loadDeskTask: PageLoader = async ({ params }) => {
  return soon(fetchAhead(deskQueries.byNumber(params['number'] ?? '')));
};

export const loadLoad: PageLoader = async () => {
  return soon(fetchAhead(deskQueries.load()));
};

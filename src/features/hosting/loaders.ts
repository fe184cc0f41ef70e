import { fetchAhead, soon } from '@/api/fetchAhead';
import { loaderFactory } from '@/api/loaderContext';
import { mandateQueries } from '@/api/mandates';
import type { PageLoader } from '@/api/page';
import { taskQueries } from '@/api/tasks';
import { mandateFiltersOf } from './mandates/mandateFilters';
import { taskFiltersOf } from './tasks/taskFilters';

export const loadTasks: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  return soon(
    fetchAhead(taskQueries.list(factory.id, taskFiltersOf(new URL(request.url).searchParams))),
    fetchAhead(taskQueries.counts(factory.id)),
  );
};

export const loadTask: PageLoader = async ({ params }) => {
  const factory = await loaderFactory(params);
  return soon(fetchAhead(taskQueries.byNumber(factory.id, params['number'] ?? '')));
};

export const loadMandates: PageLoader = async ({ params, request }) => {
  const factory = await loaderFactory(params);
  return soon(fetchAhead(mandateQueries.list(factory.id, mandateFiltersOf(new URL(request.url).searchParams))));
};

export const loadMandate: PageLoader = async ({ params }) => {
  const factory = await loaderFactory(params);
  return soon(fetchAhead(mandateQueries.byNumber(factory.id, params['number'] ?? '')));
};

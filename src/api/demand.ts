import { queryOptions } from '@tanstack/react-query';
import { call } from './call';
import { demandOverview } from './contract/demand';
import type { QueryOf } from './contract/endpoint';

export type DemandFilters = QueryOf<typeof demandOverview>;

const root = (factoryId: string) => ['factories', factoryId, 'demand'] as const;

export const demandQueries = {
  root,
  overview: (factoryId: string, filters: DemandFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'overview', filters],
      queryFn: ({ signal }) => call(demandOverview, { params: { factoryId }, query: filters, signal }),
      // The last answer stays, dimmed, while a filter changes; another factory's never does.
      placeholderData: (last, query) => (query?.queryKey[1] === factoryId ? last : undefined),
    }),
};

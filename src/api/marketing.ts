import { queryOptions } from '@tanstack/react-query';
import { call } from './call';
import type { QueryOf } from './contract/endpoint';
import { marketingOverview } from './contract/marketing';

export type MarketingFilters = QueryOf<typeof marketingOverview>;

// Below the demand figures' key: both read the same rollup, so what changes one changes the other.
const root = (factoryId: string) => ['factories', factoryId, 'demand', 'marketing'] as const;

export const marketingQueries = {
  root,
  overview: (factoryId: string, filters: MarketingFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'overview', filters],
      queryFn: ({ signal }) => call(marketingOverview, { params: { factoryId }, query: filters, signal }),
      // The last answer stays, dimmed, while a filter changes; another factory's never does.
      placeholderData: (last, query) => (query?.queryKey[1] === factoryId ? last : undefined),
    }),
};

import { queryOptions } from '@tanstack/react-query';
import { call } from './call';
import type { QueryOf } from './contract/endpoint';
import { listOrders } from './contract/orders';

export type OrderFilters = QueryOf<typeof listOrders>;

const root = (factoryId: string) => ['factories', factoryId, 'orders'] as const;

/** One page of orders, without the cache: for exports that walk through all pages. */
export function fetchOrders(factoryId: string, filters: OrderFilters, signal?: AbortSignal) {
  return call(listOrders, { params: { factoryId }, query: filters, ...(signal ? { signal } : {}) });
}

export const orderQueries = {
  root,
  list: (factoryId: string, filters: OrderFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'list', filters],
      queryFn: ({ signal }) => fetchOrders(factoryId, filters, signal),
      // The last page stays, dimmed, while a filter changes; another factory's never does.
      placeholderData: (last, query) => (query?.queryKey[1] === factoryId ? last : undefined),
    }),
};

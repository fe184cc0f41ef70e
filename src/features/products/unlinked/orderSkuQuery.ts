import { orderSkuSortFields, orderSkuStates } from '@/api/contract/skuLinks';
import type { OrderSkuState } from '@/api/contract/skuLinks';
import type { OrderSkuQuery } from '@/api/orderSkus';

export const pageSize = 50;
const sorts = orderSkuSortFields.flatMap((field) => [field, `-${field}`] as const);

/** The state on show: what waits, unless the address names another. */
export function stateOf(search: URLSearchParams): OrderSkuState {
  return orderSkuStates.find((state) => state === search.get('state')) ?? 'waiting';
}

/** The list as it stands in the address. */
export function orderSkuQueryOf(search: URLSearchParams): OrderSkuQuery {
  return {
    limit: pageSize,
    state: [stateOf(search)],
    q: search.get('q') || undefined,
    sort: sorts.find((sort) => sort === search.get('sort')),
    cursor: search.get('cursor') || undefined,
  };
}

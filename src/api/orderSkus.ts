import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { BodyInputOf, QueryOf } from './contract/endpoint';
import { countOrderSkus, decideOrderSkus, findCatalogueSkus, listOrderSkus } from './contract/skuLinks';
import { productQueries } from './products';

export type OrderSkuQuery = QueryOf<typeof listOrderSkus>;
export type OrderSkuDecision = BodyInputOf<typeof decideOrderSkus>['decisions'][number];

const root = (factoryId: string) => ['factories', factoryId, 'skuLinks'] as const;

export const orderSkuQueries = {
  root,
  list: (factoryId: string, query: OrderSkuQuery = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'list', query],
      queryFn: ({ signal }) => call(listOrderSkus, { params: { factoryId }, query, signal }),
      placeholderData: keepPreviousData,
    }),
  counts: (factoryId: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'counts'],
      queryFn: ({ signal }) => call(countOrderSkus, { params: { factoryId }, signal }),
    }),
  /** The catalogue's SKUs that a text finds. */
  candidates: (factoryId: string, q: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'candidates', q],
      queryFn: ({ signal }) => call(findCatalogueSkus, { params: { factoryId }, query: { q }, signal }),
      placeholderData: keepPreviousData,
    }),
};

/** Links, marks or takes back; lists and products are fetched anew, since their figures moved. */
export function useDecideOrderSkus(factoryId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decisions: OrderSkuDecision[]) => call(decideOrderSkus, { params: { factoryId }, body: { decisions } }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: root(factoryId) }),
        client.invalidateQueries({ queryKey: productQueries.root(factoryId) }),
      ]),
  });
}

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './call';
import type { QueryOf, ResponseOf } from './contract/endpoint';
import { productOrders } from './contract/productOrders';
import type { ProductSummary } from './contract/products';
import { countProducts, getProduct, listProducts, productTimeline } from './contract/products';
import { ApiProblem } from './problem';

export type ProductListQuery = QueryOf<typeof listProducts>;

const root = (factoryId: string) => ['factories', factoryId, 'products'] as const;

export const productQueries = {
  root,
  list: (factoryId: string, query: ProductListQuery = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'list', query],
      queryFn: ({ signal }) => call(listProducts, { params: { factoryId }, query, signal }),
      placeholderData: keepPreviousData,
    }),
  /** How many products each standing view holds, of one store where its number is given. */
  counts: (factoryId: string, store: string | undefined) =>
    queryOptions({
      queryKey: [...root(factoryId), 'counts', store ?? ''],
      queryFn: ({ signal }) =>
        call(countProducts, { params: { factoryId }, query: store === undefined ? {} : { store }, signal }),
    }),
  /** A product by the number that people see. */
  byNumber: (factoryId: string, number: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'number', number],
      queryFn: async ({ signal }) => {
        const { items } = await call(listProducts, { params: { factoryId }, query: { number, limit: 1 }, signal });
        const [found] = items;
        if (found === undefined) throw new ApiProblem({ status: 404, code: 'not-found' });
        return call(getProduct, { params: { factoryId, id: found.id }, signal });
      },
    }),
  timeline: (factoryId: string, id: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'timeline', id],
      queryFn: ({ signal }) => call(productTimeline, { params: { factoryId, id }, signal }),
    }),
  orders: (factoryId: string, id: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'orders', id],
      queryFn: ({ signal }) => call(productOrders, { params: { factoryId, id }, signal }),
    }),
};

const exportedAtATime = 200;

/** Everything that filters let through, in their order, up to a limit: read page by page. */
export async function readProducts(factoryId: string, query: ProductListQuery, most: number): Promise<ProductSummary[]> {
  const found: ProductSummary[] = [];
  let cursor: string | null = null;
  do {
    const page: ResponseOf<typeof listProducts> = await call(listProducts, {
      params: { factoryId },
      query: { ...query, limit: exportedAtATime, cursor: cursor ?? undefined },
    });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null && found.length < most);
  return found.slice(0, most);
}

import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { BodyInputOf, QueryOf, ResponseOf } from './contract/endpoint';
import { getJob, undoJob } from './contract/jobs';
import type { Job } from './contract/jobs';
import { productOrders } from './contract/productOrders';
import type { BulkAct, Product, ProductSummary } from './contract/products';
import {
  archiveProduct,
  bulkProducts,
  countProducts,
  createProduct,
  getProduct,
  listProducts,
  productTimeline,
  restoreProduct,
  updateProduct,
} from './contract/products';
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

type Seen = Pick<Product, 'id' | 'version'>;

/** Puts the newer record where the page reads it, and lets lists and timeline be fetched anew. */
function useProductChange<Variables>(factoryId: string, mutationFn: (variables: Variables) => Promise<Product>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (product) => {
      client.setQueryData(productQueries.byNumber(factoryId, product.number).queryKey, product);
      return client.invalidateQueries({ queryKey: root(factoryId) });
    },
  });
}

export function useCreateProduct(factoryId: string) {
  return useProductChange(factoryId, (body: BodyInputOf<typeof createProduct>) => call(createProduct, { params: { factoryId }, body }));
}

export function useUpdateProduct(factoryId: string) {
  return useProductChange(factoryId, ({ seen, body }: { seen: Seen; body: BodyInputOf<typeof updateProduct> }) =>
    call(updateProduct, { params: { factoryId, id: seen.id }, body, version: seen.version }),
  );
}

export function useArchiveProduct(factoryId: string) {
  return useProductChange(factoryId, (seen: Seen) => call(archiveProduct, { params: { factoryId, id: seen.id }, version: seen.version }));
}

export function useRestoreProduct(factoryId: string) {
  return useProductChange(factoryId, (seen: Seen) => call(restoreProduct, { params: { factoryId, id: seen.id }, version: seen.version }));
}

/** A job that was started, until it has ended. */
const jobQuery = (factoryId: string, id: string | null) =>
  queryOptions({
    queryKey: ['factories', factoryId, 'jobs', id],
    queryFn: ({ signal }) => call(getJob, { params: { factoryId, id: id ?? '' }, signal }),
    enabled: id !== null,
    // Events tell of each step; where they fail, asking does.
    refetchInterval: ({ state }) => (state.data === undefined || state.data.finishedAt === null ? 1_000 : false),
  });

export const bulkQueries = { job: jobQuery };

export function useBulkProducts(factoryId: string) {
  return useMutation({
    mutationFn: (body: { act: BulkAct; productIds: string[]; store: string | undefined }): Promise<Job> =>
      call(bulkProducts, { params: { factoryId }, body }),
  });
}

export function useUndoJob(factoryId: string) {
  return useMutation({ mutationFn: (id: string): Promise<Job> => call(undoJob, { params: { factoryId, id } }) });
}

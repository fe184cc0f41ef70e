import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { BodyInputOf, QueryOf } from './contract/endpoint';
import type { Store } from './contract/stores';
import { endHoliday, getStore, listStores, planHoliday, storeTimeline, updateStore } from './contract/stores';
import { ApiProblem } from './problem';

export type StoreFilters = QueryOf<typeof listStores>;

const root = (factoryId: string) => ['factories', factoryId, 'stores'] as const;

export const storeQueries = {
  root,
  list: (factoryId: string, filters: StoreFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'list', filters],
      queryFn: ({ signal }) => call(listStores, { params: { factoryId }, query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  /** A store by the number that people see. */
  byNumber: (factoryId: string, number: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'number', number],
      queryFn: async ({ signal }) => {
        const { items } = await call(listStores, { params: { factoryId }, query: { q: number, limit: 200 }, signal });
        const found = items.find((store) => store.number === number);
        if (found === undefined) throw new ApiProblem({ status: 404, code: 'not-found' });
        return call(getStore, { params: { factoryId, id: found.id }, signal });
      },
    }),
  timeline: (factoryId: string, id: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'timeline', id],
      queryFn: ({ signal }) => call(storeTimeline, { params: { factoryId, id }, signal }),
    }),
};

type Seen = Pick<Store, 'id' | 'version'>;

/** Puts the newer record where the page reads it, and lets lists and timeline be fetched anew. */
function useStoreChange<Variables>(factoryId: string, mutationFn: (variables: Variables) => Promise<Store>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (store) => {
      client.setQueryData(storeQueries.byNumber(factoryId, store.number).queryKey, store);
      return client.invalidateQueries({ queryKey: root(factoryId) });
    },
  });
}

export function useUpdateStore(factoryId: string) {
  return useStoreChange(factoryId, ({ seen, body }: { seen: Seen; body: BodyInputOf<typeof updateStore> }) =>
    call(updateStore, { params: { factoryId, id: seen.id }, body, version: seen.version }),
  );
}

export function usePlanHoliday(factoryId: string) {
  return useStoreChange(factoryId, ({ seen, body }: { seen: Seen; body: BodyInputOf<typeof planHoliday> }) =>
    call(planHoliday, { params: { factoryId, id: seen.id }, body, version: seen.version }),
  );
}

export function useEndHoliday(factoryId: string) {
  return useStoreChange(factoryId, ({ seen }: { seen: Seen }) =>
    call(endHoliday, { params: { factoryId, id: seen.id }, version: seen.version }),
  );
}

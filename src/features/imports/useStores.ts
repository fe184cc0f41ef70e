import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { useFactory } from '@/api/session';
import type { StoreFilters } from '@/api/stores';
import { storeQueries } from '@/api/stores';

export const allStores: StoreFilters = { limit: 200 };

/** The factory's stores, and the one of the address, else the only one. */
export function useStores() {
  const factory = useFactory();
  const [search] = useSearchParams();
  const query = useQuery(storeQueries.list(factory.id, allStores));
  const stores = query.data?.items ?? [];
  const number = search.get('store');
  const named = stores.find((store) => store.number === number);
  return { query, stores, named, chosen: named ?? (stores.length === 1 ? stores[0] : undefined) };
}

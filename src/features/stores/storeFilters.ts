import type { StoreFilters } from '@/api/stores';
import { channels } from '@/domain/channel';
import { storeStatuses } from '@/domain/storeStates';

const sorts = ['number', '-number', 'name', '-name', 'updatedAt', '-updatedAt'] as const;

/** The list's filters as they stand in the address; what it does not know is left out. */
export function storeFiltersOf(search: URLSearchParams): StoreFilters {
  const channel = channels.filter((one) => search.getAll('channel').includes(one));
  const status = storeStatuses.filter((one) => search.getAll('status').includes(one));
  const sort = sorts.find((one) => one === search.get('sort'));
  return {
    limit: 50,
    ...(search.get('q') ? { q: search.get('q') ?? '' } : {}),
    ...(channel.length > 0 ? { channel } : {}),
    ...(status.length > 0 ? { status } : {}),
    ...(sort ? { sort } : {}),
    ...(search.get('cursor') ? { cursor: search.get('cursor') ?? '' } : {}),
  };
}

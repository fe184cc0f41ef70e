import type { MandateFilters } from '@/api/mandates';
import { mandateStates } from '@/domain/hosting/mandate';

export const mandatesPageSize = 50;

const sorts = ['number', '-number', 'updatedAt', '-updatedAt'] as const;

/** The list's filters as they stand in the address. */
export function mandateFiltersOf(search: URLSearchParams): MandateFilters {
  const state = mandateStates.filter((one) => search.getAll('state').includes(one));
  const sort = sorts.find((one) => one === search.get('sort'));
  const cursor = search.get('cursor');
  return { limit: mandatesPageSize, ...(state.length > 0 ? { state } : {}), ...(sort ? { sort } : {}), ...(cursor ? { cursor } : {}) };
}

import { importStates } from '@/api/contract/imports';
import type { ImportFilters } from '@/api/imports';

export const importsPageSize = 50;

/** The list's filters as they stand in the address, without the store, which is known there by its number. */
export function importFiltersOf(search: URLSearchParams): ImportFilters {
  const state = importStates.filter((one) => search.getAll('state').includes(one));
  const sort = (['updatedAt', '-updatedAt'] as const).find((one) => one === search.get('sort'));
  return {
    limit: importsPageSize,
    ...(search.get('q') ? { q: search.get('q') ?? '' } : {}),
    ...(state.length > 0 ? { state } : {}),
    ...(sort ? { sort } : {}),
    ...(search.get('cursor') ? { cursor: search.get('cursor') ?? '' } : {}),
  };
}

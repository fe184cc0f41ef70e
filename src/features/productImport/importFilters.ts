import { productImportStates } from '@/api/contract/productImports';
import type { ProductImportFilters } from '@/api/productImports';

export const importsPageSize = 50;

/** The list's filters as they stand in the address. */
export function importFiltersOf(search: URLSearchParams): ProductImportFilters {
  const state = productImportStates.filter((one) => search.getAll('state').includes(one));
  const sort = (['updatedAt', '-updatedAt'] as const).find((one) => one === search.get('sort'));
  const [q, cursor] = [search.get('q'), search.get('cursor')];
  return {
    limit: importsPageSize,
    ...(q && { q }),
    ...(state.length > 0 && { state }),
    ...(sort && { sort }),
    ...(cursor && { cursor }),
  };
}

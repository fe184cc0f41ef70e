import type { ProductListQuery } from '@/api/products';
import { orderedStates, productSortFields, stockStates } from '@/api/contract/products';
import type { ProductView } from '@/api/contract/products';
import { categories } from '@/domain/categories';
import { channels } from '@/domain/channel';
import { completenessLevels } from '@/domain/completenessLevel';
import { listingStatuses } from '@/domain/listingStates';

export const pageSize = 50;
/** What sells comes first, until somebody asks otherwise. */
const firstSort = '-pieces30d';

/** The address's parameters that filter; sort and place in the list are no filter. */
export const filterNames = ['q', 'channel', 'status', 'category', 'completeness', 'stock', 'orders', 'archived'] as const;

const sorts = productSortFields.flatMap((field) => [field, `-${field}`] as const);

function chosen<V extends string>(search: URLSearchParams, name: string, values: readonly V[]): V[] | undefined {
  const given = search.getAll(name);
  const known = values.filter((value) => given.includes(value));
  return known.length > 0 ? known : undefined;
}

/** The list's filters as they stand in the address; what it does not know is left out. */
export function productQueryOf(search: URLSearchParams): ProductListQuery {
  const filters = {
    q: search.get('q') || undefined,
    store: search.get('store') || undefined,
    channel: chosen(search, 'channel', channels),
    status: chosen(search, 'status', listingStatuses),
    category: chosen(search, 'category', categories)?.[0],
    completeness: chosen(search, 'completeness', completenessLevels),
    stock: chosen(search, 'stock', stockStates),
    orders: chosen(search, 'orders', orderedStates),
    archived: search.get('archived') === 'true' ? true : undefined,
    sort: sorts.find((sort) => sort === search.get('sort')) ?? firstSort,
    cursor: search.get('cursor') || undefined,
  };
  return { limit: pageSize, ...filters };
}

/** What each standing view filters by, as it stands in the address. */
export const standingViews: Readonly<Record<ProductView, string>> = {
  all: '',
  live: 'status=live',
  pending: 'status=pending',
  rejected: 'status=rejected&status=changes_requested',
  incomplete: 'completeness=low&completeness=fair',
  outOfStock: 'stock=out',
};

/** Filters and order of an address in one form, so that two can be compared; store and place are no part of it. */
export function viewKey(search: URLSearchParams): string {
  const kept = [...search].filter(([name, value]) => value !== '' && (name === 'sort' || filterNames.some((known) => known === name)));
  return kept
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .sort()
    .join('&');
}

/** The address of a view, in the store that is on show. */
export function viewHref(query: string, store: string | null): string {
  const search = new URLSearchParams(query);
  if (store) search.set('store', store);
  return search.size > 0 ? `?${search.toString()}` : '?';
}

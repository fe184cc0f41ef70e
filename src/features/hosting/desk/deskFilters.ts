import { deskTabs } from '@/api/contract/desk';
import type { DeskTab } from '@/api/contract/desk';
import type { DeskFilters } from '@/api/desk';

export const deskPageSize = 50;

export function tabOf(search: URLSearchParams): DeskTab {
  return deskTabs.find((tab) => tab === search.get('tab')) ?? 'mine';
}

/** The queue's filters as they stand in the address: the most urgent first. */
export function deskFiltersOf(search: URLSearchParams): DeskFilters {
  const cursor = search.get('cursor');
  const tab = tabOf(search);
  return { limit: deskPageSize, tab, sort: tab === 'done' ? '-updatedAt' : 'dueAt', ...(cursor ? { cursor } : {}) };
}

import type { DemandFilters } from '@/api/demand';

/** How far back the measures look, in days; each is compared with as many days before. */
export const homeWindows = [14, 30, 90] as const;
export type HomeWindow = (typeof homeWindows)[number];

/** The window of the address; two weeks, the team's own cycle, unless it names another. */
export function homeWindowOf(search: URLSearchParams): HomeWindow {
  return homeWindows.find((days) => String(days) === search.get('window')) ?? 14;
}

export function measuresOf(search: URLSearchParams, storeId?: string): DemandFilters {
  return { window: homeWindowOf(search), ...(storeId === undefined ? {} : { storeId }) };
}

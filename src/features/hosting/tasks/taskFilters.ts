import type { TaskFilters } from '@/api/tasks';
import { taskSortFields } from '@/api/contract/tasks';
import { taskKinds, taskStates, turns } from '@/domain/hosting/taskStates';

export const tasksPageSize = 50;

/** The standing views of the list; `all` is the list without a view. */
export const taskViews = ['factory', 'platform', 'nobody', 'overdue', 'all'] as const;
export type TaskView = (typeof taskViews)[number];

export function viewOf(search: URLSearchParams): TaskView {
  return taskViews.find((view) => view === search.get('view')) ?? 'all';
}

const sorts = taskSortFields.flatMap((field) => [field, `-${field}`] as const);

/** The list's filters as they stand in the address. */
export function taskFiltersOf(search: URLSearchParams): TaskFilters {
  const view = viewOf(search);
  const turn = turns.filter((one) => one === view);
  const state = taskStates.filter((one) => search.getAll('state').includes(one));
  const kind = taskKinds.filter((one) => search.getAll('kind').includes(one));
  const sort = sorts.find((one) => one === search.get('sort'));
  return {
    limit: tasksPageSize,
    ...(search.get('q') ? { q: search.get('q') ?? '' } : {}),
    ...(turn.length > 0 ? { turn } : {}),
    ...(view === 'overdue' ? { overdue: true } : {}),
    ...(state.length > 0 ? { state } : {}),
    ...(kind.length > 0 ? { kind } : {}),
    ...(sort ? { sort } : {}),
    ...(search.get('cursor') ? { cursor: search.get('cursor') ?? '' } : {}),
  };
}

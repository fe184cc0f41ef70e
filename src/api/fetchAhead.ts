import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query';
import { queryClient } from './queryClient';

/** Longer than this is felt as waiting; then the page itself says that something is coming. */
const patienceMs = 100;

/** Begins to ask for what a page shows. Over at once where an earlier answer can be drawn meanwhile; never fails. */
export function fetchAhead<Answer, Failure, Shown, Key extends QueryKey>(query: FetchQueryOptions<Answer, Failure, Shown, Key>): Promise<void> {
  const asked = queryClient.prefetchQuery(query);
  return queryClient.getQueryData(query.queryKey) === undefined ? asked : Promise.resolve();
}

/** Gives answers a moment: one that is nearly there is drawn at once, instead of after a skeleton. */
export async function soon(...answers: readonly Promise<void>[]): Promise<null> {
  await Promise.race([Promise.all(answers), new Promise((resolve) => setTimeout(resolve, patienceMs))]);
  return null;
}

import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { DeskTask } from './contract/desk';
import {
  applyProposal,
  assignTask,
  claimTask,
  countDeskTasks,
  getDeskTask,
  getLoad,
  listDeskTasks,
  lookAtCosts,
  messageDeskTask,
  proposeTask,
  withdrawProposal,
} from './contract/desk';
import type { BodyInputOf, QueryOf } from './contract/endpoint';
import { ApiProblem } from './problem';

export type DeskFilters = QueryOf<typeof listDeskTasks>;

const root = ['desk', 'tasks'] as const;

export const deskQueries = {
  list: (filters: DeskFilters = {}) =>
    queryOptions({
      queryKey: [...root, 'list', filters],
      queryFn: ({ signal }) => call(listDeskTasks, { query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  counts: (factory?: string) =>
    queryOptions({
      queryKey: [...root, 'counts', factory ?? null],
      queryFn: ({ signal }) => call(countDeskTasks, { query: factory === undefined ? {} : { factory }, signal }),
    }),
  load: () =>
    queryOptions({ queryKey: [...root, 'load'], queryFn: ({ signal }) => call(getLoad, { signal }) }),
  /** A task by its factory's number and its own: `F-1.T-12`. */
  byNumber: (place: string) =>
    queryOptions({
      queryKey: [...root, 'number', place],
      queryFn: async ({ signal }) => {
        const [factory = '', number = ''] = place.split('.');
        const { items } = await call(listDeskTasks, { query: { factory, number }, signal });
        const [found] = items;
        if (found === undefined) throw new ApiProblem({ status: 404, code: 'not-found' });
        return call(getDeskTask, { params: { id: found.id }, signal });
      },
    }),
};

type Seen = Pick<DeskTask, 'id' | 'version'>;

/** Puts the newer record where the page reads it; a refusal may have changed the task too, so it is read anew. */
function useDeskChange<Variables>(mutationFn: (variables: Variables) => Promise<DeskTask>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (task) => {
      client.setQueryData(deskQueries.byNumber(`${task.factory.number}.${task.number}`).queryKey, task);
    },
    onSettled: () => client.invalidateQueries({ queryKey: root }),
  });
}

export const useClaimTask = () => useDeskChange((id: string) => call(claimTask, { params: { id } }));

export const useProposeTask = () =>
  useDeskChange(({ seen, body }: { seen: Seen; body: BodyInputOf<typeof proposeTask> }) =>
    call(proposeTask, { params: { id: seen.id }, body, version: seen.version }),
  );

export const useWithdrawProposal = () =>
  useDeskChange((seen: Seen) => call(withdrawProposal, { params: { id: seen.id }, version: seen.version }));

export const useApplyProposal = () =>
  useDeskChange(({ seen, at }: { seen: Seen; at?: string }) =>
    call(applyProposal, { params: { id: seen.id }, body: at === undefined ? {} : { at }, version: seen.version }),
  );

export const useMessageDeskTask = () =>
  useDeskChange(({ seen, text }: { seen: Pick<DeskTask, 'id'>; text: string }) =>
    call(messageDeskTask, { params: { id: seen.id }, body: { text } }),
  );

/** Costs are held by whoever asked, and nowhere else: another look is another request, and recorded as one. */
export function useLookAtCosts() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(lookAtCosts, { params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: root }),
  });
}

export function useAssignTask() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, agentId }: { seen: Seen; agentId: string }) =>
      call(assignTask, { params: { id: seen.id }, body: { agentId }, version: seen.version }),
    onSettled: () => client.invalidateQueries({ queryKey: root }),
  });
}

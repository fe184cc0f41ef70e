import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { BodyInputOf, QueryOf } from './contract/endpoint';
import type { FactoryTask } from './contract/tasks';
import {
  approveTask,
  countTasks,
  declineTask,
  getTask,
  listTasks,
  messageTask,
  offerTask,
  requestTask,
  revertTask,
  sendBackTask,
  takeBackTask,
} from './contract/tasks';
import { ApiProblem } from './problem';

export type TaskFilters = QueryOf<typeof listTasks>;

const root = (factoryId: string) => ['factories', factoryId, 'tasks'] as const;

export const taskQueries = {
  list: (factoryId: string, filters: TaskFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'list', filters],
      queryFn: ({ signal }) => call(listTasks, { params: { factoryId }, query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  counts: (factoryId: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'counts'],
      queryFn: ({ signal }) => call(countTasks, { params: { factoryId }, signal }),
    }),
  /** A task by the number that people see. */
  byNumber: (factoryId: string, number: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'number', number],
      queryFn: async ({ signal }) => {
        const { items } = await call(listTasks, { params: { factoryId }, query: { number }, signal });
        const [found] = items;
        if (found === undefined) throw new ApiProblem({ status: 404, code: 'not-found' });
        return call(getTask, { params: { factoryId, id: found.id }, signal });
      },
    }),
};

type Seen = Pick<FactoryTask, 'id' | 'version'>;

/** Puts the newer record where the page reads it; a refusal may have changed the task too, so it is read anew. */
function useTaskChange<Variables>(factoryId: string, mutationFn: (variables: Variables) => Promise<FactoryTask>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (task) => {
      client.setQueryData(taskQueries.byNumber(factoryId, task.number).queryKey, task);
    },
    onSettled: () => client.invalidateQueries({ queryKey: root(factoryId) }),
  });
}

export const useOfferTask = (factoryId: string) =>
  useTaskChange(factoryId, (body: BodyInputOf<typeof offerTask>) => call(offerTask, { params: { factoryId }, body }));

export function useRequestTask(factoryId: string) {
  return useMutation({
    mutationFn: (body: BodyInputOf<typeof requestTask>) => call(requestTask, { params: { factoryId }, body }),
  });
}

const acts = { takeBack: takeBackTask, approve: approveTask, decline: declineTask, sendBack: sendBackTask, revert: revertTask };
/** What a factory does with a task. */
export type FactoryAct = keyof typeof acts;

export const useTaskAct = (factoryId: string) =>
  useTaskChange(factoryId, ({ act, seen, note = '' }: { act: FactoryAct; seen: Seen; note?: string }) =>
    call(acts[act], { params: { factoryId, id: seen.id }, body: { note }, version: seen.version }),
  );

export const useMessageTask = (factoryId: string) =>
  useTaskChange(factoryId, ({ seen, text }: { seen: Pick<FactoryTask, 'id'>; text: string }) =>
    call(messageTask, { params: { factoryId, id: seen.id }, body: { text } }),
  );

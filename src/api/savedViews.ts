import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { BodyInputOf } from './contract/endpoint';
import type { SavedView } from './contract/savedViews';
import { deleteSavedView, listSavedViews, saveView } from './contract/savedViews';

type Resource = SavedView['resource'];

export const savedViewQueries = {
  list: (factoryId: string, resource: Resource) =>
    queryOptions({
      queryKey: ['factories', factoryId, 'savedViews', resource],
      queryFn: ({ signal }) => call(listSavedViews, { params: { factoryId }, query: { resource }, signal }),
      staleTime: 5 * 60_000,
    }),
};

export function useSaveView(factoryId: string, resource: Resource) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Omit<BodyInputOf<typeof saveView>, 'resource'>) =>
      call(saveView, { params: { factoryId }, body: { resource, ...body } }),
    onSuccess: () => client.invalidateQueries({ queryKey: savedViewQueries.list(factoryId, resource).queryKey }),
  });
}

export function useDeleteView(factoryId: string, resource: Resource) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (view: Pick<SavedView, 'id'>) => call(deleteSavedView, { params: { factoryId, id: view.id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: savedViewQueries.list(factoryId, resource).queryKey }),
  });
}

import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { QueryOf } from './contract/endpoint';
import { countUnread, listNotifications, readAllNotifications, readNotification } from './contract/notifications';

export type NotificationFilters = QueryOf<typeof listNotifications>;

const root = (factoryId: string) => ['factories', factoryId, 'notifications'] as const;

export const notificationQueries = {
  list: (factoryId: string, filters: NotificationFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'list', filters],
      queryFn: ({ signal }) => call(listNotifications, { params: { factoryId }, query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  unread: (factoryId: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'unread'],
      queryFn: ({ signal }) => call(countUnread, { params: { factoryId }, signal }),
    }),
};

function useReading<Variables, Reply>(factoryId: string, mutationFn: (variables: Variables) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey: root(factoryId) }) });
}

export function useReadNotification(factoryId: string) {
  return useReading(factoryId, (id: string) => call(readNotification, { params: { factoryId, id } }));
}

/** Marks all up to the newest one on show, so that none is read unseen. */
export function useReadAllNotifications(factoryId: string) {
  return useReading(factoryId, (upTo: string | undefined) =>
    call(readAllNotifications, { params: { factoryId }, body: upTo === undefined ? {} : { upTo } }),
  );
}

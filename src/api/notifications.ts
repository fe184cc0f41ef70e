import type { QueryKey } from '@tanstack/react-query';
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { QueryOf, ResponseOf } from './contract/endpoint';
import type { Notification, PlatformNotification } from './contract/notifications';
import {
  countUnread,
  countUnreadPlatformNotifications,
  listNotifications,
  listPlatformNotifications,
  readAllNotifications,
  readAllPlatformNotifications,
  readNotification,
  readPlatformNotification,
} from './contract/notifications';

export type NotificationFilters = QueryOf<typeof listNotifications>;

/** A notice as it is shown: inside a factory it is about that one, to the platform's people it names its factory. */
export type Notice = Notification & Partial<Pick<PlatformNotification, 'factory'>>;
type NoticePage = Omit<ResponseOf<typeof listNotifications>, 'items'> & { items: Notice[] };

/** Where one person's notices are asked for and marked as read. */
interface NoticeCalls {
  root: QueryKey;
  list: (filters: NotificationFilters, signal: AbortSignal) => Promise<NoticePage>;
  countUnread: (signal: AbortSignal) => Promise<{ unread: number }>;
  read: (id: string) => Promise<unknown>;
  readAll: (body: { upTo?: string }) => Promise<unknown>;
}

const ofMember = (factoryId: string): NoticeCalls => ({
  root: ['factories', factoryId, 'notifications'],
  list: (query, signal) => call(listNotifications, { params: { factoryId }, query, signal }),
  countUnread: (signal) => call(countUnread, { params: { factoryId }, signal }),
  read: (id) => call(readNotification, { params: { factoryId, id } }),
  readAll: (body) => call(readAllNotifications, { params: { factoryId }, body }),
});

const ofPlatformPerson: NoticeCalls = {
  root: ['platform', 'notifications'],
  list: (query, signal) => call(listPlatformNotifications, { query, signal }),
  countUnread: (signal) => call(countUnreadPlatformNotifications, { signal }),
  read: (id) => call(readPlatformNotification, { params: { id } }),
  readAll: (body) => call(readAllPlatformNotifications, { body }),
};

const queriesOf = (calls: NoticeCalls) => ({
  list: (filters: NotificationFilters = {}) =>
    queryOptions({
      queryKey: [...calls.root, 'list', filters],
      queryFn: ({ signal }) => calls.list(filters, signal),
      placeholderData: keepPreviousData,
    }),
  unread: () =>
    queryOptions({
      queryKey: [...calls.root, 'unread'],
      queryFn: ({ signal }) => calls.countUnread(signal),
    }),
});
export type NoticeQueries = ReturnType<typeof queriesOf>;

export const notificationQueries = (factoryId: string): NoticeQueries => queriesOf(ofMember(factoryId));
export const platformNotificationQueries: NoticeQueries = queriesOf(ofPlatformPerson);

function useReading(calls: NoticeCalls) {
  const client = useQueryClient();
  const onSettled = () => client.invalidateQueries({ queryKey: calls.root });
  const read = useMutation({ mutationFn: calls.read, onSettled });
  /** Marks all up to the newest one on show, so that none is read unseen. */
  const readAll = useMutation({
    mutationFn: (upTo: string | undefined) => calls.readAll(upTo === undefined ? {} : { upTo }),
    onSettled,
  });
  return { read, readAll };
}
export type NoticeReading = ReturnType<typeof useReading>;

export const useReadNotifications = (factoryId: string): NoticeReading => useReading(ofMember(factoryId));
export const useReadPlatformNotifications = (): NoticeReading => useReading(ofPlatformPerson);

import * as z from 'zod/mini';
import { endpoint, nothing } from './define';
import { count, factoryParams, id, instant, listQuery, ofRecord, page, queryFlag } from './shapes';

export const notification = z.object({
  id,
  at: instant,
  /** Null while unread. */
  readAt: z.nullable(instant),
  /** Such as `import.failed`; the app turns kind and params into words. */
  kind: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  objectType: z.string(),
  /** The visible number of what it is about, which its address is made of. */
  objectNumber: z.nullable(z.string()),
});
export type Notification = z.output<typeof notification>;

export const listNotifications = endpoint({
  id: 'notifications.list',
  summary: 'The notices to the person who asks, newest first',
  method: 'GET',
  path: '/factories/{factoryId}/notifications',
  access: { right: 'member' },
  params: factoryParams,
  query: z.extend(listQuery(['at']), { unread: z.optional(queryFlag) }),
  body: nothing,
  response: page(notification),
});

export const countUnread = endpoint({
  id: 'notifications.countUnread',
  summary: 'How many notices are unread',
  method: 'GET',
  path: '/factories/{factoryId}/notifications/unread-count',
  access: { right: 'member' },
  params: factoryParams,
  query: nothing,
  body: nothing,
  response: z.object({ unread: count }),
});

export const readNotification = endpoint({
  id: 'notifications.read',
  summary: 'Mark one notice as read',
  method: 'POST',
  path: '/factories/{factoryId}/notifications/{id}/read',
  access: { right: 'member' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: notification,
});

export const readAllNotifications = endpoint({
  id: 'notifications.readAll',
  summary: 'Mark every notice up to the newest one seen as read',
  method: 'POST',
  path: '/factories/{factoryId}/notifications/read-all',
  access: { right: 'member' },
  params: factoryParams,
  query: nothing,
  /** Without `upTo`, whatever has arrived by now. */
  body: z.object({ upTo: z.optional(id) }),
  response: z.object({ read: count }),
});

/** A notice to one of the platform's people: they work for many factories, so it says which one it is about. */
export const platformNotification = z.extend(notification, {
  factory: z.object({ id, number: z.string(), name: z.string() }),
});
export type PlatformNotification = z.output<typeof platformNotification>;

/** Each reads what was told to them alone, over all factories. */
const platformPeople = { platform: ['agent', 'lead', 'reviewer'] } as const;

export const listPlatformNotifications = endpoint({
  id: 'platformNotifications.list',
  summary: "The notices to the one of the platform's people who asks, over all factories, newest first",
  method: 'GET',
  path: '/platform/notifications',
  access: platformPeople,
  params: nothing,
  query: listNotifications.query,
  body: nothing,
  response: page(platformNotification),
});

export const countUnreadPlatformNotifications = endpoint({
  id: 'platformNotifications.countUnread',
  summary: "How many notices to the one of the platform's people who asks are unread",
  method: 'GET',
  path: '/platform/notifications/unread-count',
  access: platformPeople,
  params: nothing,
  query: nothing,
  body: nothing,
  response: countUnread.response,
});

export const readPlatformNotification = endpoint({
  id: 'platformNotifications.read',
  summary: "Mark one notice to the one of the platform's people who asks as read",
  method: 'POST',
  path: '/platform/notifications/{id}/read',
  access: platformPeople,
  params: z.object({ id }),
  query: nothing,
  body: nothing,
  response: platformNotification,
});

export const readAllPlatformNotifications = endpoint({
  id: 'platformNotifications.readAll',
  summary: "Mark every notice up to the newest one seen as read, for the one of the platform's people who asks",
  method: 'POST',
  path: '/platform/notifications/read-all',
  access: platformPeople,
  params: nothing,
  query: nothing,
  body: readAllNotifications.body,
  response: readAllNotifications.response,
});

import { and, eq } from 'drizzle-orm';
import { countUnread, listNotifications, readAllNotifications, readNotification } from '@/api/contract/notifications';
import { notifications } from '@mocks/db/schema';
import type { MemberCall } from '../core/context';
import { actingOf, tell } from '../core/record';
import { memberRoute, recordRoute } from '../core/route';
import { lockNotice, markAllRead, markRead, noticesPage, presentNotice, unreadOf } from './notices';

type Asking = Pick<MemberCall<unknown, unknown, unknown>, 'tenancy' | 'person'>;

const toPerson = ({ tenancy, person }: Asking) =>
  and(eq(notifications.userId, person.id), eq(notifications.factoryId, tenancy.id));

export const notificationRoutes = [
  memberRoute(listNotifications, async (call) => {
    const { items, ...page } = await noticesPage(call.database, toPerson(call), call.query);
    return { items: items.map(presentNotice), ...page };
  }),

  memberRoute(countUnread, (call) => unreadOf(call.database, toPerson(call))),

  recordRoute(readNotification, {
    load: (call) => lockNotice(call.database, toPerson(call), call.params.id),
    handle: async (call, row) => presentNotice(await markRead(actingOf(call), row)),
  }),

  memberRoute(readAllNotifications, async (call) => {
    const { database, body, now, person } = call;
    const read = await markAllRead(database, toPerson(call), { upTo: body.upTo, now });
    if (read.length > 0) await tell(actingOf(call), { resource: 'notifications', userId: person.id });
    return { read: read.length };
  }),
];

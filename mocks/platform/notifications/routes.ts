import { and, count, eq, isNull, lte } from 'drizzle-orm';
import type { Notification } from '@/api/contract/notifications';
import { countUnread, listNotifications, readAllNotifications, readNotification } from '@/api/contract/notifications';
import { notifications } from '@mocks/db/schema';
import type { MemberCall } from '../core/context';
import { keysetPage, totalOf } from '../core/keyset';
import { actingOf, tell } from '../core/record';
import { memberRoute, recordRoute } from '../core/route';

type Row = typeof notifications.$inferSelect;
type Asking = Pick<MemberCall<unknown, unknown, unknown>, 'tenancy' | 'person'>;

const toPerson = ({ tenancy, person }: Asking) =>
  and(eq(notifications.userId, person.id), eq(notifications.factoryId, tenancy.id));

function present({ id, at, readAt, kind, params, objectType, objectNumber }: Row): Notification {
  return { id, at, readAt, kind, params, objectType, objectNumber };
}

export const notificationRoutes = [
  memberRoute(listNotifications, async (call) => {
    const { database, query } = call;
    const keyset = keysetPage({
      column: notifications.id,
      id: notifications.id,
      descending: query.sort !== 'at',
      cursor: query.cursor,
      limit: query.limit,
    });
    const filter = and(toPerson(call), query.unread ? isNull(notifications.readAt) : undefined);
    const rows = await database
      .select()
      .from(notifications)
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row.id, id: row.id }));
    return { items: items.map(present), ...cursors, ...(await totalOf(database, notifications, filter)) };
  }),

  memberRoute(countUnread, async (call) => {
    const [row] = await call.database
      .select({ unread: count() })
      .from(notifications)
      .where(and(toPerson(call), isNull(notifications.readAt)));
    return { unread: row?.unread ?? 0 };
  }),

  recordRoute(readNotification, {
    load: async (call) => {
      const [row] = await call.database
        .select()
        .from(notifications)
        .where(and(toPerson(call), eq(notifications.id, call.params.id)))
        .for('update');
      return row ?? null;
    },
    handle: async (call, row) => {
      if (row.readAt !== null) return present(row);
      await call.database
        .update(notifications)
        .set({ readAt: call.now })
        .where(and(toPerson(call), eq(notifications.id, row.id)));
      await tell(actingOf(call), { resource: 'notifications', objectId: row.id, userId: call.person.id });
      return present({ ...row, readAt: call.now });
    },
  }),

  memberRoute(readAllNotifications, async (call) => {
    const { database, body, now, person } = call;
    const unread = and(toPerson(call), isNull(notifications.readAt), body.upTo ? lte(notifications.id, body.upTo) : undefined);
    const read = await database.update(notifications).set({ readAt: now }).where(unread).returning({ id: notifications.id });
    if (read.length > 0) await tell(actingOf(call), { resource: 'notifications', userId: person.id });
    return { read: read.length };
  }),
];

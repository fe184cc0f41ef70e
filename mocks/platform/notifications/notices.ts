import type { SQL } from 'drizzle-orm';
import { and, count, eq, isNull, lte } from 'drizzle-orm';
import type { QueryOf } from '@/api/contract/endpoint';
import type { Notification, listNotifications } from '@/api/contract/notifications';
import type { Database } from '@mocks/db/database';
import { notifications } from '@mocks/db/schema';
import { keysetPage, totalOf } from '../core/keyset';
import type { Acting } from '../core/record';
import { tell } from '../core/record';

export type NoticeRow = typeof notifications.$inferSelect;
/** Which notices are the person's here: never without the person. */
type ToPerson = SQL | undefined;

export function presentNotice({ id, at, readAt, kind, params, objectType, objectNumber }: NoticeRow): Notification {
  return { id, at, readAt, kind, params, objectType, objectNumber };
}

/** A page of the person's notices, newest first unless asked otherwise. */
export async function noticesPage(database: Database, toPerson: ToPerson, query: QueryOf<typeof listNotifications>) {
  const keyset = keysetPage({
    column: notifications.id,
    id: notifications.id,
    descending: query.sort !== 'at',
    cursor: query.cursor,
    limit: query.limit,
  });
  const filter = and(toPerson, query.unread ? isNull(notifications.readAt) : undefined);
  const rows = await database
    .select()
    .from(notifications)
    .where(and(filter, keyset.condition))
    .orderBy(...keyset.order)
    .limit(keyset.take);
  return { ...keyset.finish(rows, (row) => ({ v: row.id, id: row.id })), ...(await totalOf(database, notifications, filter)) };
}

export async function unreadOf(database: Database, toPerson: ToPerson): Promise<{ unread: number }> {
  const [row] = await database
    .select({ unread: count() })
    .from(notifications)
    .where(and(toPerson, isNull(notifications.readAt)));
  return { unread: row?.unread ?? 0 };
}

/** One of the person's notices, locked until the transaction ends. */
export async function lockNotice(database: Database, toPerson: ToPerson, id: string): Promise<NoticeRow | null> {
  const [row] = await database
    .select()
    .from(notifications)
    .where(and(toPerson, eq(notifications.id, id)))
    .for('update');
  return row ?? null;
}

/** Marks a notice as read, and tells the person's other pages; one that was read stays as it is. */
export async function markRead(acting: Acting, row: NoticeRow): Promise<NoticeRow> {
  if (row.readAt !== null) return row;
  await acting.database
    .update(notifications)
    .set({ readAt: acting.now })
    .where(and(eq(notifications.factoryId, row.factoryId), eq(notifications.id, row.id)));
  await tell(acting, { resource: 'notifications', objectId: row.id, userId: row.userId });
  return { ...row, readAt: acting.now };
}

/** Marks the person's unread notices up to one of them as read; answers the factory of each. */
export async function markAllRead(database: Database, toPerson: ToPerson, { upTo, now }: { upTo: string | undefined; now: string }): Promise<string[]> {
  const unread = and(toPerson, isNull(notifications.readAt), upTo ? lte(notifications.id, upTo) : undefined);
  const read = await database.update(notifications).set({ readAt: now }).where(unread).returning({ factoryId: notifications.factoryId });
  return read.map(({ factoryId }) => factoryId);
}

import { eq, inArray } from 'drizzle-orm';
import type { PlatformNotification } from '@/api/contract/notifications';
import {
  countUnreadPlatformNotifications,
  listPlatformNotifications,
  readAllPlatformNotifications,
  readPlatformNotification,
} from '@/api/contract/notifications';
import type { Database } from '@mocks/db/database';
import { factories, notifications } from '@mocks/db/schema';
import type { PlatformPerson } from '../core/context';
import { actingFor, tell } from '../core/record';
import { platformRecordRoute, platformRoute } from '../core/route';
import type { NoticeRow } from './notices';
import { lockNotice, markAllRead, markRead, noticesPage, presentNotice, unreadOf } from './notices';

/** Whatever the factory: the platform's people are members of none, so all that is told to them is theirs as such. */
const toPerson = ({ person }: { person: PlatformPerson }) => eq(notifications.userId, person.id);

/** Notices with the factories that they are about. */
async function present(database: Database, rows: readonly NoticeRow[]): Promise<PlatformNotification[]> {
  if (rows.length === 0) return [];
  const found = await database
    .select({ id: factories.id, number: factories.number, name: factories.name })
    .from(factories)
    .where(inArray(factories.id, [...new Set(rows.map(({ factoryId }) => factoryId))]));
  return rows.flatMap((row) => {
    const factory = found.find(({ id }) => id === row.factoryId);
    return factory === undefined ? [] : [{ ...presentNotice(row), factory }];
  });
}

export const platformNotificationRoutes = [
  platformRoute(listPlatformNotifications, async (call) => {
    const { items, ...page } = await noticesPage(call.database, toPerson(call), call.query);
    return { items: await present(call.database, items), ...page };
  }),

  platformRoute(countUnreadPlatformNotifications, (call) => unreadOf(call.database, toPerson(call))),

  platformRecordRoute(readPlatformNotification, {
    load: (call) => lockNotice(call.database, toPerson(call), call.params.id),
    handle: async (call, row) => {
      const read = await markRead(actingFor(call, row.factoryId, { onBehalf: false }), row);
      const [presented] = await present(call.database, [read]);
      if (presented === undefined) throw new Error('A notice outlived its factory');
      return presented;
    },
  }),

  platformRoute(readAllPlatformNotifications, async (call) => {
    const { database, body, now, person } = call;
    const [factoryId, ...others] = await markAllRead(database, toPerson(call), { upTo: body.upTo, now });
    if (factoryId === undefined) return { read: 0 };
    // An event belongs to a factory; the person's pages read their notices anew whichever it is.
    await tell(actingFor(call, factoryId, { onBehalf: false }), { resource: 'notifications', userId: person.id });
    return { read: others.length + 1 };
  }),
];

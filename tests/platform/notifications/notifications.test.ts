import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countUnread, listNotifications, readAllNotifications, readNotification } from '@/api/contract/notifications';
import { getSession } from '@/api/contract/session';
import { notifications } from '@mocks/db/schema';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { newId } from '@mocks/platform/core/ids';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

describe.each(databaseKinds)('notifications on %s', (kind) => {
  let open: OpenDatabase;
  let owner: Caller;
  let planner: Caller;
  let factoryId = '';
  const ids = Array.from({ length: 4 }, () => newId(testNow));

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    const [first = ''] = await seedPeople(open.database, testNow);
    factoryId = first;
    const { platform } = testPlatform(open);
    owner = await new Caller(platform).signIn('owner');
    planner = await new Caller(platform).signIn('planner');
    const userId = (await owner.get(getSession)).user?.id ?? '';
    await open.database.insert(notifications).values(
      ids.map((id, index) => ({
        factoryId,
        id,
        userId,
        at: testNow,
        readAt: null,
        kind: 'import.failed',
        params: { fileName: `订单-${index}.csv` },
        objectType: 'import',
        objectNumber: `I-${index}`,
      })),
    );
  });
  afterAll(() => open.close());

  test('a person reads their own notices, newest first, and nobody else does', async () => {
    const page = await owner.get(listNotifications, { params: { factoryId }, query: { limit: 3 } });
    expect(page.items.map((one) => one.objectNumber)).toEqual(['I-3', 'I-2', 'I-1']);
    expect(page.total).toBe(4);
    expect(await owner.get(countUnread, { params: { factoryId } })).toEqual({ unread: 4 });
    expect((await planner.get(listNotifications, { params: { factoryId } })).items).toEqual([]);
    expect((await planner.call(readNotification, { params: { factoryId, id: ids[0] ?? '' } })).status).toBe(404);
  });

  test('one read, then all up to the newest seen: what came later stays unread', async () => {
    const params = { factoryId, id: ids[0] ?? '' };
    expect(await owner.get(readNotification, { params })).toMatchObject({ readAt: testNow });
    expect(await owner.get(readNotification, { params })).toMatchObject({ readAt: testNow });
    expect(await owner.get(readAllNotifications, { params: { factoryId }, body: { upTo: ids[2] ?? '' } })).toEqual({ read: 2 });
    const unread = await owner.get(listNotifications, { params: { factoryId }, query: { unread: true } });
    expect(unread.items.map((one) => one.objectNumber)).toEqual(['I-3']);
    expect(await owner.get(readAllNotifications, { params: { factoryId }, body: {} })).toEqual({ read: 1 });
  });
});

import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planHoliday, updateStore } from '@/api/contract/stores';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { auditEntries, stores } from '@mocks/db/schema';
import { newId } from '@mocks/platform/core/ids';
import { openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

describe('parallel writes on PostgreSQL', () => {
  let open: OpenDatabase;
  let owner: Caller;
  let factoryId = '';
  const storeId = newId(testNow);

  beforeAll(async () => {
    open = await openTestDatabase('postgres');
    [factoryId = ''] = await seedPeople(open.database, testNow);
    await open.database.insert(stores).values({
      factoryId,
      id: storeId,
      number: 'D-1',
      name: '示例店',
      channel: 'plus',
      status: 'live',
      brand: '',
      introduction: '',
      contactName: '',
      contactPhone: '',
      dispatchPromiseHours: 48,
      freeSample: false,
      lightCustomisation: false,
      holidayNote: '',
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
    });
    owner = await new Caller(testPlatform(open).platform).signIn('owner');
  });
  afterAll(() => open.close());

  test('of many updates that saw the same version, one wins and the others are told of the newer one', async () => {
    const params = { factoryId, id: storeId };
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, index) => owner.call(updateStore, { params, version: 1, body: { name: `名字 ${index}` } })),
    );
    const statuses = replies.map((reply) => reply.status).sort();
    expect(statuses).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
    const [row] = await open.database.select().from(stores).where(eq(stores.id, storeId));
    expect(row?.version).toBe(2);
  });

  test('a POST that is repeated in parallel acts once; the others are told that it runs, or get its reply', async () => {
    const params = { factoryId, id: storeId };
    const body = { from: '2026-12-01', to: '2026-12-02', note: '' };
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => owner.call(planHoliday, { params, version: 2, body, key: 'parallel-holiday' })),
    );
    for (const reply of replies) expect([200, 409]).toContain(reply.status);
    const [count] = await open.database
      .select({ acts: sql<number>`count(*)::int` })
      .from(auditEntries)
      .where(eq(auditEntries.action, 'stores.planHoliday'));
    expect(count?.acts).toBe(1);
    const later = await owner.call(planHoliday, { params, version: 2, body, key: 'parallel-holiday' });
    expect(later).toMatchObject({ status: 200, body: { version: 3 } });
  });
});

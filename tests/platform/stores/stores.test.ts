import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getSession } from '@/api/contract/session';
import { getStore, listStores, planHoliday, endHoliday, storeTimeline, updateStore } from '@/api/contract/stores';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { stores } from '@mocks/db/schema';
import { newId } from '@mocks/platform/core/ids';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

describe.each(databaseKinds)('flagship stores on %s', (kind) => {
  let open: OpenDatabase;
  let owner: Caller;
  let planner: Caller;
  let owner2: Caller;
  let factoryId = '';
  let storeId = '';

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    const [first = ''] = await seedPeople(open.database, testNow);
    factoryId = first;
    storeId = newId(testNow);
    await open.database.insert(stores).values(
      ['yanxuan', 'plus', 'standard'].map((_, index) => ({
        factoryId,
        id: index === 0 ? storeId : newId(testNow),
        number: `D-${index + 1}`,
        name: `示例店 ${index + 1}`,
        channel: (['yanxuan', 'plus', 'standard'] as const)[index] ?? 'standard',
        status: 'live' as const,
        brand: '示例',
        introduction: '',
        contactName: '',
        contactPhone: '',
        dispatchPromiseHours: 48 as const,
        freeSample: false,
        lightCustomisation: true,
        holidayNote: '',
        createdAt: testNow,
        updatedAt: testNow,
        version: 1,
      })),
    );
    const { platform } = testPlatform(open);
    owner = await new Caller(platform).signIn('owner');
    planner = await new Caller(platform).signIn('planner');
    owner2 = await new Caller(platform).signIn('owner2');
  });
  afterAll(() => open.close());

  test('a member lists the stores of the factory, page by page', async () => {
    const first = await owner.get(listStores, { params: { factoryId }, query: { limit: 2 } });
    expect(first.items.map((store) => store.number)).toEqual(['D-1', 'D-2']);
    expect(first).toMatchObject({ total: 3, totalIsExact: true, prevCursor: null });
    const second = await owner.get(listStores, { params: { factoryId }, query: { limit: 2, cursor: first.nextCursor ?? '' } });
    expect(second.items.map((store) => store.number)).toEqual(['D-3']);
    expect(second.nextCursor).toBeNull();
    const back = await owner.get(listStores, { params: { factoryId }, query: { limit: 2, cursor: second.prevCursor ?? '' } });
    expect(back.items.map((store) => store.number)).toEqual(['D-1', 'D-2']);
  });

  test('filters and search narrow the list', async () => {
    const plus = await owner.get(listStores, { params: { factoryId }, query: { channel: ['plus'] } });
    expect(plus.items.map((store) => store.number)).toEqual(['D-2']);
    const found = await owner.get(listStores, { params: { factoryId }, query: { q: '店 3' } });
    expect(found.items.map((store) => store.number)).toEqual(['D-3']);
  });

  test("another factory's store is not there, whoever asks", async () => {
    expect((await owner2.call(getStore, { params: { factoryId, id: storeId } })).status).toBe(404);
    const session = await owner2.get(getSession);
    const own = session.factories[0]?.id ?? '';
    expect((await owner2.call(getStore, { params: { factoryId: own, id: storeId } })).status).toBe(404);
  });

  test('an update needs the right, the version seen and valid values, judged in that order', async () => {
    const params = { factoryId, id: storeId };
    expect((await planner.call(updateStore, { params, body: { name: 'x' } })).status).toBe(403);
    expect((await owner.call(updateStore, { params, body: { name: '' } })).status).toBe(428);
    expect((await owner.call(updateStore, { params, body: { name: '' }, version: 9 })).status).toBe(412);
    const invalid = await owner.call(updateStore, { params, body: { name: '' }, version: 1 });
    expect(invalid.status).toBe(422);
    expect(invalid.body).toMatchObject({ errors: [{ pointer: '/name', code: 'too-small' }] });
    const done = await owner.get(updateStore, { params, body: { name: '新名字' }, version: 1 });
    expect(done).toMatchObject({ name: '新名字', version: 2 });
    const stale = await owner.call(updateStore, { params, body: { name: '又一个' }, version: 1 });
    expect(stale.body).toMatchObject({ code: 'stale-version', current: { name: '新名字', version: 2 } });
  });

  test('a holiday closes the store while it lasts; the timeline tells', async () => {
    const params = { factoryId, id: storeId };
    const body = { from: '2026-11-24', to: '2026-11-30', note: '设备检修' };
    const past = await owner.call(planHoliday, { params, body: { ...body, from: '2026-11-01' }, version: 2 });
    expect(past.body).toMatchObject({ errors: [{ pointer: '/from', code: 'begins-in-the-past' }] });
    const closed = await owner.get(planHoliday, { params, body, version: 2, key: 'holiday-key' });
    expect(closed).toMatchObject({ status: 'holiday', holiday: body, version: 3 });
    const again = await owner.call(planHoliday, { params, body, version: 2, key: 'holiday-key' });
    expect(again.status).toBe(200);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const reused = await owner.call(planHoliday, { params, body: { ...body, note: '别的' }, version: 3, key: 'holiday-key' });
    expect(reused.body).toMatchObject({ code: 'idempotency-key-reused' });
    const opened = await owner.get(endHoliday, { params, version: 3 });
    expect(opened).toMatchObject({ status: 'live', holiday: null });
    const timeline = await planner.get(storeTimeline, { params });
    expect(timeline.items.map((entry) => entry.action)).toEqual(['stores.endHoliday', 'stores.planHoliday', 'stores.update']);
  });
});

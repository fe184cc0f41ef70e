import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAudit } from '@/api/contract/audit';
import { getSession } from '@/api/contract/session';
import { getPriceBands, updatePriceBands } from '@/api/contract/priceBands';
import { getSetAside, getSettings, updateSetAside, updateSettings } from '@/api/contract/settings';
import { orderSkus } from '@mocks/db/schema';
import type { OpenDatabase } from '@mocks/db/open';
import { seedPeople } from '@mocks/db/seed/people';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

describe.each(databaseKinds)('settings on %s', (kind) => {
  let open: OpenDatabase;
  let owner: Caller;
  let planner: Caller;
  let marketer: Caller;
  let factoryId = '';

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    const [first = ''] = await seedPeople(open.database, testNow);
    factoryId = first;
    const { platform } = testPlatform(open);
    owner = await new Caller(platform).signIn('owner');
    planner = await new Caller(platform).signIn('planner');
    marketer = await new Caller(platform).signIn('marketer');
  });
  afterAll(() => open.close());

  test('every member reads the settings, the owner alone changes them', async () => {
    const params = { factoryId };
    const settings = await marketer.get(getSettings, { params });
    expect(settings).toMatchObject({ currency: 'CNY', zone: 'Asia/Shanghai', smallOrderThreshold: 10, dispatchPromiseHours: 48, version: 1 });
    expect((await planner.call(updateSettings, { params, body: { name: '别的' }, version: 1 })).status).toBe(403);
    expect((await owner.call(updateSettings, { params, body: {} })).status).toBe(428);
    const body = { name: '新厂名', smallOrderThreshold: 20, workingHoursStart: '08:30' };
    const changed = await owner.get(updateSettings, { params, body, version: 1 });
    expect(changed).toMatchObject({ ...body, version: 2 });
    expect((await planner.get(getSession)).factories[0]).toMatchObject({ name: '新厂名' });
    const stale = await owner.call(updateSettings, { params, body: { name: '又一个' }, version: 1 });
    expect(stale.body).toMatchObject({ code: 'stale-version', current: { name: '新厂名' } });
    const log = await owner.get(listAudit, { params, query: { action: 'settings.update' } });
    expect(log.items[0]?.changes).toContainEqual({ field: 'smallOrderThreshold', before: 10, after: 20 });
    const same = await owner.get(updateSettings, { params, body: { name: '新厂名' }, version: 2 });
    expect(same.version).toBe(2);
  });

  test.each([
    [{ currency: 'XYW' }, '/currency', 'unknown-currency'],
    [{ zone: 'Moon/Crater' }, '/zone', 'unknown-zone'],
    [{ smallOrderThreshold: 0 }, '/smallOrderThreshold', 'too-small'],
    [{ smallOrderThreshold: 100_001 }, '/smallOrderThreshold', 'too-big'],
    [{ workingHoursStart: '25:00' }, '/workingHoursStart', 'wrong-format'],
    [{ workingHoursStart: '18:00' }, '/workingHoursEnd', 'work-ends-too-early'],
    [{ name: ' ' }, '/name', 'too-small'],
  ])('%o is refused at %s', async (body, pointer, code) => {
    const { version } = await owner.get(getSettings, { params: { factoryId } });
    const reply = await owner.call(updateSettings, { params: { factoryId }, body, version });
    expect(reply.body).toMatchObject({ status: 422, errors: [{ pointer, code }] });
  });

  test('who imports orders edits the codes that are not goods, and sees what each sets aside', async () => {
    const row = { factoryId, title: '', firstDay: '2026-11-01', lastDay: '2026-11-02', version: 1 };
    await open.database.insert(orderSkus).values([
      { ...row, sku: 'post', lines: 3, pieces: 3 },
      { ...row, sku: ' Bank  Charges', lines: 1, pieces: 1 },
      { ...row, sku: 'gift_0001_20', lines: 2, pieces: 5 },
      { ...row, sku: 'GIFT_0001_30', lines: 4, pieces: 4 },
      { ...row, sku: 'POSTER', lines: 9, pieces: 9 },
    ]);
    const params = { factoryId };
    const before = await marketer.get(getSetAside, { params });
    expect(before.items.filter((item) => item.lines > 0)).toEqual([
      { code: 'POST', skus: 1, lines: 3, pieces: 3 },
      { code: 'BANK CHARGES', skus: 1, lines: 1, pieces: 1 },
      { code: 'GIFT_*', skus: 2, lines: 6, pieces: 9 },
    ]);
    const { version } = before;
    expect((await marketer.call(updateSetAside, { params, body: { codes: [] }, version })).status).toBe(403);
    const changed = await planner.get(updateSetAside, { params, body: { codes: ['poster', 'POSTER', ' post '] }, version });
    expect(changed.items).toEqual([
      { code: 'POSTER', skus: 1, lines: 9, pieces: 9 },
      { code: 'POST', skus: 1, lines: 3, pieces: 3 },
    ]);
    expect(changed.recountJobId).toMatch(/^[0-9a-f-]{36}$/);
    expect((await owner.get(getSettings, { params })).setAsideCodes).toEqual(['POSTER', 'POST']);
    const wide = await planner.call(updateSetAside, { params, body: { codes: ['POST', '*'] }, version: changed.version });
    expect(wide.body).toMatchObject({ errors: [{ pointer: '/codes/1', code: 'too-wide' }] });
    const inner = await planner.call(updateSetAside, { params, body: { codes: ['A*B'] }, version: changed.version });
    expect(inner.body).toMatchObject({ errors: [{ pointer: '/codes/0', code: 'wildcard-inside' }] });
  });

  test("the owner sets a category's own price bands, dated, and gives them up; the orders are counted anew", async () => {
    const params = { factoryId };
    const before = await marketer.get(getPriceBands, { params });
    expect(before.items.map(({ category }) => category)).toContain('storage');
    const version = before.version;
    const later = { fromDay: '2026-10-01', midLi: 11_000, highLi: 25_000 };
    const first = { fromDay: '2026-01-01', midLi: 9_800, highLi: 22_000 };
    const body = { category: 'storage' as const, own: [later, first] };
    expect((await planner.call(updatePriceBands, { params, body, version })).status).toBe(403);
    expect((await owner.call(updatePriceBands, { params, body })).status).toBe(428);
    const errorsOf = async (own: (typeof later)[]) => {
      const reply = await owner.call(updatePriceBands, { params, body: { ...body, own }, version });
      expect(reply.status).toBe(422);
      return reply.body;
    };
    expect(await errorsOf([{ ...later, highLi: later.midLi }])).toMatchObject({ errors: [{ pointer: '/own/0/highLi', code: 'band-not-above' }] });
    expect(await errorsOf([later, { ...first, fromDay: later.fromDay }])).toMatchObject({ errors: [{ pointer: '/own/1/fromDay', code: 'band-day-twice' }] });
    expect(await errorsOf([{ ...later, midLi: 0 }])).toMatchObject({ errors: [{ pointer: '/own/0/midLi' }] });

    const set = await owner.get(updatePriceBands, { params, body, version });
    const storage = set.items.find(({ category }) => category === 'storage');
    expect(storage).toEqual({ category: 'storage', current: { ...later, origin: 'own', settled: true }, own: [first, later] });
    expect(set.recountJobId).not.toBeNull();
    expect(set.version).toBe(version + 1);
    const same = await owner.get(updatePriceBands, { params, body, version: set.version });
    expect(same.version).toBe(set.version);
    const [entry] = (await owner.get(listAudit, { params, query: { limit: 1 } })).items;
    expect(entry).toMatchObject({
      action: 'settings.updatePriceBands',
      changes: [{ field: 'category', after: 'storage' }, { field: 'priceBands', before: [], after: ['2026-01-01: 9.8 / 22', '2026-10-01: 11 / 25'] }],
    });
    const dropped = await owner.get(updatePriceBands, { params, body: { ...body, own: [] }, version: set.version });
    expect(dropped.items.find(({ category }) => category === 'storage')).toEqual({ category: 'storage', current: null, own: [] });
  });
});

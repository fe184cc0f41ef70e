import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getHome } from '@/api/contract/home';
import { getSession } from '@/api/contract/session';
import type { OpenDatabase } from '@mocks/db/open';
import type { ImportState } from '@mocks/db/schema';
import { auditEntries, imports, orderSkus, stores } from '@mocks/db/schema';
import { seedPeople } from '@mocks/db/seed/people';
import { newId } from '@mocks/platform/core/ids';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

describe.each(databaseKinds)('home on %s', (kind) => {
  let open: OpenDatabase;
  const callers = new Map<string, Caller>();
  let factoryId = '';
  let otherId = '';

  const homeOf = (account: string, factory = factoryId) => {
    const caller = callers.get(account) ?? expect.unreachable();
    return caller.get(getHome, { params: { factoryId: factory } });
  };

  const storeId = newId(testNow);
  const imported = (number: number, state: ImportState, fileName: string, updatedAt: string, rowsRefused = 0) => ({
    factoryId,
    id: newId(testNow),
    number: `I-${number}`,
    storeId,
    state,
    layout: 'plain',
    fileName,
    fileSize: 1,
    sha256: `${number}`,
    encoding: 'utf-8',
    currency: 'CNY',
    currencyAssumed: false,
    batchesCommitted: 2,
    totalBatches: 5,
    rowsReceived: 6240,
    linesNew: 0,
    linesKnown: 0,
    ordersNew: 0,
    statusesMoved: 0,
    rowsRefused,
    createdByName: '厂长',
    createdAt: updatedAt,
    updatedAt,
    version: 1,
  });

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    const [first = '', second = ''] = await seedPeople(open.database, testNow);
    [factoryId, otherId] = [first, second];
    const { platform } = testPlatform(open);
    for (const account of ['owner', 'planner', 'marketer', 'owner2']) callers.set(account, await new Caller(platform).signIn(account));
  });
  afterAll(() => open.close());

  test('a factory without orders has nothing to measure, and nothing waits', async () => {
    expect(await homeOf('owner')).toEqual({ needs: [], activity: [], hasOrders: false, runningImport: null });
  });

  test('what waits comes most urgent first, and only to who may do something about it', async () => {
    const recently = '2026-11-23T06:00:00.000Z';
    await open.database.insert(imports).values([
      imported(1, 'published', '订单-10月.csv', recently, 14),
      imported(2, 'failed', '坏了.csv', recently),
      imported(3, 'receiving', '停了.csv', recently),
      imported(4, 'failed', '早就坏了.csv', '2026-10-01T06:00:00.000Z'),
      imported(5, 'failed', '后来好了.csv', recently),
      imported(6, 'published', '后来好了.csv', recently),
      imported(7, 'receiving', '正在收.csv', testNow),
    ]);
    const row = { factoryId, title: '', pieces: 1, firstDay: '2026-11-01', lastDay: '2026-11-02', version: 1 };
    await open.database.insert(orderSkus).values([
      { ...row, sku: '85099B', lines: 7 },
      { ...row, sku: '22411', lines: 3 },
      { ...row, sku: 'POST', lines: 5, setAside: 'POST' },
      { ...row, sku: '20712', lines: 9, decision: 'not_in_catalogue' },
    ]);
    const store = (number: number, holidayFrom: string) => ({
      factoryId,
      id: newId(testNow),
      number: `D-${number}`,
      name: `示例店 ${number}`,
      channel: 'plus' as const,
      status: 'live' as const,
      brand: '',
      introduction: '',
      contactName: '',
      contactPhone: '',
      dispatchPromiseHours: 48 as const,
      freeSample: false,
      lightCustomisation: false,
      holidayFrom,
      holidayTo: '2027-01-05',
      holidayNote: '',
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
    });
    await open.database.insert(stores).values([store(1, '2026-11-27'), store(2, '2026-12-31')]);

    const { needs, hasOrders, runningImport } = await homeOf('owner');
    expect(needs.map((need) => need.kind)).toEqual(['import-failed', 'import-stopped', 'import-rows-refused', 'holiday-begins', 'skus-to-link']);
    expect(needs[0]).toMatchObject({ number: 'I-2' });
    expect(needs[1]).toMatchObject({ number: 'I-3', batchesCommitted: 2, totalBatches: 5 });
    expect(needs[2]).toMatchObject({ number: 'I-1', rowsRefused: 14 });
    expect(needs[3]).toMatchObject({ number: 'D-1', inDays: 3 });
    expect(needs[4]).toEqual({ kind: 'skus-to-link', skus: 2, lines: 10 });
    expect(hasOrders).toBe(true);
    expect(runningImport).toEqual({ number: 'I-7', fileName: '正在收.csv' });
    expect((await homeOf('planner')).needs.map((need) => need.kind)).not.toContain('holiday-begins');
    expect(await homeOf('marketer')).toMatchObject({ needs: [], runningImport: null, hasOrders: true });
    expect(await homeOf('owner2', otherId)).toMatchObject({ needs: [], hasOrders: false });
  });

  test('recent activity is what the role may see of the audit log', async () => {
    const owner = callers.get('owner') ?? expect.unreachable();
    const actorId = (await owner.get(getSession)).user?.id ?? '';
    await open.database.insert(auditEntries).values({
      factoryId,
      id: newId(testNow),
      at: testNow,
      actorId,
      actorName: '厂长',
      actorRole: 'owner',
      onBehalf: false,
      action: 'settings.update',
      objectType: 'settings',
      objectId: factoryId,
      objectLabel: '示例收纳制品厂',
      changes: [],
    });
    expect((await homeOf('owner')).activity.map((entry) => entry.action)).toEqual(['settings.update']);
    expect((await homeOf('planner')).activity).toEqual([]);
  });
});

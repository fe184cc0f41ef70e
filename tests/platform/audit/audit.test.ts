import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditFacets, listAudit } from '@/api/contract/audit';
import { getSession } from '@/api/contract/session';
import type { OpenDatabase } from '@mocks/db/open';
import { auditEntries } from '@mocks/db/schema';
import { seedPeople } from '@mocks/db/seed/people';
import { newId } from '@mocks/platform/core/ids';
import { dayBegins, dayEnds } from '@mocks/platform/audit/dayBounds';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

test('a day begins and ends at its own midnight, also where clocks change', () => {
  expect(dayBegins('Asia/Shanghai', '2026-11-24')).toBe('2026-11-23T16:00:00.000Z');
  expect(dayEnds('Asia/Shanghai', '2026-11-24')).toBe('2026-11-24T16:00:00.000Z');
  expect(dayBegins('Europe/London', '2026-03-29')).toBe('2026-03-29T00:00:00.000Z');
  expect(dayEnds('Europe/London', '2026-03-29')).toBe('2026-03-29T23:00:00.000Z');
  expect(dayBegins('America/New_York', '2026-03-09')).toBe('2026-03-09T04:00:00.000Z');
});

describe.each(databaseKinds)('audit log on %s', (kind) => {
  let open: OpenDatabase;
  const callers = new Map<string, Caller>();
  let factoryId = '';
  const store = newId(testNow);
  const product = newId(testNow);

  const caller = (account: string) => callers.get(account) ?? expect.unreachable();
  const actionsOf = async (account: string, query = {}) =>
    (await caller(account).get(listAudit, { params: { factoryId }, query })).items.map((entry) => `${entry.actorName} ${entry.action}`);

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    const [first = '', other = ''] = await seedPeople(open.database, testNow);
    factoryId = first;
    const { platform } = testPlatform(open);
    const ids: Record<string, string> = {};
    for (const account of ['owner', 'merchandiser', 'planner', 'owner2']) {
      callers.set(account, await new Caller(platform).signIn(account));
      ids[account] = (await caller(account).get(getSession)).user?.id ?? '';
    }
    const entry = (factory: string, account: string, action: string, at: string, object: { type: string; id: string; label: string }) => ({
      factoryId: factory,
      id: newId(at),
      at,
      actorId: ids[account] ?? null,
      actorName: account,
      actorRole: account,
      onBehalf: false,
      action,
      objectType: object.type,
      objectId: object.id,
      objectLabel: object.label,
      changes: [],
    });
    const theStore = { type: 'store', id: store, label: 'D-1 示例店' };
    const theProduct = { type: 'product', id: product, label: 'P-1 收纳箱' };
    await open.database.insert(auditEntries).values([
      entry(first, 'owner', 'stores.update', '2026-11-24T06:00:01.000Z', theStore),
      entry(first, 'merchandiser', 'stores.planHoliday', '2026-11-24T06:00:02.000Z', theStore),
      entry(first, 'planner', 'products.update', '2026-11-24T15:59:59.000Z', theProduct),
      entry(first, 'owner', 'products.update', '2026-11-24T16:00:00.000Z', theProduct),
      entry(other, 'owner2', 'stores.update', '2026-11-24T17:00:00.000Z', theStore),
    ]);
  });
  afterAll(() => open.close());

  test('the owner reads all of the factory, newest first, page by page', async () => {
    expect(await actionsOf('owner')).toEqual([
      'owner products.update',
      'planner products.update',
      'merchandiser stores.planHoliday',
      'owner stores.update',
    ]);
    const first = await caller('owner').get(listAudit, { params: { factoryId }, query: { limit: 3 } });
    expect(first.total).toBe(4);
    expect(await actionsOf('owner', { limit: 3, cursor: first.nextCursor ?? '' })).toEqual(['owner stores.update']);
  });

  test('a merchandiser reads own acts and what others did to the same objects, a planner own acts', async () => {
    expect(await actionsOf('merchandiser')).toEqual(['merchandiser stores.planHoliday', 'owner stores.update']);
    expect(await actionsOf('planner')).toEqual(['planner products.update']);
    const facets = await caller('planner').get(auditFacets, { params: { factoryId } });
    expect(facets).toMatchObject({ actors: [{ name: 'planner' }], actions: ['products.update'], objectTypes: ['product'] });
  });

  test('filters by who, what, to what, when and text', async () => {
    const { actors } = await caller('owner').get(auditFacets, { params: { factoryId } });
    expect(actors.map((actor) => actor.name)).toEqual(['merchandiser', 'owner', 'planner']);
    expect(await actionsOf('owner', { actorId: actors[1]?.id })).toEqual(['owner products.update', 'owner stores.update']);
    expect(await actionsOf('owner', { action: 'stores.planHoliday' })).toEqual(['merchandiser stores.planHoliday']);
    expect(await actionsOf('owner', { objectType: 'store', objectId: store })).toHaveLength(2);
    expect(await actionsOf('owner', { q: '收纳' })).toHaveLength(2);
    expect(await actionsOf('owner', { from: '2026-11-25' })).toEqual(['owner products.update']);
    expect(await actionsOf('owner', { to: '2026-11-24' })).toHaveLength(3);
  });
});

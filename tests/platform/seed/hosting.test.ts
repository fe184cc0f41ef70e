import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDeskTask, listDeskTasks } from '@/api/contract/desk';
import { listMandates } from '@/api/contract/mandates';
import { countTasks, getTask, listTasks } from '@/api/contract/tasks';
import { isOpenTask, taskStates } from '@/domain/hosting/taskStates';
import type { OpenDatabase } from '@mocks/db/open';
import { factories, listings, taskProposals, tasks } from '@mocks/db/schema';
import type { Platform } from '@mocks/platform/app';
import { openDemoDatabase } from '@tests/support/database';
import { Caller, testPlatform } from '@tests/support/platform';

describe("the demo's hosted work", () => {
  let open: OpenDatabase;
  let platform: Platform;
  let failures: unknown[];
  let owner: Caller;
  let agent: Caller;
  let factoryId = '';

  beforeAll(async () => {
    open = await openDemoDatabase();
    ({ platform, failures } = testPlatform(open));
    owner = await new Caller(platform).signIn('owner');
    agent = await new Caller(platform).signIn('agent');
    const [row] = await open.database.select().from(factories).where(eq(factories.number, 'F-1'));
    factoryId = row?.id ?? '';
  });
  afterAll(() => open.close());

  test('has tasks in every state of the machine, and mandates in every state', async () => {
    const rows = await open.database.select({ state: tasks.state }).from(tasks).where(eq(tasks.factoryId, factoryId));
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(taskStates));
    const { items } = await owner.get(listMandates, { params: { factoryId } });
    expect(items.map(({ state }) => state).sort()).toEqual(['coming', 'draft', 'ended', 'in_force', 'revoked']);
    const counts = await owner.get(countTasks, { params: { factoryId } });
    expect(counts.factory).toBe(2);
    expect(counts.overdue).toBeGreaterThan(1);
  });

  test('its stored verdicts are those that the platform comes to', async () => {
    const { items } = await owner.get(listTasks, { params: { factoryId }, query: { limit: 200 } });
    for (const { id, number, state } of items) {
      const record = await owner.get(getTask, { params: { factoryId, id } });
      const { proposal } = record;
      if (state === 'proposed') expect([number, proposal?.verdict.outcome]).toEqual([number, 'within']);
      if (['awaiting_approval', 'approved', 'scheduled'].includes(state)) expect([number, proposal?.verdict.outcome]).toEqual([number, 'ask']);
    }
    const stored = await open.database.select().from(taskProposals).where(eq(taskProposals.factoryId, factoryId));
    expect(stored.some(({ verdict }) => verdict.outcome === 'refused')).toBe(false);
  });

  test('no listing is in two open tasks, and all of them are on sale', async () => {
    const rows = await open.database.select().from(tasks).where(eq(tasks.factoryId, factoryId));
    const ids = rows.filter(({ state }) => isOpenTask(state)).flatMap(({ listingIds }) => listingIds);
    expect(new Set(ids).size).toBe(ids.length);
    const live = await open.database
      .select({ status: listings.status })
      .from(listings)
      .where(and(eq(listings.factoryId, factoryId), inArray(listings.id, ids)));
    expect(new Set(live.map(({ status }) => status))).toEqual(new Set(['live']));
  });

  test("is over two factories on the desk, and the sweep has nothing to do", async () => {
    const before = await agent.get(listDeskTasks, { query: { limit: 200 } });
    expect(new Set(before.items.map(({ factory }) => factory.number))).toEqual(new Set(['F-1', 'F-2']));
    await platform.drain();
    expect((await agent.get(listDeskTasks, { query: { limit: 200 } })).items).toEqual(before.items);
    for (const { id } of before.items) expect((await agent.get(getDeskTask, { params: { id } })).id).toBe(id);
    expect(failures).toEqual([]);
  });
});

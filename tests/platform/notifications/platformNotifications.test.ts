import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyProposal, assignTask, claimTask, getDeskTask, messageDeskTask, proposeTask } from '@/api/contract/desk';
import type { DeskTask } from '@/api/contract/desk';
import { createMandate, revokeMandate } from '@/api/contract/mandates';
import type { Mandate } from '@/api/contract/mandates';
import {
  countUnreadPlatformNotifications,
  listPlatformNotifications,
  readAllPlatformNotifications,
  readPlatformNotification,
} from '@/api/contract/notifications';
import { getSession } from '@/api/contract/session';
import { approveTask, declineTask, messageTask, offerTask, revertTask, sendBackTask, takeBackTask } from '@/api/contract/tasks';
import type { OpenDatabase } from '@mocks/db/open';
import { events, factories, listings, mandates, notifications, priceHistory, priceTiers, sessions, tasks } from '@mocks/db/schema';
import { newId } from '@mocks/platform/core/ids';
import type { Platform } from '@mocks/platform/app';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { HostedFactory } from '@tests/support/hosting';
import { hostedFactory, termsFor, tiersOf } from '@tests/support/hosting';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

const within = tiersOf([12_000, 10_600, 9_950]);
const asking = tiersOf([11_800, 10_600, 9_950]);
const platformPeople = ['agent', 'agent2', 'lead', 'reviewer'] as const;
type PlatformAccount = (typeof platformPeople)[number];

describe.each(databaseKinds)("the platform's people's notices on %s", (kind) => {
  let open: OpenDatabase;
  let platform: Platform;
  let clock: ReturnType<typeof testPlatform>['clock'];
  let failures: unknown[];
  let hosted: HostedFactory;
  let mandate: Mandate;
  const callers = new Map<string, Caller>();
  const as = (account: 'owner' | 'planner' | PlatformAccount) => callers.get(account) ?? expect.unreachable(account);

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    ({ platform, clock, failures } = testPlatform(open));
    hosted = await hostedFactory(open);
    for (const account of ['owner', 'planner', ...platformPeople]) callers.set(account, await new Caller(platform).signIn(account));
  });
  afterAll(() => open.close());

  beforeEach(async () => {
    clock.set(testNow);
    // Sessions end with the days that tests let pass.
    await open.database.update(sessions).set({ expiresAt: '2099-01-01T00:00:00.000Z' });
    await open.database.delete(priceTiers).where(eq(priceTiers.listingId, hosted.listingIds[0]));
    for (const table of [priceHistory, tasks, mandates, notifications, events]) await open.database.delete(table);
    await open.database.update(listings).set({ moqOverride: null });
    mandate = await as('owner').get(createMandate, { params: ofFactory(), body: termsFor(hosted) });
  });

  const ofFactory = () => ({ factoryId: hosted.factoryId });
  const at = ({ id }: { id: string }) => ({ ...ofFactory(), id });
  const userIdOf = async (account: PlatformAccount) => (await as(account).get(getSession)).user?.id ?? '';
  const offer = () => as('owner').get(offerTask, { params: ofFactory(), body: { listingIds: [hosted.listingIds[0]], wish: '降一点' } });
  async function claimed() {
    const { id } = await offer();
    return as('agent').get(claimTask, { params: { id } });
  }
  const propose = ({ id, version }: Pick<DeskTask, 'id' | 'version'>, tiers = asking) =>
    as('agent').get(proposeTask, { params: { id }, version, body: { lists: [{ listingId: hosted.listingIds[0], tiers }] } });
  const proposed = async (tiers = asking) => propose(await claimed(), tiers);
  const approve = (task: Pick<DeskTask, 'id' | 'version'>) => as('owner').get(approveTask, { params: at(task), version: task.version, body: {} });
  const moveBase = (unitPriceLi: number) =>
    open.database
      .update(priceTiers)
      .set({ unitPriceLi })
      .where(and(eq(priceTiers.productId, hosted.productId), eq(priceTiers.startsAt, 1)));

  /** What everybody of the platform was told so far, by account; who was told nothing is not in it. */
  async function told() {
    const found: Partial<Record<PlatformAccount, string[]>> = {};
    for (const account of platformPeople) {
      const { items } = await as(account).get(listPlatformNotifications, { query: { sort: 'at' } });
      if (items.length > 0) found[account] = items.map((notice) => notice.kind);
    }
    return found;
  }

  test('what agents do themselves is no news to them, nor is a task that nobody has', async () => {
    const made = await proposed(within);
    await as('agent').get(messageDeskTask, { params: { id: made.id }, body: { text: '好了' } });
    const applied = await as('agent').get(applyProposal, { params: { id: made.id }, version: made.version, body: {} });
    expect(applied.state).toBe('applied');
    const free = await offer();
    await as('owner').get(takeBackTask, { params: at(free), version: free.version, body: {} });
    expect(await told()).toEqual({});
  });

  test('the lead gives a task to an agent, and then to another: both hear of it', async () => {
    const { id, version } = await offer();
    const [agentId, agent2Id] = [await userIdOf('agent'), await userIdOf('agent2')];
    const first = await as('lead').get(assignTask, { params: { id }, version, body: { agentId } });
    expect(await told()).toEqual({ agent: ['desk.assigned'] });
    const same = await as('lead').get(assignTask, { params: { id }, version: first.version, body: { agentId } });
    expect(await told()).toEqual({ agent: ['desk.assigned'] });
    await as('lead').get(assignTask, { params: { id }, version: same.version, body: { agentId: agent2Id } });
    expect(await told()).toEqual({ agent: ['desk.assigned', 'desk.reassigned'], agent2: ['desk.assigned'] });
    const { items } = await as('agent').get(listPlatformNotifications);
    expect(items[0]).toMatchObject({
      params: { number: first.number, subject: '棉麻收纳箱', name: '托管小二 07' },
      objectType: 'task',
      objectNumber: first.number,
      factory: { number: 'F-1', name: '示例收纳制品厂' },
      readAt: null,
    });
  });

  test('sent back, declined and approved: the agent who has it hears it, with what was said', async () => {
    const first = await proposed();
    const back = await as('owner').get(sendBackTask, { params: at(first), version: first.version, body: { note: '大号不动' } });
    const again = await propose(back);
    await approve(again);
    expect(await told()).toEqual({ agent: ['desk.sentBack', 'desk.approved'] });
    const { items } = await as('agent').get(listPlatformNotifications, { query: { sort: 'at' } });
    expect(items[0]?.params).toMatchObject({ number: first.number, note: '大号不动' });
  });

  test('declined, and what the factory wrote into the thread', async () => {
    const made = await proposed();
    await as('planner').get(messageTask, { params: at(made), body: { text: '9.80' } });
    const seen = await as('agent').get(getDeskTask, { params: { id: made.id } });
    await as('owner').get(declineTask, { params: at(made), version: seen.version, body: {} });
    expect(await told()).toEqual({ agent: ['desk.message', 'desk.declined'] });
  });

  test('an approval that finds the price moved gives the task back: the agent hears that, not an approval', async () => {
    const made = await proposed();
    await moveBase(12_400);
    expect((await as('owner').call(approveTask, { params: at(made), version: made.version, body: {} })).status).toBe(409);
    await moveBase(12_500);
    expect(await told()).toEqual({ agent: ['desk.overtaken'] });
  });

  test('a scheduled price that is refused when its moment has come', async () => {
    const approved = await approve(await proposed());
    const params = { id: approved.id };
    await as('agent').get(applyProposal, { params, version: approved.version, body: { at: '2026-11-24T07:00:00.000Z' } });
    await moveBase(12_480);
    clock.set('2026-11-24T07:00:01.000Z');
    await platform.drain();
    await moveBase(12_500);
    expect(await told()).toEqual({ agent: ['desk.approved', 'desk.applyRefused'] });
  });

  test('a scheduled price that is applied when its moment has come', async () => {
    const approved = await approve(await proposed());
    await as('agent').get(applyProposal, { params: { id: approved.id }, version: approved.version, body: { at: '2026-11-24T07:00:00.000Z' } });
    expect(await told()).toEqual({ agent: ['desk.approved'] });
    clock.set('2026-11-24T07:00:01.000Z');
    await platform.drain();
    expect(await told()).toEqual({ agent: ['desk.approved', 'desk.applied'] });
  });

  test('applied by the agent and put back by the factory', async () => {
    const made = await proposed(within);
    const applied = await as('agent').get(applyProposal, { params: { id: made.id }, version: made.version, body: {} });
    await as('owner').get(revertTask, { params: at(made), version: applied.version, body: {} });
    expect(await told()).toEqual({ agent: ['desk.reverted'] });
  });

  test('taken back', async () => {
    const task = await claimed();
    await as('owner').get(takeBackTask, { params: at(task), version: task.version, body: { note: '自己改' } });
    expect(await told()).toEqual({ agent: ['desk.takenBack'] });
  });

  test('its mandate revoked', async () => {
    await claimed();
    await as('owner').get(revokeMandate, { params: at(mandate), version: mandate.version, body: { reason: '停一停' } });
    expect(await told()).toEqual({ agent: ['desk.mandateEnded'] });
    const { items } = await as('agent').get(listPlatformNotifications);
    expect(items[0]?.params).toMatchObject({ mandate: mandate.number });
  });

  test('past the last day of its use', async () => {
    const body = { listingIds: [hosted.listingIds[0]], wish: '急', neededBy: '2026-11-24' };
    const { id } = await as('owner').get(offerTask, { params: ofFactory(), body });
    await as('agent').get(claimTask, { params: { id } });
    clock.set('2026-11-24T16:00:00.000Z');
    await platform.drain();
    expect(await told()).toEqual({ agent: ['desk.expired'] });
  });

  test('its mandate at its end', async () => {
    await claimed();
    clock.set('2026-12-31T16:00:00.000Z');
    await platform.drain();
    expect(await told()).toEqual({ agent: ['desk.mandateEnded'] });
  });

  test('past its time: the lead is told once in each state, however often it is looked at', async () => {
    const { id, version } = await offer();
    await platform.drain();
    expect(await told()).toEqual({});
    clock.set('2026-11-25T05:00:00.001Z');
    await platform.drain();
    await platform.drain();
    expect(await told()).toEqual({ lead: ['desk.overdueFree'] });
    await as('lead').get(assignTask, { params: { id }, version, body: { agentId: await userIdOf('agent') } });
    await platform.drain();
    await platform.drain();
    expect(await told()).toEqual({ lead: ['desk.overdueFree', 'desk.overdue'], agent: ['desk.assigned'] });
    const { items } = await as('lead').get(listPlatformNotifications);
    expect(items[0]?.params).toMatchObject({ name: '托管小二 06' });
  });

  test('while the factory decides, its time runs out: that is not the lead’s', async () => {
    await proposed();
    clock.set('2026-11-30T06:00:00.000Z');
    await platform.drain();
    expect(await told()).toEqual({});
  });

  describe('reading', () => {
    /** Notices in both factories to one person, the oldest first; answers their ids. */
    async function given(account: PlatformAccount, count: number): Promise<string[]> {
      const userId = await userIdOf(account);
      const ids = Array.from({ length: count }, () => newId(testNow));
      await open.database.insert(notifications).values(
        ids.map((id, index) => ({
          factoryId: index % 2 === 0 ? hosted.factoryId : hosted.otherFactoryId,
          id,
          userId,
          at: testNow,
          kind: 'desk.assigned',
          params: { number: `T-${index}`, subject: '' },
          objectType: 'task',
          objectNumber: `T-${index}`,
        })),
      );
      return ids;
    }

    test('over all factories, page by page, each with its factory', async () => {
      const ids = await given('agent', 5);
      const first = await as('agent').get(listPlatformNotifications, { query: { limit: 2 } });
      expect(first).toMatchObject({ total: 5, prevCursor: null });
      expect(first.items.map((notice) => [notice.id, notice.factory.number])).toEqual([
        [ids[4], 'F-1'],
        [ids[3], 'F-2'],
      ]);
      const next = await as('agent').get(listPlatformNotifications, { query: { limit: 2, cursor: first.nextCursor ?? '' } });
      expect(next.items.map((notice) => notice.id)).toEqual([ids[2], ids[1]]);
      expect(await as('agent').get(countUnreadPlatformNotifications)).toEqual({ unread: 5 });
    });

    test("another person's notice is not there: not to be read, not counted, not marked with the rest", async () => {
      const [id = ''] = await given('agent', 1);
      for (const account of ['agent2', 'lead', 'reviewer'] as const) {
        expect((await as(account).call(readPlatformNotification, { params: { id } })).status).toBe(404);
        expect((await as(account).get(listPlatformNotifications)).items).toEqual([]);
        expect(await as(account).get(countUnreadPlatformNotifications)).toEqual({ unread: 0 });
        expect(await as(account).get(readAllPlatformNotifications, { body: {} })).toEqual({ read: 0 });
      }
      expect((await as('owner').call(readPlatformNotification, { params: { id } })).status).toBe(404);
      expect(await as('agent').get(countUnreadPlatformNotifications)).toEqual({ unread: 1 });
    });

    test('one read, then all up to the newest seen; each tells the person’s other pages, and nobody else’s', async () => {
      const ids = await given('agent', 4);
      await open.database.delete(events);
      const params = { id: ids[0] ?? '' };
      expect(await as('agent').get(readPlatformNotification, { params })).toMatchObject({ readAt: testNow, factory: { number: 'F-1' } });
      expect(await as('agent').get(readPlatformNotification, { params })).toMatchObject({ readAt: testNow });
      expect(await as('agent').get(readAllPlatformNotifications, { body: { upTo: ids[2] ?? '' } })).toEqual({ read: 2 });
      const unread = await as('agent').get(listPlatformNotifications, { query: { unread: true } });
      expect(unread.items.map((notice) => notice.id)).toEqual([ids[3]]);
      const heard = await open.database.select().from(events).where(eq(events.resource, 'notifications'));
      const userId = await userIdOf('agent');
      expect(heard.map((event) => event.userId)).toEqual([userId, userId]);
      const known = await open.database.select({ id: factories.id }).from(factories);
      for (const event of heard) expect(known.map((factory) => factory.id)).toContain(event.factoryId);
      expect(failures).toEqual([]);
    });
  });
});

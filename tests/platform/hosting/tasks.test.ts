import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyProposal, claimTask, getDeskTask, listDeskTasks, lookAtCosts, messageDeskTask, proposeTask, withdrawProposal } from '@/api/contract/desk';
import { createMandate, revokeMandate, updateMandate } from '@/api/contract/mandates';
import type { Mandate } from '@/api/contract/mandates';
import { getProduct } from '@/api/contract/products';
import { listNotifications } from '@/api/contract/notifications';
import { getSettings, updateSettings } from '@/api/contract/settings';
import { approveTask, declineTask, getTask, messageTask, offerTask, requestTask, revertTask, sendBackTask, takeBackTask } from '@/api/contract/tasks';
import type { OpenDatabase } from '@mocks/db/open';
import { auditEntries, listings, mandates, priceHistory, priceTiers, sessions, tasks } from '@mocks/db/schema';
import type { Platform } from '@mocks/platform/app';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { HostedFactory } from '@tests/support/hosting';
import { hostedFactory, oldLadder, termsFor, tiersOf } from '@tests/support/hosting';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

const within = tiersOf([12_000, 10_600, 9_950]);
const asking = tiersOf([11_800, 10_600, 9_950]);
const hour = 3_600_000;

describe.each(databaseKinds)('hosted price changes on %s', (kind) => {
  let open: OpenDatabase;
  let platform: Platform;
  let clock: ReturnType<typeof testPlatform>['clock'];
  let failures: unknown[];
  let hosted: HostedFactory;
  let mandate: Mandate;
  let owner: Caller;
  let merchandiser: Caller;
  let planner: Caller;
  let agent: Caller;
  let agent2: Caller;

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    ({ platform, clock, failures } = testPlatform(open));
    hosted = await hostedFactory(open);
    const people = ['owner', 'merchandiser', 'planner', 'agent', 'agent2'];
    const [one, two, three, four, five] = await Promise.all(people.map((account) => new Caller(platform).signIn(account)));
    if (!one || !two || !three || !four || !five) throw new Error('Nobody signed in');
    [owner, merchandiser, planner, agent, agent2] = [one, two, three, four, five];
  });
  afterAll(() => open.close());

  beforeEach(async () => {
    clock.set(testNow);
    await staySignedIn();
    await open.database.delete(priceTiers).where(eq(priceTiers.listingId, hosted.listingIds[0]));
    for (const table of [priceHistory, tasks, mandates]) await open.database.delete(table);
    await open.database.update(listings).set({ moqOverride: null });
    mandate = await owner.get(createMandate, { params: ofFactory(), body: termsFor(hosted) });
  });

  /** Sessions end with the days that tests let pass. */
  const staySignedIn = () => open.database.update(sessions).set({ expiresAt: '2099-01-01T00:00:00.000Z' });
  const ofFactory = () => ({ factoryId: hosted.factoryId });
  const at = (id: string) => ({ ...ofFactory(), id });

  const offer = () =>
    merchandiser.get(offerTask, { params: ofFactory(), body: { listingIds: [hosted.listingIds[0]], wish: '双12 前降到能进会场，别亏。' } });
  async function claimed() {
    const { id } = await offer();
    return agent.get(claimTask, { params: { id } });
  }
  const lists = (tiers = within) => [{ listingId: hosted.listingIds[0], tiers }];
  async function proposed(tiers = within) {
    const { id, version } = await claimed();
    return agent.get(proposeTask, { params: { id }, version, body: { lists: lists(tiers), note: '进会场要求' } });
  }
  async function ladderOf(listingId: string) {
    const product = await owner.get(getProduct, { params: at(hosted.productId) });
    return product.listings.find((one) => one.id === listingId)?.ladders[0]?.tiers;
  }
  async function lastAudit(action: string) {
    const [row] = await open.database
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.factoryId, hosted.factoryId), eq(auditEntries.action, action)))
      .orderBy(desc(auditEntries.id))
      .limit(1);
    return row;
  }

  test('within the mandate: offered, claimed, proposed, applied, reverted; the log names who acted on whose behalf', async () => {
    const offered = await offer();
    expect(offered).toMatchObject({ state: 'offered', turn: 'platform', subject: '棉麻收纳箱', mandate: { number: mandate.number } });
    expect(offered.dueAt).toBe('2026-11-25T05:00:00.000Z');
    const { id, version } = await agent.get(claimTask, { params: { id: offered.id } });
    const made = await agent.get(proposeTask, { params: { id }, version, body: { lists: lists() } });
    expect(made).toMatchObject({ state: 'proposed', proposal: { state: 'open', verdict: { outcome: 'within', clause: 'ask_above' } } });
    const applied = await agent.get(applyProposal, { params: { id }, version: made.version, body: {} });
    expect(applied).toMatchObject({ state: 'applied', turn: 'nobody', dueAt: null, proposal: { state: 'applied' } });
    expect(await ladderOf(hosted.listingIds[0])).toEqual(within.map(({ startsAt, unitPriceLi }) => ({ startsAt, unitPriceLi })));
    expect(await ladderOf(hosted.listingIds[1])).toEqual(oldLadder);
    expect(await lastAudit('listings.changePrices')).toMatchObject({ actorName: '托管小二 06', actorRole: 'agent', onBehalf: true });
    expect((await lastAudit('listings.changePrices'))?.changes).toMatchObject([{ before: 'D-1: 1+ 12.50 · 50+ 11.00 · 200+ 10.20' }]);
    const record = await owner.get(getTask, { params: at(id) });
    expect(record.entries.map((entry) => [entry.action, entry.actorRole])).toEqual([
      ['offer', 'merchandiser'],
      ['claim', 'agent'],
      ['propose', 'agent'],
      ['apply', 'agent'],
    ]);
    const reverted = await merchandiser.get(revertTask, { params: at(id), version: record.version, body: {} });
    expect(reverted.state).toBe('reverted');
    expect(await ladderOf(hosted.listingIds[0])).toEqual(oldLadder);
    expect(await lastAudit('listings.changePrices')).toMatchObject({ actorRole: 'merchandiser', onBehalf: false });
    expect(failures).toEqual([]);
  });

  test('above the threshold the owner decides; nobody else may, and nothing is applied before', async () => {
    const asked = await proposed(asking);
    expect(asked).toMatchObject({ state: 'awaiting_approval', turn: 'factory', proposal: { verdict: { outcome: 'ask', clause: 'ask_above' } } });
    const { id, version } = asked;
    expect(asked.dueAt).toBe('2026-11-27T03:00:00.000Z');
    expect((await agent.call(applyProposal, { params: { id }, version, body: {} })).body).toMatchObject({ status: 409, code: 'task-state' });
    expect((await merchandiser.call(approveTask, { params: at(id), version, body: {} })).body).toMatchObject({ status: 403, code: 'over-approval-limit' });
    expect((await planner.call(approveTask, { params: at(id), version, body: {} })).status).toBe(403);
    const notices = await owner.get(listNotifications, { params: ofFactory(), query: { unread: true } });
    expect(notices.items[0]).toMatchObject({ kind: 'task.approval', objectType: 'task', objectNumber: asked.number });
    const approved = await owner.get(approveTask, { params: at(id), version, body: { note: '可以' } });
    expect(approved).toMatchObject({ state: 'approved', turn: 'platform' });
    const applied = await agent.get(applyProposal, { params: { id }, version: approved.version, body: {} });
    expect(applied.state).toBe('applied');
    expect(applied.entries.slice(-2).map(({ action }) => action)).toEqual(['schedule', 'apply']);
    expect((await ladderOf(hosted.listingIds[0]))?.[0]?.unitPriceLi).toBe(11_800);
  });

  test('a merchandiser approves up to the limit that the owner gave', async () => {
    const settings = await owner.get(updateSettings, { params: ofFactory(), version: await settingsVersion(), body: { merchandiserApprovalBp: 600 } });
    expect(settings.merchandiserApprovalBp).toBe(600);
    const { id, version } = await proposed(asking);
    const approved = await merchandiser.get(approveTask, { params: at(id), version, body: {} });
    expect(approved.state).toBe('approved');
    await owner.get(updateSettings, { params: ofFactory(), version: await settingsVersion(), body: { merchandiserApprovalBp: null } });
  });
  const settingsVersion = async () => (await owner.get(getSettings, { params: ofFactory() })).version;

  test('sent back with words, proposed anew, declined', async () => {
    const first = await proposed(asking);
    const back = await owner.get(sendBackTask, { params: at(first.id), version: first.version, body: { note: '大号不动' } });
    expect(back).toMatchObject({ state: 'sent_back', turn: 'platform', proposal: { state: 'sent_back', decisionNote: '大号不动' } });
    const again = await agent.get(proposeTask, { params: { id: first.id }, version: back.version, body: { lists: lists(asking) } });
    expect(again.state).toBe('awaiting_approval');
    const declined = await owner.get(declineTask, { params: at(first.id), version: again.version, body: {} });
    expect(declined).toMatchObject({ state: 'declined', turn: 'nobody', proposal: { state: 'declined' } });
    expect((await agent.call(proposeTask, { params: { id: first.id }, version: declined.version, body: { lists: lists() } })).status).toBe(409);
  });

  test('refused below the floor, past the last limit, and where nothing changes; ladders must be sound', async () => {
    const { id, version } = await claimed();
    const attempt = (tiers: typeof within) => agent.call(proposeTask, { params: { id }, version, body: { lists: lists(tiers) } });
    expect((await attempt(tiersOf([12_000, 10_600, 9_799]))).body).toMatchObject({ status: 409, code: 'mandate-refuses', params: { clause: 'floor' } });
    expect((await attempt(tiersOf([10_600, 10_500, 10_000]))).body).toMatchObject({ code: 'mandate-refuses', params: { clause: 'never_above' } });
    expect((await attempt(tiersOf([12_500, 11_000, 10_200]))).body).toMatchObject({ status: 422, errors: [{ pointer: '/lists', code: 'nothing-changed' }] });
    expect((await attempt(tiersOf([12_000, 12_100, 9_950]))).body).toMatchObject({
      errors: [{ pointer: '/lists/0/tiers/1/unitPriceLi', code: 'prices-not-falling' }],
    });
    const elsewhere = [{ listingId: hosted.listingIds[1], tiers: within }];
    expect((await agent.call(proposeTask, { params: { id }, version, body: { lists: elsewhere } })).body).toMatchObject({
      errors: [{ pointer: '/lists/0/listingId', code: 'not-in-task' }],
    });
    expect((await agent.get(getDeskTask, { params: { id } })).state).toBe('claimed');
  });

  test('a second agent is told who was faster, and cannot work on the task', async () => {
    const { id, version } = await claimed();
    expect((await agent2.call(claimTask, { params: { id } })).body).toMatchObject({ status: 409, code: 'task-of-another', params: { name: '托管小二 06' } });
    expect((await agent2.call(proposeTask, { params: { id }, version, body: { lists: lists() } })).body).toMatchObject({ code: 'task-of-another' });
    expect((await agent2.call(lookAtCosts, { params: { id } })).body).toMatchObject({ code: 'task-of-another' });
    expect((await agent.call(claimTask, { params: { id } })).status).toBe(200);
  });

  test('a base price that moved gives the proposal back to the agent, at approval and when it is applied', async () => {
    const asked = await proposed(asking);
    await moveBase(12_400);
    const { id } = asked;
    expect((await owner.call(approveTask, { params: at(id), version: asked.version, body: {} })).body).toMatchObject({ status: 409, code: 'base-moved' });
    const back = await agent.get(getDeskTask, { params: { id } });
    expect(back).toMatchObject({ state: 'claimed', proposal: { state: 'overtaken' } });
    const made = await agent.get(proposeTask, { params: { id }, version: back.version, body: { lists: lists(tiersOf([12_000, 10_600, 9_950])) } });
    expect(made.state).toBe('proposed');
    await moveBase(12_450);
    expect((await agent.call(applyProposal, { params: { id }, version: made.version, body: {} })).body).toMatchObject({ code: 'base-moved' });
    expect((await agent.get(getDeskTask, { params: { id } })).state).toBe('claimed');
    await moveBase(12_500);
  });
  async function moveBase(unitPriceLi: number) {
    await open.database
      .update(priceTiers)
      .set({ unitPriceLi })
      .where(and(eq(priceTiers.productId, hosted.productId), eq(priceTiers.startsAt, 1)));
  }

  test('two cuts in a day are judged as one', async () => {
    const first = await proposed(tiersOf([11_900, 10_500, 9_900]));
    const applied = await agent.get(applyProposal, { params: { id: first.id }, version: first.version, body: {} });
    expect(applied.state).toBe('applied');
    clock.advance(20 * hour);
    await staySignedIn();
    const second = await proposed(tiersOf([11_400, 10_400, 9_850]));
    expect(second).toMatchObject({ state: 'awaiting_approval' });
    expect(second.proposal?.verdict.prices[0]).toMatchObject({ base: 'day_before', dayBeforeLi: 12_500, liveLi: 11_900 });
    const withdrawn = await agent.get(withdrawProposal, { params: { id: second.id }, version: second.version });
    expect(withdrawn).toMatchObject({ state: 'claimed', proposal: { state: 'withdrawn' } });
    clock.advance(5 * hour);
    const third = await agent.get(proposeTask, {
      params: { id: second.id },
      version: withdrawn.version,
      body: { lists: lists(tiersOf([11_400, 10_400, 9_850])) },
    });
    expect(third.state).toBe('proposed');
  });

  test('revoked in mid-task: the task ends, the desk sees it no more, and nothing can be applied', async () => {
    const asked = await proposed(asking);
    const approved = await owner.get(approveTask, { params: at(asked.id), version: asked.version, body: {} });
    await owner.get(revokeMandate, { params: at(mandate.id), version: mandate.version, body: { reason: '先停一停' } });
    expect((await agent.call(getDeskTask, { params: { id: asked.id } })).status).toBe(404);
    expect((await agent.call(applyProposal, { params: { id: asked.id }, version: approved.version, body: {} })).status).toBe(404);
    expect((await agent.call(lookAtCosts, { params: { id: asked.id } })).status).toBe(404);
    expect((await agent.get(listDeskTasks)).items).toEqual([]);
    const ended = await owner.get(getTask, { params: at(asked.id) });
    expect(ended).toMatchObject({ state: 'mandate_ended', proposal: { state: 'dropped' } });
    expect(await ladderOf(hosted.listingIds[0])).toEqual(oldLadder);
    const unmandated = await merchandiser.call(offerTask, { params: ofFactory(), body: { listingIds: [hosted.listingIds[0]], wish: 'x' } });
    expect(unmandated.body).toMatchObject({ status: 409, code: 'no-mandate' });
  });

  test('after its last day a mandate allows nothing, before anybody has swept', async () => {
    const made = await proposed();
    clock.set('2026-12-31T16:00:00.000Z');
    await staySignedIn();
    expect((await agent.call(applyProposal, { params: { id: made.id }, version: made.version, body: {} })).status).toBe(404);
    await platform.drain();
    expect((await owner.get(getTask, { params: at(made.id) })).state).toBe('mandate_ended');
  });

  test('amending tightens at once: a task out of scope ends, a proposal past the new limit is refused when it is decided', async () => {
    const asked = await proposed(asking);
    const amended = await owner.get(updateMandate, { params: at(mandate.id), version: mandate.version, body: { askAboveBp: 100, neverAboveBp: 500 } });
    expect((await owner.call(approveTask, { params: at(asked.id), version: asked.version, body: {} })).body).toMatchObject({
      code: 'mandate-refuses',
      params: { clause: 'never_above' },
    });
    expect((await owner.get(getTask, { params: at(asked.id) })).state).toBe('claimed');
    await owner.get(updateMandate, { params: at(mandate.id), version: amended.version, body: { storeIds: [hosted.storeIds[1]] } });
    expect((await owner.get(getTask, { params: at(asked.id) })).state).toBe('mandate_ended');
    expect((await agent.call(getDeskTask, { params: { id: asked.id } })).status).toBe(404);
  });

  test('a scheduled change is applied by the system when its moment has come, judged once more', async () => {
    const asked = await proposed(asking);
    const approved = await owner.get(approveTask, { params: at(asked.id), version: asked.version, body: {} });
    const params = { id: asked.id };
    const past = await agent.call(applyProposal, { params, version: approved.version, body: { at: '2026-11-24T05:00:00.000Z' } });
    expect(past.body).toMatchObject({ errors: [{ pointer: '/at', code: 'in-past' }] });
    const scheduled = await agent.get(applyProposal, { params, version: approved.version, body: { at: '2026-11-24T10:00:00.000Z' } });
    expect(scheduled).toMatchObject({ state: 'scheduled', scheduledAt: '2026-11-24T10:00:00.000Z', overdue: false });
    await platform.drain();
    expect((await owner.get(getTask, { params: at(asked.id) })).state).toBe('scheduled');
    clock.set('2026-11-24T10:00:01.000Z');
    await platform.drain();
    const applied = await owner.get(getTask, { params: at(asked.id) });
    expect(applied.state).toBe('applied');
    expect(applied.entries.at(-1)).toMatchObject({ action: 'apply', actorRole: 'system' });
  });

  test('a scheduled change whose ground moved is refused and is the agent’s again', async () => {
    const asked = await proposed(asking);
    const approved = await owner.get(approveTask, { params: at(asked.id), version: asked.version, body: {} });
    await agent.get(applyProposal, { params: { id: asked.id }, version: approved.version, body: { at: '2026-11-24T10:00:00.000Z' } });
    await moveBase(12_480);
    clock.set('2026-11-24T10:00:01.000Z');
    await platform.drain();
    const refused = await owner.get(getTask, { params: at(asked.id) });
    expect(refused).toMatchObject({ state: 'apply_refused', turn: 'platform', proposal: { state: 'refused' } });
    await moveBase(12_500);
    const again = await agent.get(proposeTask, { params: { id: asked.id }, version: refused.version, body: { lists: lists() } });
    expect(again.state).toBe('proposed');
  });

  test('a task that is of no use after a day expires; an open one can be taken back', async () => {
    const { id } = await merchandiser.get(offerTask, {
      params: ofFactory(),
      body: { listingIds: [hosted.listingIds[0]], wish: '急', neededBy: '2026-11-24' },
    });
    clock.set('2026-11-24T16:00:00.000Z');
    await platform.drain();
    expect((await owner.get(getTask, { params: at(id) })).state).toBe('expired');
    clock.set(testNow);
    const open2 = await offer();
    const taken = await merchandiser.get(takeBackTask, { params: at(open2.id), version: open2.version, body: { note: '自己改' } });
    expect(taken.state).toBe('taken_back');
    expect((await agent.call(claimTask, { params: { id: open2.id } })).body).toMatchObject({ code: 'task-state' });
  });

  test('what cannot be offered: no mandate for it, another factory’s, already in a task, not on sale', async () => {
    const attempt = (listingId: string) => merchandiser.call(offerTask, { params: ofFactory(), body: { listingIds: [listingId], wish: 'x' } });
    expect((await attempt(hosted.strangerListingId)).body).toMatchObject({ status: 409, code: 'no-mandate' });
    expect((await attempt('0197f000-0000-7000-8000-000000000000')).body).toMatchObject({ errors: [{ code: 'not-there' }] });
    const { number } = await offer();
    expect((await attempt(hosted.listingIds[0])).body).toMatchObject({ code: 'listing-in-task', params: { number } });
    expect((await planner.call(offerTask, { params: ofFactory(), body: { listingIds: [hosted.listingIds[1]], wish: 'x' } })).status).toBe(403);
  });

  test('a planner asks for a task, and the owner and the merchandiser hear of it', async () => {
    const told = await planner.get(requestTask, { params: ofFactory(), body: { productId: hosted.productId, wish: '库存压得多，降一点' } });
    expect(told.told).toBe(2);
    const notices = await merchandiser.get(listNotifications, { params: ofFactory(), query: { unread: true } });
    expect(notices.items[0]).toMatchObject({ kind: 'task.requested', objectType: 'product', objectNumber: 'P-1' });
  });

  test('costs are shown to the agent only on a look, and each look is recorded for the factory', async () => {
    const task = await claimed();
    expect(JSON.stringify(task)).not.toContain('costLi');
    const costs = await agent.get(lookAtCosts, { params: { id: task.id } });
    expect(costs.items.map(({ costLi }) => costLi)).toEqual([7_000, 7_001]);
    await agent.get(lookAtCosts, { params: { id: task.id } });
    const record = await owner.get(getTask, { params: at(task.id) });
    expect(record.entries.filter(({ action }) => action === 'look_at_costs')).toHaveLength(2);
    expect(await lastAudit('tasks.lookAtCosts')).toMatchObject({ actorRole: 'agent', onBehalf: true });
  });

  test('both sides write into the thread', async () => {
    const task = await claimed();
    await agent.get(messageDeskTask, { params: { id: task.id }, body: { text: '最低能到多少？' } });
    const record = await planner.get(messageTask, { params: at(task.id), body: { text: '9.80' } });
    expect(record.entries.filter((entry) => entry.kind === 'message').map(({ text, actorRole }) => [text, actorRole])).toEqual([
      ['最低能到多少？', 'agent'],
      ['9.80', 'planner'],
    ]);
  });

  test('prices that were edited after a change was applied are not overwritten by its revert', async () => {
    const made = await proposed();
    const applied = await agent.get(applyProposal, { params: { id: made.id }, version: made.version, body: {} });
    await open.database.update(priceTiers).set({ unitPriceLi: 11_990 }).where(and(eq(priceTiers.listingId, hosted.listingIds[0]), eq(priceTiers.startsAt, 1)));
    expect((await owner.call(revertTask, { params: at(made.id), version: applied.version, body: {} })).body).toMatchObject({ code: 'changed-since' });
  });

  test('the version seen is asked for, and a stale one shows the newer', async () => {
    const asked = await proposed(asking);
    expect((await owner.call(approveTask, { params: at(asked.id), body: {} })).status).toBe(428);
    const stale = await owner.call(approveTask, { params: at(asked.id), version: asked.version - 1, body: {} });
    expect(stale.body).toMatchObject({ code: 'stale-version', current: { id: asked.id, version: asked.version } });
    expect(failures).toEqual([]);
  });
});

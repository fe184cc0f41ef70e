import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignTask, claimTask, countDeskTasks, getDeskTask, getLoad, listDeskTasks, messageDeskTask } from '@/api/contract/desk';
import { createMandate, getMandate, listMandates, mandateTimeline, revokeMandate, signMandate, updateMandate } from '@/api/contract/mandates';
import { countTasks, getTask, listTasks, offerTask } from '@/api/contract/tasks';
import type { OpenDatabase } from '@mocks/db/open';
import { users } from '@mocks/db/schema';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { HostedFactory } from '@tests/support/hosting';
import { hostedFactory, termsFor } from '@tests/support/hosting';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

describe.each(databaseKinds)('mandates and the desk on %s', (kind) => {
  let open: OpenDatabase;
  let clock: ReturnType<typeof testPlatform>['clock'];
  let failures: unknown[];
  let hosted: HostedFactory;
  const callers = new Map<string, Caller>();

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    const made = testPlatform(open);
    ({ clock, failures } = made);
    hosted = await hostedFactory(open);
    for (const account of ['owner', 'merchandiser', 'planner', 'marketer', 'owner2', 'agent', 'agent2', 'lead', 'reviewer']) {
      callers.set(account, await new Caller(made.platform).signIn(account));
    }
  });
  afterAll(() => open.close());

  const as = (account: string): Caller => {
    const caller = callers.get(account);
    if (caller === undefined) throw new Error(`No caller ${account}`);
    return caller;
  };
  const ofFactory = () => ({ factoryId: hosted.factoryId });
  const at = (id: string) => ({ ...ofFactory(), id });

  test('a mandate is written, signed, amended and revoked by the owner alone; each with its trace', async () => {
    const body = { ...termsFor(hosted), sign: false };
    expect((await as('merchandiser').call(createMandate, { params: ofFactory(), body })).status).toBe(403);
    const draft = await as('owner').get(createMandate, { params: ofFactory(), body });
    expect(draft).toMatchObject({ state: 'draft', signedAt: null, productCount: 1, stores: null });
    const params = at(draft.id);
    const offer = { listingIds: [hosted.listingIds[0]], wish: 'x' };
    expect((await as('owner').call(offerTask, { params: ofFactory(), body: offer })).body).toMatchObject({ code: 'no-mandate' });
    const signed = await as('owner').get(signMandate, { params, version: draft.version });
    expect(signed).toMatchObject({ state: 'in_force', signedByName: '厂长' });
    expect((await as('owner').call(signMandate, { params, version: signed.version })).body).toMatchObject({ code: 'mandate-not-a-draft' });
    const [skuId] = hosted.skuIds;
    const amended = await as('owner').get(updateMandate, {
      params,
      version: signed.version,
      body: { products: [{ id: hosted.productId, floorLi: 9_900, skuFloors: [{ skuId, floorLi: 10_000 }] }], storeIds: [hosted.storeIds[0]] },
    });
    expect(amended).toMatchObject({ products: [{ floorLi: 9_900, skuFloors: [{ code: 'SN-2031-0', floorLi: 10_000 }] }], stores: [{ number: 'D-1' }] });
    expect((await as('merchandiser').call(revokeMandate, { params, version: amended.version, body: { reason: '' } })).status).toBe(403);
    const revoked = await as('owner').get(revokeMandate, { params, version: amended.version, body: { reason: '换人' } });
    expect(revoked).toMatchObject({ state: 'revoked', revokeReason: '换人', revokedByName: '厂长' });
    expect((await as('owner').call(updateMandate, { params, version: revoked.version, body: { note: 'x' } })).body).toMatchObject({ code: 'mandate-over' });
    expect((await as('owner').call(revokeMandate, { params, version: revoked.version, body: { reason: '' } })).body).toMatchObject({ code: 'mandate-over' });
    const { items } = await as('planner').get(mandateTimeline, { params });
    expect(items.map(({ action }) => action)).toEqual(['mandates.revoke', 'mandates.update', 'mandates.sign', 'mandates.create']);
    expect(items[1]?.changes).toContainEqual({ field: 'floors', before: ['SN-2031 9.8'], after: ['SN-2031 9.9', 'SN-2031-0 10'] });
  });

  test('terms that contradict themselves, or name what is not there, are refused at their place', async () => {
    const refused = async (change: Partial<ReturnType<typeof termsFor>> | Record<string, unknown>) => {
      const { body } = await as('owner').call(createMandate, { params: ofFactory(), body: { ...termsFor(hosted), ...change } });
      return body;
    };
    const other = '0197f000-0000-7000-8000-000000000000';
    expect(await refused({ neverAboveBp: 500 })).toMatchObject({ errors: [{ pointer: '/neverAboveBp', code: 'ask-not-below-never' }] });
    expect(await refused({ toDay: '2026-11-01' })).toMatchObject({ errors: [{ pointer: '/toDay', code: 'ends-before-it-begins' }] });
    expect(await refused({ storeIds: [other] })).toMatchObject({ errors: [{ pointer: '/storeIds/0', code: 'not-there' }] });
    expect(await refused({ products: [] })).toMatchObject({ errors: [{ pointer: '/products', code: 'too-small' }] });
    expect(await refused({ products: [{ id: other, floorLi: 1, skuFloors: [] }] })).toMatchObject({ errors: [{ pointer: '/products/0/id', code: 'not-there' }] });
    const stranger = { id: hosted.strangerId, floorLi: 1, skuFloors: [{ skuId: hosted.skuIds[0], floorLi: 1 }] };
    expect(await refused({ products: [stranger] })).toMatchObject({ errors: [{ pointer: '/products/0/skuFloors/0/skuId', code: 'not-there' }] });
  });

  test('the list tells by state what is in force today', async () => {
    const make = (change: object) => as('owner').get(createMandate, { params: ofFactory(), body: { ...termsFor(hosted), ...change } });
    const coming = await make({ fromDay: '2026-12-01' });
    const today = await make({ toDay: '2026-11-24' });
    const numbers = async (state: 'in_force' | 'coming' | 'ended' | 'revoked' | 'draft') =>
      (await as('merchandiser').get(listMandates, { params: ofFactory(), query: { state: [state] } })).items.map(({ number }) => number);
    expect(await numbers('in_force')).toEqual([today.number]);
    expect(await numbers('coming')).toEqual([coming.number]);
    expect(await numbers('revoked')).toHaveLength(1);
    const unasked = await as('merchandiser').get(listMandates, { params: ofFactory() });
    expect(await as('merchandiser').get(listMandates, { params: ofFactory(), query: { state: [] } })).toEqual(unasked);
    expect((await as('marketer').call(listMandates, { params: ofFactory() })).status).toBe(403);
    expect((await as('owner2').call(getMandate, { params: at(today.id) })).status).toBe(404);
    clock.advance(11 * 3_600_000);
    expect(await numbers('ended')).toEqual([today.number]);
    clock.set(testNow);
    await as('owner').get(revokeMandate, { params: at(today.id), version: today.version, body: { reason: '' } });
  });

  test('the desk shows tasks under mandates in force; the lead sees the load and assigns', async () => {
    const mandate = await as('owner').get(createMandate, { params: ofFactory(), body: termsFor(hosted) });
    const task = await as('owner').get(offerTask, { params: ofFactory(), body: { listingIds: [...hosted.listingIds], wish: '降一点' } });
    const [queued] = (await as('agent').get(listDeskTasks, { query: { tab: 'free' } })).items;
    expect(queued).toMatchObject({ id: task.id, factory: { number: 'F-1', name: '示例收纳制品厂' }, assigneeId: null });
    expect((await as('lead').get(listDeskTasks)).total).toBe(1);
    expect((await as('lead').call(getDeskTask, { params: { id: task.id } })).status).toBe(403);
    expect((await as('reviewer').call(listDeskTasks)).status).toBe(403);
    expect((await as('owner').call(listDeskTasks)).status).toBe(404);
    const [second] = await open.database.select().from(users).where(eq(users.account, 'agent2'));
    const agentId = second?.id ?? '';
    const assigned = await as('lead').get(assignTask, { params: { id: task.id }, version: task.version, body: { agentId } });
    expect(assigned).toMatchObject({ state: 'claimed', assigneeName: '托管小二 07' });
    expect((await as('agent').call(claimTask, { params: { id: task.id } })).body).toMatchObject({ code: 'task-of-another' });
    expect(await as('agent2').get(countDeskTasks)).toMatchObject({ mine: 1, free: 0, waiting: 0, overdue: 0 });
    const load = await as('lead').get(getLoad);
    expect(load.agents.find(({ id }) => id === agentId)).toMatchObject({ open: 1, overdue: 0, nextDueAt: task.dueAt });
    const [first] = await open.database.select().from(users).where(eq(users.account, 'agent'));
    const moved = await as('lead').get(assignTask, { params: { id: task.id }, version: assigned.version, body: { agentId: first?.id ?? '' } });
    expect(moved).toMatchObject({ state: 'claimed', assigneeName: '托管小二 06' });
    expect((await as('agent2').call(messageDeskTask, { params: { id: task.id }, body: { text: 'x' } })).body).toMatchObject({ code: 'task-of-another' });
    const nobody = await as('lead').call(assignTask, { params: { id: task.id }, version: moved.version, body: { agentId: task.id } });
    expect(nobody.body).toMatchObject({ errors: [{ pointer: '/agentId', code: 'not-there' }] });
    clock.advance(30 * 3_600_000);
    for (const account of ['agent', 'owner']) await as(account).signIn(account);
    expect(await as('agent').get(countDeskTasks)).toMatchObject({ mine: 1, overdue: 1 });
    expect(await as('owner').get(countTasks, { params: ofFactory() })).toMatchObject({ platform: 1, overdue: 1 });
    expect((await as('owner').get(listTasks, { params: ofFactory(), query: { overdue: true, turn: ['platform'] } })).items).toHaveLength(1);
    await as('owner').get(revokeMandate, { params: at(mandate.id), version: mandate.version, body: { reason: '' } });
    expect((await as('agent').get(listDeskTasks)).total).toBe(0);
    expect((await as('owner').get(getTask, { params: at(task.id) })).state).toBe('mandate_ended');
    expect(failures).toEqual([]);
  });
});

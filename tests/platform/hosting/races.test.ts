import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { applyProposal, claimTask, proposeTask } from '@/api/contract/desk';
import type { Mandate } from '@/api/contract/mandates';
import { createMandate, revokeMandate } from '@/api/contract/mandates';
import { approveTask, getTask, offerTask } from '@/api/contract/tasks';
import type { OpenDatabase } from '@mocks/db/open';
import { listings, mandates, priceHistory, priceTiers, taskProposals, tasks } from '@mocks/db/schema';
import type { Platform } from '@mocks/platform/app';
import { keepPriceHistory } from '@mocks/platform/products/priceHistory';
import { openTestDatabase } from '@tests/support/database';
import type { HostedFactory } from '@tests/support/hosting';
import { hostedFactory, termsFor, tiersOf } from '@tests/support/hosting';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

const rounds = 12;
const asking = tiersOf([11_800, 10_600, 9_950]);
const within = tiersOf([12_000, 10_600, 9_950]);

/** Parallel connections to a real server: whoever comes second must see what the first one did. */
describe('races on postgres', () => {
  let open: OpenDatabase;
  let platform: Platform;
  let failures: unknown[];
  let hosted: HostedFactory;
  let mandate: Mandate;
  let owner: Caller;
  let agent: Caller;
  let agent2: Caller;

  beforeAll(async () => {
    open = await openTestDatabase('postgres');
    ({ platform, failures } = testPlatform(open));
    hosted = await hostedFactory(open);
    owner = await new Caller(platform).signIn('owner');
    agent = await new Caller(platform).signIn('agent');
    agent2 = await new Caller(platform).signIn('agent2');
  });
  afterAll(() => open.close());
  beforeEach(clear);

  async function clear() {
    await open.database.delete(priceTiers).where(eq(priceTiers.listingId, hosted.listingIds[0]));
    for (const table of [priceHistory, taskProposals, tasks, mandates]) await open.database.delete(table);
    await open.database.update(listings).set({ moqOverride: null });
    mandate = await owner.get(createMandate, { params: { factoryId: hosted.factoryId }, body: termsFor(hosted) });
  }
  const at = (id: string) => ({ factoryId: hosted.factoryId, id });
  const offer = () =>
    owner.get(offerTask, { params: { factoryId: hosted.factoryId }, body: { listingIds: [hosted.listingIds[0]], wish: 'x' } });
  async function proposed(tiers: typeof within) {
    const { id } = await offer();
    const { version } = await agent.get(claimTask, { params: { id } });
    return agent.get(proposeTask, { params: { id }, version, body: { lists: [{ listingId: hosted.listingIds[0], tiers }] } });
  }
  const stateOf = async (id: string) => (await owner.get(getTask, { params: at(id) })).state;
  const firstPrice = async () => {
    const [own] = await open.database
      .select()
      .from(priceTiers)
      .where(and(eq(priceTiers.listingId, hosted.listingIds[0]), eq(priceTiers.startsAt, 1)));
    return own?.unitPriceLi ?? null;
  };

  test('of two agents who claim at once exactly one has the task, and the other is told who', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id } = await offer();
      const replies = await Promise.all([agent.call(claimTask, { params: { id } }), agent2.call(claimTask, { params: { id } })]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
      const winner = replies[0]?.status === 200 ? '托管小二 06' : '托管小二 07';
      expect(replies.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'task-of-another', params: { name: winner } });
      await clear();
    }
    expect(failures).toEqual([]);
  });

  test('an approval and a revocation at once never leave an approved task under a revoked mandate', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id, version } = await proposed(asking);
      const [approval, revocation] = await Promise.all([
        owner.call(approveTask, { params: at(id), version, body: {} }),
        owner.call(revokeMandate, { params: at(mandate.id), version: mandate.version, body: { reason: '' } }),
      ]);
      expect(revocation.status).toBe(200);
      expect([200, 409, 412]).toContain(approval.status);
      expect(await stateOf(id)).toBe('mandate_ended');
      await clear();
    }
    expect(failures).toEqual([]);
  });

  test('an application and a revocation at once: applied before it, or not at all', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id, version } = await proposed(within);
      const [applied, revocation] = await Promise.all([
        agent.call(applyProposal, { params: { id }, version, body: {} }),
        owner.call(revokeMandate, { params: at(mandate.id), version: mandate.version, body: { reason: '' } }),
      ]);
      expect(revocation.status).toBe(200);
      expect([200, 404]).toContain(applied.status);
      expect([await stateOf(id), await firstPrice()]).toEqual(applied.status === 200 ? ['applied', 12_000] : ['mandate_ended', null]);
      await clear();
    }
    expect(failures).toEqual([]);
  });

  test('an application and a price edit at once: the edit is seen, or comes after', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id, version } = await proposed(within);
      const [applied] = await Promise.all([agent.call(applyProposal, { params: { id }, version, body: {} }), edit(12_300)]);
      const price = await firstPrice();
      if (applied.status === 200) expect([await stateOf(id), price]).toEqual(['applied', 12_000]);
      else {
        expect(applied.body).toMatchObject({ status: 409, code: 'base-moved' });
        expect([await stateOf(id), price]).toEqual(['claimed', null]);
      }
      await edit(12_500);
      await clear();
    }
    expect(failures).toEqual([]);
  });

  test('one application of two at once', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id, version } = await proposed(within);
      const call = () => agent.call(applyProposal, { params: { id }, version, body: {} });
      const replies = await Promise.all([call(), call()]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
      expect(await open.database.select().from(priceHistory)).toHaveLength(1);
      await clear();
    }
    expect(failures).toEqual([]);
  });

  /** The factory changes the product's first price, as its own edits do: history first, which locks the prices. */
  async function edit(unitPriceLi: number): Promise<void> {
    await open.database.transaction(async (database) => {
      const acting = { database, now: testNow, services: platform.services, afterCommit: () => undefined, factoryId: hosted.factoryId, actor: null };
      await keepPriceHistory(acting, hosted.productId);
      await database
        .update(priceTiers)
        .set({ unitPriceLi })
        .where(and(eq(priceTiers.productId, hosted.productId), eq(priceTiers.startsAt, 1)));
    });
  }
});

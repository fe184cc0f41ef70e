import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getProduct, listProducts } from '@/api/contract/products';
import { productOrders } from '@/api/contract/productOrders';
import { getSession } from '@/api/contract/session';
import type { OrderSku } from '@/api/contract/skuLinks';
import { countOrderSkus, decideOrderSkus, findCatalogueSkus, listOrderSkus } from '@/api/contract/skuLinks';
import type { QueryOf } from '@/api/contract/endpoint';
import { orderLines, orderSkus } from '@mocks/db/schema';
import type { OpenDatabase } from '@mocks/db/open';
import { seedDemo } from '@mocks/db/seed/seed';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

describe.each(databaseKinds)('SKUs of orders on %s', (kind) => {
  let open: OpenDatabase;
  let planner: Caller;
  let marketer: Caller;
  let factoryId = '';

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    await seedDemo(open.database, { size: 'small', now: testNow });
    const { platform } = testPlatform(open);
    planner = await new Caller(platform).signIn('planner');
    marketer = await new Caller(platform).signIn('marketer');
    factoryId = (await planner.get(getSession)).factories[0]?.id ?? '';
  }, 60_000);
  afterAll(() => open.close());

  const list = (query: QueryOf<typeof listOrderSkus> = {}) =>
    planner.get(listOrderSkus, { params: { factoryId }, query: { limit: 200, ...query } });
  const counts = () => planner.get(countOrderSkus, { params: { factoryId } });
  type Decision = { skuId: string } | 'not_in_catalogue' | null;
  const decide = (found: readonly OrderSku[], decision: Decision) =>
    planner.get(decideOrderSkus, {
      params: { factoryId },
      body: { decisions: found.map(({ sku, version }) => ({ sku, version, decision })) },
    });
  const product = async (number: string) => {
    const { items } = await planner.get(listProducts, { params: { factoryId }, query: { number } });
    return planner.get(getProduct, { params: { factoryId, id: items[0]?.id ?? '' } });
  };
  const waiting = async () => (await list({ state: ['waiting'] })).items;

  test('those that wait come first by pieces; every state counts what it lists', async () => {
    const items = await waiting();
    expect(items.length).toBeGreaterThan(1);
    expect([...items].sort((a, b) => b.pieces - a.pieces)).toEqual(items);
    expect(items.every(({ state, linkedTo }) => state === 'waiting' && linkedTo === null)).toBe(true);
    const { waiting: wait, matched, linked, notInCatalogue } = await counts();
    expect(wait).toBe(items.length);
    expect((await list({ state: ['matched'], limit: 1 })).total).toBe(matched);
    expect((await list({ state: ['linked'] })).total).toBe(linked);
    expect((await list({ state: ['not_in_catalogue'] })).total).toBe(notInCatalogue);
    const one = items[0] ?? expect.unreachable('one that waits');
    expect((await list({ q: one.sku.toLowerCase() })).items.map(({ sku }) => sku)).toContain(one.sku);
  });

  test('one that is written otherwise is offered the SKU of the same code', async () => {
    const { skus } = await product('P-1');
    const target = skus[0] ?? expect.unreachable('a SKU');
    const [any] = await open.database.select().from(orderSkus).where(eq(orderSkus.factoryId, factoryId)).limit(1);
    const written = target.code.toLowerCase().replaceAll(' ', '').replaceAll('-', '_');
    await open.database.insert(orderSkus).values({
      ...(any ?? expect.unreachable('an order SKU')),
      sku: written,
      lines: 1,
      skuId: null,
      decision: null,
      setAside: null,
    });
    const { items } = await list({ q: written });
    expect(items[0]?.suggestion).toMatchObject({ reason: 'same-code', skuId: target.id, productNumber: 'P-1' });
    await open.database.delete(orderSkus).where(eq(orderSkus.sku, written));
  });

  test('linking counts for the product at once, changes no line, and can be taken back', async () => {
    const found = (await waiting()).slice(0, 1);
    const before = await product('P-1');
    const linesBefore = await open.database.$count(orderLines);
    const target = before.skus[0] ?? expect.unreachable('a SKU');
    const linked = await decide(found, { skuId: target.id });
    expect(linked.items[0]).toMatchObject({ state: 'linked', linkedTo: { productNumber: 'P-1' }, decidedByName: '计划员一号' });
    const after = await product('P-1');
    expect(after.weeklyPieces.reduce((a, b) => a + b, 0)).toBeGreaterThanOrEqual(before.weeklyPieces.reduce((a, b) => a + b, 0));
    const { orderedAs } = await planner.get(productOrders, { params: { factoryId, id: before.id } });
    expect(orderedAs).toContain(found[0]?.sku);
    expect(await open.database.$count(orderLines)).toBe(linesBefore);
    const back = await decide(linked.items, null);
    expect(back.items[0]).toMatchObject({ state: 'waiting', linkedTo: null, decidedByName: null });
    expect((await product('P-1')).weeklyPieces).toEqual(before.weeklyPieces);
  });

  test('several are marked in one act; one that moved meanwhile refuses all of it', async () => {
    const found = (await waiting()).slice(0, 2);
    const countsBefore = await counts();
    const marked = await decide(found, 'not_in_catalogue');
    expect(marked.items.map(({ state }) => state)).toEqual(['not_in_catalogue', 'not_in_catalogue']);
    expect((await counts()).waiting).toBe(countsBefore.waiting - 2);
    const stale = await planner.call(decideOrderSkus, {
      params: { factoryId },
      body: { decisions: found.map(({ sku, version }) => ({ sku, version, decision: null })) },
    });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'changed-meanwhile' });
    await decide(marked.items, null);
    expect(await counts()).toEqual(countsBefore);
  });

  test('what cannot be is refused: unknown SKUs, twice the same, another role', async () => {
    const [one] = await waiting();
    const { sku, version } = one ?? expect.unreachable('one that waits');
    const params = { factoryId };
    const nobody = '01900000-0000-7000-8000-00000000dead';
    const call = (decisions: { sku: string; version: number; decision: Decision }[]) =>
      planner.call(decideOrderSkus, { params, body: { decisions } });
    expect((await call([{ sku, version, decision: { skuId: nobody } }])).status).toBe(422);
    expect((await call([{ sku: 'nobody sells this', version: 1, decision: null }])).status).toBe(404);
    const twice = { sku, version, decision: null };
    expect((await call([twice, twice])).body).toMatchObject({ code: 'sku-named-twice' });
    expect((await call([])).status).toBe(422);
    expect((await marketer.call(decideOrderSkus, { params, body: { decisions: [twice] } })).status).toBe(403);
    expect((await marketer.call(listOrderSkus, { params })).status).toBe(200);
  });

  test('the catalogue is searched for what to link', async () => {
    const { items } = await planner.get(findCatalogueSkus, { params: { factoryId }, query: { q: 'SN-2031' } });
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ code, productNumber }) => code.startsWith('SN-2031') && productNumber === 'P-1')).toBe(true);
  });
});

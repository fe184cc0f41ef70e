import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { productOrders } from '@/api/contract/productOrders';
import { countProducts, getProduct, listProducts, productSortFields, productTimeline } from '@/api/contract/products';
import type { ProductSummary } from '@/api/contract/products';
import { getSession } from '@/api/contract/session';
import { listStores } from '@/api/contract/stores';
import type { QueryOf } from '@/api/contract/endpoint';
import { skus } from '@mocks/db/schema';
import type { OpenDatabase } from '@mocks/db/open';
import { seedDemo } from '@mocks/db/seed/seed';
import { refreshOrderFigures } from '@mocks/platform/products/figures';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

describe.each(databaseKinds)('products on %s', (kind) => {
  let open: OpenDatabase;
  let owner: Caller;
  let marketer: Caller;
  let owner2: Caller;
  let factoryId = '';

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    await seedDemo(open.database, { size: 'small', now: testNow });
    const { platform } = testPlatform(open);
    owner = await new Caller(platform).signIn('owner');
    marketer = await new Caller(platform).signIn('marketer');
    owner2 = await new Caller(platform).signIn('owner2');
    factoryId = (await owner.get(getSession)).factories[0]?.id ?? '';
  }, 60_000);
  afterAll(() => open.close());

  type Query = QueryOf<typeof listProducts>;
  const list = (query: Query = {}) => owner.get(listProducts, { params: { factoryId }, query });
  const byNumber = async (number: string) => (await list({ number })).items[0] ?? expect.unreachable(number);
  const everything = async (query: Query = {}) => {
    const items: ProductSummary[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ ...query, limit: 60, ...(cursor === undefined ? {} : { cursor }) });
      items.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return items;
  };

  test('pages hold every product once, in every order, forwards and back', async () => {
    const { total } = await list({ limit: 1 });
    expect(total).toBeGreaterThan(100);
    for (const field of productSortFields) {
      for (const sort of [field, `-${field}`] as const) {
        const items = await everything({ sort });
        expect(new Set(items.map(({ id }) => id)).size, sort).toBe(total);
      }
    }
    const first = await list({ limit: 20, sort: '-stock' });
    const second = await list({ limit: 20, sort: '-stock', cursor: first.nextCursor ?? '' });
    const back = await list({ limit: 20, sort: '-stock', cursor: second.prevCursor ?? '' });
    expect(back.items).toEqual(first.items);
  });

  test('unknown values come last in both directions', async () => {
    for (const sort of ['stock', '-stock'] as const) {
      const stocks = (await everything({ sort })).map(({ stock }) => stock);
      const known = stocks.filter((stock) => stock !== null);
      expect(stocks.slice(0, known.length)).toEqual(known);
      expect([...known].sort((a, b) => (sort === 'stock' ? a - b : b - a))).toEqual(known);
      expect(known.length).toBeLessThan(stocks.length);
    }
  });

  test('a search finds title, article number, SKU code and pinyin initials, whatever their case', async () => {
    const titles = async (q: string) => (await list({ q, limit: 200 })).items.map(({ title }) => title);
    expect(new Set(await titles('收纳箱'))).toEqual(
      new Set((await everything()).map(({ title }) => title).filter((title) => title.includes('收纳箱'))),
    );
    expect((await list({ q: 'sn-2031' })).items.map(({ articleNumber }) => articleNumber)).toEqual(['SN-2031']);
    expect((await list({ q: 'ＳＮ－２０３１' })).items.map(({ articleNumber }) => articleNumber)).toEqual(['SN-2031']);
    const { items } = await list({ q: 'SN-2031' });
    const product = await owner.get(getProduct, { params: { factoryId, id: items[0]?.id ?? '' } });
    const code = product.skus[0]?.code ?? '';
    expect((await list({ q: code })).items.map(({ number }) => number)).toContain(product.number);
    expect(await titles('ynzdsnx')).toEqual([]);
    expect((await titles('mmzdsnx')).every((title) => title.startsWith('棉麻折叠收纳箱'))).toBe(true);
    expect((await titles('mmzdsnx')).length).toBeGreaterThan(0);
    expect(await titles('箱')).toEqual((await everything()).map(({ title }) => title).filter((title) => title.includes('箱')));
    expect(await titles("%_' \\")).toEqual([]);
  });

  test('filters select what they say, alone and together', async () => {
    const all = await everything();
    const numbers = (items: readonly ProductSummary[]) => items.map(({ number }) => number).sort();
    const expectSame = async (query: Query, keep: (product: ProductSummary) => boolean) =>
      expect(numbers(await everything(query)), JSON.stringify(query)).toEqual(numbers(all.filter(keep)));
    await expectSame({ status: ['pending'] }, ({ listings }) => listings.some(({ status }) => status === 'pending'));
    await expectSame({ channel: ['plus'] }, ({ listings }) => listings.some(({ channel }) => channel === 'plus'));
    await expectSame({ channel: ['yanxuan'], status: ['live', 'paused'] }, ({ listings }) =>
      listings.some(({ channel, status }) => channel === 'yanxuan' && (status === 'live' || status === 'paused')),
    );
    await expectSame({ stock: ['out'] }, ({ stock }) => stock === 0);
    await expectSame({ stock: ['in', 'unknown'] }, ({ stock }) => stock !== 0);
    await expectSame({ completeness: ['low'] }, ({ completeness }) => completeness <= 60);
    await expectSame({ completeness: ['fair', 'good'] }, ({ completeness }) => completeness > 60);
    await expectSame({ orders: ['without'] }, ({ lastOrderDay }) => lastOrderDay === null);
    await expectSame({ category: 'storage', stock: ['in'] }, ({ category, stock }) => category === 'storage' && (stock ?? 0) > 0);
    expect((await owner.call(listProducts, { params: { factoryId }, query: { sort: '-id' as 'title' } })).status).toBe(422);
  });

  test('a store filter and a status mean one listing', async () => {
    const { items: stores } = await owner.get(listStores, { params: { factoryId } });
    for (const { id, number: store } of stores) {
      const inStore = await list({ store, limit: 1 });
      expect(inStore.total).toBe((await owner.get(countProducts, { params: { factoryId }, query: { store } })).all);
      const [first] = (await list({ store, status: ['paused'], limit: 1 })).items;
      if (first === undefined) continue;
      const { listings } = await owner.get(getProduct, { params: { factoryId, id: first.id } });
      expect(listings.find((listing) => listing.store.id === id)?.status).toBe('paused');
    }
    expect(await list({ store: 'D-404' })).toMatchObject({ items: [], total: 0 });
    const none = await owner.get(countProducts, { params: { factoryId }, query: { store: 'D-404' } });
    expect(none.all).toBe(0);
  });

  test('the standing views count what their filters list', async () => {
    const counts = await owner.get(countProducts, { params: { factoryId } });
    const total = async (query: Query) => (await list({ ...query, limit: 1 })).total;
    expect(counts).toEqual({
      all: await total({}),
      live: await total({ status: ['live'] }),
      pending: await total({ status: ['pending'] }),
      rejected: await total({ status: ['rejected', 'changes_requested'] }),
      incomplete: await total({ completeness: ['low', 'fair'] }),
      outOfStock: await total({ stock: ['out'] }),
    });
  });

  test('a record resolves what a buyer pays in each store, and says what is missing', async () => {
    const { id } = await byNumber('P-1');
    const product = await owner.get(getProduct, { params: { factoryId, id } });
    expect(product).toMatchObject({ number: 'P-1', articleNumber: 'SN-2031', currency: 'CNY' });
    expect(product.ladders.map(({ skuId }) => skuId)).toEqual(product.skus.map((sku) => sku.id));
    for (const listing of product.listings.filter(({ ownPrices }) => !ownPrices)) {
      expect(listing.ladders).toEqual(product.ladders);
    }
    const points = product.completenessParts.reduce((sum, part) => sum + part.points, 0);
    expect(points).toBe(product.completeness);
    const singles = (await everything({ status: ['live'] })).map((item) => item.id);
    let overridden = 0;
    for (const productId of singles.slice(0, 120)) {
      const found = await owner.get(getProduct, { params: { factoryId, id: productId } });
      for (const listing of found.listings.filter(({ ownPrices }) => ownPrices)) {
        overridden += 1;
        expect(listing.ladders[0]).not.toEqual(found.ladders[0]);
        expect(listing.ladders.every(({ moq }) => moq === listing.moqOverride)).toBe(true);
      }
    }
    expect(overridden).toBeGreaterThan(0);
  });

  test('a cost is in no answer to whoever may not see it', async () => {
    const { id } = await byNumber('P-1');
    const seen = await owner.call(getProduct, { params: { factoryId, id } });
    expect(JSON.stringify(seen.body)).toContain('costLi');
    const hidden = await marketer.call(getProduct, { params: { factoryId, id } });
    expect(hidden.status).toBe(200);
    expect(JSON.stringify(hidden.body)).not.toContain('cost');
  });

  test("another factory's product is not there", async () => {
    const { id } = await byNumber('P-1');
    const own = (await owner2.get(getSession)).factories[0]?.id ?? '';
    for (const endpoint of [getProduct, productOrders, productTimeline]) {
      expect((await owner2.call(endpoint, { params: { factoryId, id } })).status).toBe(404);
      expect((await owner2.call(endpoint, { params: { factoryId: own, id } })).status).toBe(404);
    }
  });

  test('the parts of its orders add up, and every part of a closed list is there', async () => {
    const { id } = await byNumber('P-1');
    const { currencies, orderedAs } = await marketer.get(productOrders, { params: { factoryId, id } });
    const [found] = currencies;
    expect(found).toMatchObject({ currency: 'CNY', to: '2026-11-22' });
    if (found === undefined) return;
    expect(found.orders).toBeGreaterThan(0);
    const pieces = (parts: readonly { pieces: number }[]) => parts.reduce((sum, part) => sum + part.pieces, 0);
    for (const parts of [found.byChannel, found.byStore, found.bySegment, found.bySource, found.weeks]) {
      expect(pieces(parts)).toBe(found.pieces);
    }
    expect(pieces(found.byRegion) + found.otherRegions.pieces).toBe(found.pieces);
    expect(found.bySegment.map(({ key }) => key)).toContain('unknown');
    expect(found.weeks.filter(({ complete }) => !complete).length).toBeLessThanOrEqual(2);
    expect(orderedAs.length).toBeGreaterThan(0);
  });

  test('figures counted anew are the figures that the list shows', async () => {
    const before = (await list({ sort: '-pieces30d', limit: 10 })).items;
    expect(before[0]?.pieces30d).toBeGreaterThan(0);
    await refreshOrderFigures(open.database, factoryId, before.map(({ id }) => id));
    expect((await list({ sort: '-pieces30d', limit: 10 })).items).toEqual(before);
  });

  test('a SKU code is one to a factory', async () => {
    const { id } = await byNumber('P-2');
    const [sku] = await open.database
      .select()
      .from(skus)
      .where(and(eq(skus.factoryId, factoryId), eq(skus.productId, id)))
      .limit(1);
    const copy = { ...(sku ?? expect.unreachable('a SKU')), id: sql`gen_random_uuid()` };
    await expect(open.database.insert(skus).values(copy)).rejects.toThrow();
  });
});

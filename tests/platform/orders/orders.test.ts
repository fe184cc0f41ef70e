import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getBuyer, listBuyers, updateBuyer } from '@/api/contract/buyers';
import type { QueryOf } from '@/api/contract/endpoint';
import { getOrder, listOrders } from '@/api/contract/orders';
import { factories } from '@mocks/db/schema';
import type { OpenDatabase } from '@mocks/db/open';
import { enqueueRecount } from '@mocks/platform/imports/rollup/recount';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { ImportingFactory } from '@tests/support/imports';
import { importAll, importingFactory, ordersOf } from '@tests/support/imports';
import { Caller } from '@tests/support/platform';

describe.each(databaseKinds)('orders and buyers on %s', { timeout: 120_000 }, (kind) => {
  let open: OpenDatabase;
  let factory: ImportingFactory;
  const params = () => ({ factoryId: factory.factoryId });

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    factory = await importingFactory(open);
    await importAll(
      factory,
      ordersOf(
        [
          { orderNo: 'A1', sku: 'BAG-1', quantity: 30 },
          { orderNo: 'A1', sku: 'POST', quantity: 1 },
          { orderNo: 'A2', sku: 'BAG-2', quantity: 3 },
          { orderNo: 'A3', sku: 'BAG-1', quantity: 1 },
          { orderNo: 'C1', sku: 'BAG-2', quantity: -3 },
        ],
        {
          A1: { region: '浙江', freightFen: 800, downstreamChannel: '小红书' },
          A2: { orderedAt: '2026-03-05T08:00:00', status: 'completed' },
          A3: { orderedAt: '2026-03-09T08:00:00', buyerName: '小王', dropship: true, status: 'pending_payment' },
          C1: { orderedAt: '2026-03-06T08:00:00', buyerName: '小李' },
        },
      ),
    );
  }, 120_000);
  afterAll(() => open.close());

  const numbers = async (query: QueryOf<typeof listOrders>) =>
    (await factory.owner.get(listOrders, { params: params(), query })).items.map((order) => order.orderNo);

  test('the newest order comes first; filters narrow the list', async () => {
    expect(await numbers({})).toEqual(['A3', 'C1', 'A2', 'A1']);
    expect(await numbers({ sort: '-pieces', counted: true })).toEqual(['A1', 'A3']);
    expect(await numbers({ paid: false })).toEqual(['A3']);
    expect(await numbers({ from: '2026-03-02', to: '2026-03-06' })).toEqual(['C1', 'A2']);
    expect(await numbers({ sizeFrom: 10, sizeTo: 30 })).toEqual(['A1']);
    expect(await numbers({ segment: 'dropship' })).toEqual(['A3']);
    expect(await numbers({ source: 'xiaohongshu' })).toEqual(['A1']);
    expect(await numbers({ sku: 'BAG-2' })).toEqual(['C1', 'A2']);
    expect(await numbers({ orderNo: 'A2' })).toEqual(['A2']);
    expect(await numbers({ q: 'a' })).toEqual(['A3', 'A2', 'A1']);
    expect(await numbers({ storeId: factory.otherStoreId })).toEqual([]);
  });

  test('pages follow each other', async () => {
    const first = await factory.owner.get(listOrders, { params: params(), query: { limit: 3 } });
    const second = await factory.owner.get(listOrders, { params: params(), query: { limit: 3, cursor: first.nextCursor ?? '' } });
    expect([first.items.length, second.items.map((order) => order.orderNo), second.nextCursor]).toEqual([3, ['A1'], null]);
  });

  test('a record says what became of each line', async () => {
    const { items } = await factory.owner.get(listOrders, { params: params(), query: { orderNo: 'A2' } });
    const order = await factory.owner.get(getOrder, { params: { ...params(), id: items[0]?.id ?? '' } });
    expect(order).toMatchObject({
      orderNo: 'A2', status: 'completed', lines: 0, buyer: { memberName: '小李', number: 'B-1' },
      orderLines: [{ sku: 'BAG-2', quantity: 3, amountFen: 3_000, fate: 'netted', nettedWith: { orderNo: 'C1' } }],
      imports: [{ number: 'I-1', fileName: 'orders.csv', status: 'completed' }],
    });
    const first = await factory.owner.get(listOrders, { params: params(), query: { orderNo: 'A1' } });
    const other = await factory.owner.get(getOrder, { params: { ...params(), id: first.items[0]?.id ?? '' } });
    expect(other).toMatchObject({ region: '浙江', freightFen: 800, gmvFen: 30_000 });
    expect(other.orderLines.map((line) => [line.sku, line.fate, line.setAsideCode])).toEqual([['BAG-1', 'kept', null], ['POST', 'set_aside', 'POST']]);
  });

  test("another factory's order is not there", async () => {
    const { items } = await factory.owner.get(listOrders, { params: params() });
    const owner2 = await new Caller(factory.platform).signIn('owner2');
    expect((await owner2.call(getOrder, { params: { ...params(), id: items[0]?.id ?? '' } })).status).toBe(404);
  });

  test('buyers carry what counts of their orders; their type moves it in every split', async () => {
    const { items } = await factory.owner.get(listBuyers, { params: params() });
    expect(items).toMatchObject([
      { number: 'B-1', memberName: '小李', buyerType: 'unknown', orders: 1, pieces: 30, gmv: [{ currency: 'CNY', fen: 30_000 }], lastOrderDay: '2026-03-01' },
      { number: 'B-2', memberName: '小王', orders: 0, gmv: [], lastOrderDay: null },
    ]);
    const id = items[0]?.id ?? '';
    const marketer = await new Caller(factory.platform).signIn('marketer');
    const body = { buyerType: 'small_b' as const };
    expect((await marketer.call(updateBuyer, { params: { ...params(), id }, body, version: 1 })).status).toBe(403);
    expect((await factory.owner.call(updateBuyer, { params: { ...params(), id }, body, version: 7 })).status).toBe(412);
    expect(await factory.owner.get(updateBuyer, { params: { ...params(), id }, body, version: 1 })).toMatchObject({ buyerType: 'small_b', version: 2 });
    expect(await numbers({ segment: 'small_b' })).toEqual(['C1', 'A2', 'A1']);
    expect(await marketer.get(getBuyer, { params: { ...params(), id } })).toMatchObject({ buyerType: 'small_b' });
  });

  test('a changed set-aside list is counted anew', async () => {
    await open.database.update(factories).set({ setAsideCodes: ['BAG-*'] });
    await enqueueRecount(
      {
        database: open.database,
        now: factory.clock.now(),
        services: factory.platform.services,
        afterCommit: () => undefined,
        factoryId: factory.factoryId,
        actor: null,
      },
      'set-aside',
    );
    await factory.platform.drain();
    expect(factory.failures).toEqual([]);
    const counted = await factory.owner.get(listOrders, { params: params(), query: { counted: true } });
    expect(counted.items).toMatchObject([{ orderNo: 'A1', lines: 1, pieces: 1 }]);
  });
});

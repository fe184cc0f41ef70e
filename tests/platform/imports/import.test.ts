import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOrders } from '@/api/contract/orders';
import type { OpenDatabase } from '@mocks/db/open';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { ImportingFactory } from '@tests/support/imports';
import { importAll, importingFactory, ordersOf } from '@tests/support/imports';

describe.each(databaseKinds)('order import on %s', (kind) => {
  let open: OpenDatabase;
  let factory: ImportingFactory;

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    factory = await importingFactory(open);
  });
  afterAll(() => open.close());

  test('brings orders that count', async () => {
    const orders = ordersOf(
      [
        { orderNo: 'A1', sku: 'BAG-1', quantity: 5 },
        { orderNo: 'A1', sku: 'BAG-1', quantity: 5 },
        { orderNo: 'A1', sku: 'POST', quantity: 1 },
        { orderNo: 'A2', sku: 'BAG-2', quantity: 3 },
        { orderNo: 'C1', sku: 'BAG-2', quantity: -3 },
        { orderNo: 'C2', sku: 'BAG-2', quantity: -2 },
        { orderNo: 'A3', sku: 'BAG-1', quantity: 1, unitPriceLi: 0 },
      ],
      { A3: { buyerName: null }, C1: { orderedAt: '2026-03-02T00:00:00' } },
    );
    const done = await importAll(factory, orders, { limit: 2 });
    expect(factory.failures).toEqual([]);
    expect(done).toMatchObject({ number: 'I-1', state: 'published', linesNew: 7, linesKnown: 0, ordersNew: 5 });
    expect(done.report).toEqual({
      file: {
        lines: 7, kept: 2, unpaid: 0, refunds: 1, nettedLines: 2, nettedPairs: 1, dropped: 0,
        setAside: [{ code: 'POST', lines: 1 }],
        invalid: { quantity: 0, price: 1, closed: 0 },
        duplicates: 1, withoutBuyer: 0, orders: 1, buyers: 1, pieces: 10, gmv: [{ currency: 'CNY', fen: 10_000 }],
      },
      totals: { orders: 1, buyers: 1, lines: 2, pieces: 10, gmv: [{ currency: 'CNY', fen: 10_000 }] },
    });
    const listed = await factory.owner.get(listOrders, { params: { factoryId: factory.factoryId }, query: { counted: true } });
    expect(listed.items).toMatchObject([{ orderNo: 'A1', pieces: 10, gmvFen: 10_000, buyer: { number: 'B-1' } }]);
  });
});

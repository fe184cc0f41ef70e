import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getImport, listImportIssues, listImports, undoImport, cancelImport, dropDuplicates, restoreDuplicates } from '@/api/contract/imports';
import { listOrders } from '@/api/contract/orders';
import type { OpenDatabase } from '@mocks/db/open';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { ImportingFactory } from '@tests/support/imports';
import { beginImport, importAll, importingFactory, ordersOf, sendAll } from '@tests/support/imports';

describe.each(databaseKinds)('order import on %s', { timeout: 120_000 }, (kind) => {
  let open: OpenDatabase;
  let factory: ImportingFactory;

  beforeAll(async () => {
    open = await openTestDatabase(kind);
  });
  afterAll(() => open.close());

  async function fresh() {
    await open.database.execute(sql`truncate factories, users, memberships, sessions, stores, imports, import_batches, import_orders,
      import_lines, import_issues, orders, order_lines, order_skus, buyers, demand_orders, jobs, counters, idempotency_keys`);
    factory = await importingFactory(open);
    return factory;
  }

  const countedOrders = async () => {
    const { items } = await factory.owner.get(listOrders, {
      params: { factoryId: factory.factoryId },
      query: { counted: true, sort: 'pieces' },
    });
    return items.map(({ orderNo, pieces, status }) => ({ orderNo, pieces, status }));
  };
  const rowsIn = async (table: string) => {
    const result = await open.database.execute(sql`select count(*)::int as n from ${sql.raw(table)}`);
    return JSON.parse(JSON.stringify(result)).rows[0].n;
  };
  const act = async (endpoint: typeof undoImport, id: string) => {
    await factory.owner.get(endpoint, { params: { factoryId: factory.factoryId, id } });
    await factory.platform.drain();
    expect(factory.failures).toEqual([]);
  };

  const everything = () =>
    ordersOf(
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

  test('cleans, nets and counts; orders may be split over batches', async () => {
    await fresh();
    const done = await importAll(factory, everything(), { limit: 2 });
    expect(factory.failures).toEqual([]);
    expect(done).toMatchObject({
      number: 'I-1', state: 'published', linesNew: 7, linesKnown: 0, ordersNew: 5, batchesCommitted: 4,
      firstOrderDay: '2026-03-01', lastOrderDay: '2026-03-02', job: { kind: 'import.publish', state: 'done' },
    });
    expect(done.report).toEqual({
      file: {
        lines: 7, kept: 2, unpaid: 0, refunds: 1, nettedLines: 2, nettedPairs: 1, dropped: 0,
        setAside: [{ code: 'POST', lines: 1 }],
        invalid: { quantity: 0, price: 1, closed: 0 },
        duplicates: 1, withoutBuyer: 0, orders: 1, buyers: 1, pieces: 10, gmv: [{ currency: 'CNY', fen: 10_000 }],
      },
      totals: { orders: 1, buyers: 1, lines: 2, pieces: 10, gmv: [{ currency: 'CNY', fen: 10_000 }] },
    });
    expect(await countedOrders()).toEqual([{ orderNo: 'A1', pieces: 10, status: null }]);
    for (const table of ['orders_prepared', 'lines_prepared', 'skus_prepared']) expect(await rowsIn(table)).toBe(0);
  });

  test('the same file again adds nothing, and says so', async () => {
    const again = await importAll(factory, everything(), { limit: 3 });
    expect(again).toMatchObject({ number: 'I-2', linesNew: 0, linesKnown: 7, ordersNew: 0, statusesMoved: 0 });
    expect(again.report?.totals).toMatchObject({ orders: 1, pieces: 10 });
    const listed = await factory.owner.get(listImports, { params: { factoryId: factory.factoryId }, query: { q: 'I-2' } });
    expect(listed.items.map((item) => item.number)).toEqual(['I-2']);
  });

  test('what only one import saw is hidden by its undo; what two saw stays', async () => {
    await fresh();
    const first = await importAll(factory, ordersOf([{ orderNo: 'A1', sku: 'X', quantity: 5 }, { orderNo: 'A2', sku: 'X', quantity: 7 }]));
    const second = await importAll(factory, ordersOf([{ orderNo: 'A2', sku: 'X', quantity: 7 }, { orderNo: 'A2', sku: 'Y', quantity: 1 }]));
    expect(second).toMatchObject({ linesNew: 1, linesKnown: 1, ordersNew: 0 });
    await act(undoImport, first.id);
    expect(await countedOrders()).toEqual([{ orderNo: 'A2', pieces: 8, status: null }]);
    await act(undoImport, second.id);
    expect(await countedOrders()).toEqual([]);
    const again = await importAll(factory, ordersOf([{ orderNo: 'A1', sku: 'X', quantity: 5 }]));
    expect(again).toMatchObject({ linesNew: 1, linesKnown: 0, ordersNew: 1 });
    expect(await countedOrders()).toEqual([{ orderNo: 'A1', pieces: 5, status: null }]);
  });

  test('statuses move forwards only, an absent one changes nothing, and an undo restores', async () => {
    await fresh();
    const with_ = (status: 'awaiting_dispatch' | 'completed' | 'closed' | 'pending_payment' | null) =>
      ordersOf([{ orderNo: 'A1', sku: 'X', quantity: 5 }], { A1: { status } });
    await importAll(factory, with_('pending_payment'));
    const unpaid = await factory.owner.get(listOrders, { params: { factoryId: factory.factoryId }, query: { paid: false } });
    expect(unpaid.items).toMatchObject([{ orderNo: 'A1', paid: false, pieces: 5 }]);
    const moved = await importAll(factory, with_('completed'));
    expect(moved).toMatchObject({ statusesMoved: 1, linesNew: 0 });
    for (const status of ['awaiting_dispatch', null] as const) {
      expect(await importAll(factory, with_(status), { fileName: `${status}.csv` })).toMatchObject({ statusesMoved: 0 });
    }
    expect(await countedOrders()).toEqual([{ orderNo: 'A1', pieces: 5, status: 'completed' }]);
    const closed = await importAll(factory, with_('closed'));
    expect(await countedOrders()).toEqual([]);
    await act(undoImport, closed.id);
    await act(undoImport, moved.id);
    expect(await countedOrders()).toEqual([{ orderNo: 'A1', pieces: 5, status: 'awaiting_dispatch' }]);
  });

  test('an order that another import has under another buyer comes in with a warning', async () => {
    await fresh();
    const by = (buyerName: string | null) => ordersOf([{ orderNo: 'A1', sku: 'X', quantity: 5 }], { A1: { buyerName } });
    await importAll(factory, by('小李'));
    const same = await importAll(factory, by(null));
    const other = await importAll(factory, by('小王'), { fileName: 'other.csv' });
    const issuesOf = ({ id }: { id: string }) => factory.owner.get(listImportIssues, { params: { factoryId: factory.factoryId, id } });
    expect((await issuesOf(same)).items).toEqual([]);
    expect((await issuesOf(other)).items).toMatchObject([
      { code: 'order-with-other-buyer', level: 'warning', orderNo: 'A1', row: 2, params: { buyer: '小王', known: '小李' } },
    ]);
    expect(await countedOrders()).toMatchObject([{ orderNo: 'A1', pieces: 5 }]);
  });

  test('an order in another currency is refused with an issue, and may be put right by an undo', async () => {
    await fresh();
    const lines = [{ orderNo: 'A1', sku: 'X', quantity: 5 }, { orderNo: 'A2', sku: 'X', quantity: 1 }];
    const assumed = await importAll(factory, ordersOf(lines.slice(0, 1)));
    const pounds = ordersOf(lines, { A1: { currency: 'GBP' }, A2: { currency: 'GBP' } });
    const refused = await importAll(factory, pounds, { currency: 'GBP' });
    expect(refused).toMatchObject({ linesNew: 1, rowsRefused: 1, rowsReceived: 2 });
    const issues = await factory.owner.get(listImportIssues, { params: { factoryId: factory.factoryId, id: refused.id } });
    expect(issues.items).toMatchObject([{ code: 'order-in-other-currency', orderNo: 'A1', row: 2, params: { currency: 'GBP', known: 'CNY' } }]);
    expect(issues.counts).toEqual([{ code: 'order-in-other-currency', level: 'error', count: 1 }]);
    await act(undoImport, assumed.id);
    const right = await importAll(factory, pounds, { currency: 'GBP' });
    expect(right).toMatchObject({ linesNew: 1, rowsRefused: 0 });
    expect(right.report?.totals.gmv).toEqual([{ currency: 'GBP', fen: 6_000 }]);
  });

  test('an import on its way shows in no figure; cancelled, it leaves nothing behind', async () => {
    await fresh();
    const id = await beginImport(factory, 'running');
    await sendAll(factory, id, everything());
    expect(await countedOrders()).toEqual([]);
    const all = await factory.owner.get(listOrders, { params: { factoryId: factory.factoryId } });
    expect(all.total).toBe(0);
    await act(cancelImport, id);
    const params = { factoryId: factory.factoryId, id };
    expect(await factory.owner.get(getImport, { params })).toMatchObject({ state: 'cancelled', report: null });
    for (const table of ['orders', 'order_lines', 'import_orders', 'import_lines', 'buyers', 'order_skus', 'orders_prepared']) {
      expect([table, await rowsIn(table)]).toEqual([table, 0]);
    }
  });

  test('a cancelled import takes no line from another that saw it too', async () => {
    await fresh();
    const orders = everything();
    const first = await beginImport(factory, 'first');
    await sendAll(factory, first, orders);
    const second = await beginImport(factory, 'second');
    await sendAll(factory, second, orders);
    await act(cancelImport, first);
    expect(await factory.owner.get(getImport, { params: { factoryId: factory.factoryId, id: second } })).toMatchObject({
      state: 'published', linesNew: 7, linesKnown: 0, ordersNew: 5,
    });
    expect(await countedOrders()).toEqual([{ orderNo: 'A1', pieces: 10, status: null }]);
  });

  test('dropped duplicates stay dropped, even past an undo, until they are taken back', async () => {
    await fresh();
    const done = await importAll(factory, everything());
    await act(dropDuplicates, done.id);
    const dropped = await factory.owner.get(getImport, { params: { factoryId: factory.factoryId, id: done.id } });
    expect(dropped.report?.file).toMatchObject({ lines: 7, dropped: 1, kept: 1, duplicates: 1 });
    expect(await countedOrders()).toEqual([{ orderNo: 'A1', pieces: 5, status: null }]);
    await act(undoImport, done.id);
    const again = await importAll(factory, everything());
    expect(again.report?.file).toMatchObject({ dropped: 1, kept: 1 });
    await act(restoreDuplicates, again.id);
    expect(await countedOrders()).toEqual([{ orderNo: 'A1', pieces: 10, status: null }]);
  });
});

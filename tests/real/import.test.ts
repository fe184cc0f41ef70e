import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getImport, undoImport } from '@/api/contract/imports';
import type { ImportOrder } from '@/domain/orderImport/types';
import type { OpenDatabase } from '@mocks/db/open';
import { openTestDatabase } from '@tests/support/database';
import type { ImportingFactory } from '@tests/support/imports';
import { beginImport, importAll, importingFactory, sendAll } from '@tests/support/imports';
import { readOrderTable } from '@tests/support/orderFile';
import { realCsvRows } from '@tests/support/realData';

const gbp = { currency: 'GBP' };
const november1688 = 'data/orders/bag-factory-2011-11.1688-export.utf8.csv';

function ordersIn(name: string): ImportOrder[] {
  return readOrderTable(realCsvRows(name), { assumedCurrency: 'GBP' }).orders;
}

describe('the bag factory through the platform', { timeout: 900_000 }, () => {
  let open: OpenDatabase;
  let factory: ImportingFactory;
  let orders: ImportOrder[] = [];
  const netted = { orders: 7_778, buyers: 2_138, pieces: 524_630, gmv: [{ currency: 'GBP', fen: 97_072_186 }] };

  beforeAll(async () => {
    open = await openTestDatabase('pglite');
    factory = await importingFactory(open);
    orders = ordersIn('data/orders/bag-factory.csv.gz');
  });
  afterAll(() => open.close());

  test('is cleaned and netted to the digit', async () => {
    const done = await importAll(factory, orders, gbp);
    expect(factory.failures).toEqual([]);
    expect(new Set(orders.map((order) => order.orderNo)).size).toBe(8_118);
    expect(done).toMatchObject({ linesNew: 43_373, linesKnown: 0, ordersNew: 8_118 });
    expect(done.report?.file).toMatchObject({ lines: 43_373, nettedPairs: 123, kept: 42_618, setAside: [], ...netted });
    expect(done.report?.totals).toMatchObject({ lines: 42_618, ...netted });
  });

  test('plain November and the same month as a 1688 export are 1,166 orders and no line more', async () => {
    const elsewhere = { ...gbp, storeId: factory.otherStoreId };
    const plain = orders.filter((order) => order.orderedAt.startsWith('2011-11'));
    const first = await importAll(factory, plain, elsewhere);
    const second = await importAll(factory, ordersIn(november1688), { ...elsewhere, layout: '1688' });
    expect(first.ordersNew).toBe(1_166);
    expect(second).toMatchObject({ ordersNew: 0, linesNew: 0, linesKnown: 6_254 });
    for (const { id } of [first, second]) {
      await factory.owner.get(undoImport, { params: { factoryId: factory.factoryId, id } });
    }
    await factory.platform.drain();
    expect(factory.failures).toEqual([]);
  });

  test('the month over the whole adds nothing, and its undo takes nothing away', async () => {
    const november = ordersIn(november1688);
    const done = await importAll(factory, november, { ...gbp, layout: '1688' });
    expect(done).toMatchObject({ linesNew: 0, ordersNew: 0 });
    expect(done.linesKnown).toBe(november.reduce((sum, order) => sum + order.lines.length, 0));
    const params = { factoryId: factory.factoryId, id: done.id };
    await factory.owner.get(undoImport, { params });
    await factory.platform.drain();
    expect(await factory.owner.get(getImport, { params })).toMatchObject({ state: 'undone' });
    expect(factory.failures).toEqual([]);
    const again = await importAll(factory, orders, gbp);
    expect(again).toMatchObject({ linesNew: 0, linesKnown: 43_373, ordersNew: 0, statusesMoved: 0 });
    expect(again.report?.totals).toMatchObject({ lines: 42_618, ...netted });
  });
});

describe('all of Online Retail through the platform', { timeout: 900_000 }, () => {
  let open: OpenDatabase;
  let factory: ImportingFactory;

  beforeAll(async () => {
    open = await openTestDatabase('pglite');
    factory = await importingFactory(open);
  });
  afterAll(() => open.close());

  test('is cleaned, netted and set aside to the digit', async () => {
    const orders = ordersIn('data/orders/online-retail-full.csv.gz');
    const began = performance.now();
    const id = await beginImport(factory, 'online-retail', gbp);
    const batches = await sendAll(factory, id, orders);
    const sent = performance.now();
    await factory.platform.drain();
    const published = performance.now();
    console.log(
      `541,909 lines on PGlite: ${batches} batches of ${((sent - began) / batches).toFixed(0)} ms, published after ${((published - sent) / 1000).toFixed(1)} s`,
    );
    expect(factory.failures).toEqual([]);
    const done = await factory.owner.get(getImport, { params: { factoryId: factory.factoryId, id } });
    const aside = { orders: 19_666, buyers: 4_325, pieces: 5_370_428, gmv: [{ currency: 'GBP', fen: 988_524_944 }] };
    expect(done).toMatchObject({ state: 'published', linesNew: 541_909 });
    expect(done.report?.file).toMatchObject({ lines: 541_909, nettedPairs: 2_190, duplicates: 5_271, kept: 525_615, ...aside });
    expect(done.report?.totals).toMatchObject({ lines: 525_615, ...aside });
  });
});

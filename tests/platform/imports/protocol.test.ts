import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelImport, createImport, dropDuplicates, finishImport, getImport, listImports, sendImportBatch, undoImport } from '@/api/contract/imports';
import type { OpenDatabase } from '@mocks/db/open';
import { databaseKinds, openTestDatabase } from '@tests/support/database';
import type { ImportingFactory } from '@tests/support/imports';
import { importingFactory, newImport, ordersOf } from '@tests/support/imports';
import { Caller } from '@tests/support/platform';

const orders = ordersOf([{ orderNo: 'A1', sku: 'X', quantity: 5 }]);
const [order] = orders;
const more = ordersOf([{ orderNo: 'A2', sku: 'X', quantity: 6 }]);

describe.each(databaseKinds)('the conversation of an import on %s', { timeout: 120_000 }, (kind) => {
  let open: OpenDatabase;
  let factory: ImportingFactory;
  let id = '';
  const params = () => ({ factoryId: factory.factoryId, id });
  const send = (position: number, body: object) =>
    factory.owner.raw('POST', `/factories/${factory.factoryId}/imports/${id}/batches`, {
      body: JSON.stringify({ position, orders, issues: [], ...body }),
      headers: { 'idempotency-key': `batch-${Math.random()}`.replace('.', '-') },
    });
  const problemOf = async (response: Response) => {
    const body: unknown = await response.json();
    return [response.status, body] as const;
  };

  beforeAll(async () => {
    open = await openTestDatabase(kind);
    factory = await importingFactory(open);
  });
  afterAll(() => open.close());

  test('one file goes into one store once at a time', async () => {
    const body = newImport(factory.storeId, 'file');
    const created = await factory.owner.call(createImport, { params: { factoryId: factory.factoryId }, body });
    expect(created.status).toBe(201);
    const running = await factory.owner.call(createImport, { params: { factoryId: factory.factoryId }, body });
    expect([running.status, running.body]).toMatchObject([409, { code: 'import-running', params: { number: 'I-1' } }]);
    const elsewhere = newImport(factory.otherStoreId, 'file');
    expect(await factory.owner.get(createImport, { params: { factoryId: factory.factoryId }, body: elsewhere })).toMatchObject({ number: 'I-2', sameFile: null });
    const found = await factory.owner.get(listImports, {
      params: { factoryId: factory.factoryId },
      query: { sha256: body.sha256, storeId: factory.storeId, state: ['receiving'] },
    });
    expect(found.items).toMatchObject([{ number: 'I-1', batchesCommitted: 0 }]);
    id = found.items[0]?.id ?? '';
  });

  test('a foreign store, or one that is not there, is refused', async () => {
    const body = newImport('01900000-0000-7000-8000-000000000000', 'file');
    const reply = await factory.owner.call(createImport, { params: { factoryId: factory.factoryId }, body });
    expect([reply.status, reply.body]).toMatchObject([422, { errors: [{ pointer: '/storeId', code: 'not-there' }] }]);
  });

  test('batches come one after the other, and again without harm', async () => {
    expect(await problemOf(await send(1, {}))).toMatchObject([409, { code: 'batch-out-of-order', params: { expected: 0 } }]);
    expect((await send(0, {})).status).toBe(200);
    const again = await factory.owner.get(sendImportBatch, { params: params(), body: { position: 0, orders, issues: [] } });
    expect(again).toMatchObject({ batchesCommitted: 1, rowsReceived: 1, linesNew: 1 });
    expect(await problemOf(await send(0, { orders: more }))).toMatchObject([422, { code: 'batch-differs' }]);
  });

  test.each<[string, object, string, string]>([
    ['an order twice', { orders: [order, order] }, '/orders/1/orderNo', 'repeated'],
    ['a line twice', { orders: [{ ...order, lines: [...(order?.lines ?? []), ...(order?.lines ?? [])] }] }, '/orders/0/lines/1', 'repeated'],
    ['an order of days to come', { orders: [{ ...order, orderedAt: '2026-12-24T10:00:00' }] }, '/orders/0/orderedAt', 'in-future'],
    ['a day that does not exist', { orders: [{ ...order, orderedAt: '2026-02-30T10:00:00' }] }, '/orders/0/orderedAt', 'not-a-time'],
    ['a consignee', { orders: [{ ...order, consignee: '张三' }] }, '/orders/0', 'unknown-field'],
    ['half a character', { orders: [{ ...order, orderNo: '\ud800' }] }, '/orders/0/orderNo', 'wrong-format'],
    ['a NUL', { orders: [{ ...order, buyerName: 'a\u0000b' }] }, '/orders/0/buyerName', 'wrong-format'],
    ['an amount beyond all bounds', { orders: [{ ...order, lines: [{ ...order?.lines[0], quantity: 10_000_000, unitPriceLi: 1_000_000_000 }] }] }, '/orders/0/lines/0', 'amount-out-of-range'],
  ])('a batch with %s is refused whole', async (_, body, pointer, code) => {
    const [status, problem] = await problemOf(await send(1, body));
    expect(status).toBe(422);
    expect(problem).toMatchObject({ code: 'invalid', errors: [{ pointer, code }] });
  });

  test('a batch of more than 2,000 lines is refused', async () => {
    const many = ordersOf(Array.from({ length: 2_001 }, (_, index) => ({ orderNo: `M${index % 7}`, sku: `S${index}`, quantity: 1 })));
    expect(await problemOf(await send(1, { orders: many }))).toMatchObject([422, { errors: [{ pointer: '/orders', code: 'too-big' }] }]);
  });

  test('it is finished only when all has arrived, and undone only when published', async () => {
    const said = { totalBatches: 1, totalLines: 1, rowsRefused: 3, issues: [] };
    for (const wrong of [{ totalBatches: 2 }, { totalLines: 2 }]) {
      const reply = await factory.owner.call(finishImport, { params: params(), body: { ...said, ...wrong } });
      expect([reply.status, reply.body]).toMatchObject([409, { code: 'import-incomplete', params: { batches: 1, lines: 1 } }]);
    }
    for (const endpoint of [undoImport, dropDuplicates]) {
      const reply = await factory.owner.call(endpoint, { params: params() });
      expect([reply.status, reply.body]).toMatchObject([409, { code: 'import-not-published' }]);
    }
    const finished = await factory.owner.get(finishImport, { params: params(), body: said });
    expect(finished).toMatchObject({ state: 'preparing', rowsRefused: 3, job: { kind: 'import.publish', state: 'queued' } });
    expect(await problemOf(await send(1, { orders: more }))).toMatchObject([409, { code: 'import-not-receiving' }]);
    await factory.platform.drain();
    const late = await factory.owner.call(cancelImport, { params: params() });
    expect([late.status, late.body]).toMatchObject([409, { code: 'import-not-running' }]);
    await factory.owner.get(undoImport, { params: params() });
    const twice = await factory.owner.call(undoImport, { params: params() });
    expect([twice.status, twice.body]).toMatchObject([409, { code: 'import-undoing' }]);
    const shown = await factory.owner.get(listImports, { params: { factoryId: factory.factoryId }, query: { state: ['undoing'] } });
    expect(shown.items).toMatchObject([{ number: 'I-1', state: 'undoing' }]);
    await factory.platform.drain();
    expect(factory.failures).toEqual([]);
  });

  test('only those who import orders see imports', async () => {
    for (const [account, status] of [['planner', 200], ['marketer', 403], ['owner2', 404]] as const) {
      const caller = await new Caller(factory.platform).signIn(account);
      expect([account, (await caller.call(getImport, { params: params() })).status]).toEqual([account, status]);
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createImport, finishImport, getImport, sendImportBatch } from '@/api/contract/imports';
import { listOrders } from '@/api/contract/orders';
import type { ImportOrder } from '@/domain/orderImport/types';
import { openTestDatabase } from '@tests/support/database';
import type { OpenDatabase } from '@mocks/db/open';
import { jobKinds } from '@mocks/platform/jobs/kinds';
import { createJobRunner } from '@mocks/platform/jobs/runner';
import type { ImportingFactory } from '@tests/support/imports';
import { beginImport, importingFactory, newImport, ordersOf } from '@tests/support/imports';

/** Only PostgreSQL lets several connections at it; PGlite takes them one by one. */
describe('imports side by side on postgres', { timeout: 120_000 }, () => {
  let open: OpenDatabase;
  let factory: ImportingFactory;
  const params = () => ({ factoryId: factory.factoryId });

  beforeAll(async () => {
    open = await openTestDatabase('postgres');
    factory = await importingFactory(open);
  }, 120_000);
  afterAll(() => open.close());

  test('of the same file from two tabs, one begins and the other is told', async () => {
    const body = newImport(factory.storeId, 'two tabs');
    const replies = await Promise.all([1, 2, 3].map(() => factory.owner.call(createImport, { params: params(), body })));
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 409, 409]);
    expect(factory.failures).toEqual([]);
  });

  test('of overlapping files bring each line once, whoever runs the jobs', async () => {
    const slice = (from: number): ImportOrder[] =>
      ordersOf(
        Array.from({ length: 120 }, (_, index) => ({ orderNo: `P${from + (index % 60)}`, sku: `S${index % 60}`, quantity: 1 + Math.floor(index / 60) })),
        Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`P${index}`, { buyerName: `买家 ${index % 11}` }])),
      );
    // The SKU follows the order's number, so that the overlapping orders hold equal lines.
    const files = [slice(0), slice(30)].map((orders) =>
      orders.map((order) => ({ ...order, lines: order.lines.map((line) => ({ ...line, sku: `S${order.orderNo}` })) })),
    );
    const ids = await Promise.all(files.map((_, index) => beginImport(factory, `side by side ${index}`)));
    const send = async (orders: ImportOrder[], id: string) => {
      const batches = [orders.slice(0, 30), orders.slice(30)];
      for (const [position, batch] of batches.entries()) {
        await factory.owner.get(sendImportBatch, { params: { ...params(), id }, body: { position, orders: batch, issues: [] } });
      }
      const body = { totalBatches: 2, totalLines: 120, rowsRefused: 0, issues: [] };
      await factory.owner.get(finishImport, { params: { ...params(), id }, body });
    };
    await Promise.all(ids.map((id, index) => send(files[index] ?? [], id)));
    const runners = [1, 2, 3].map(() =>
      createJobRunner(factory.platform.services, jobKinds, (error) => factory.failures.push(error), { stepMilliseconds: 0 }),
    );
    await Promise.all(runners.map((runner) => runner.drain()));
    await factory.platform.drain();
    expect(factory.failures).toEqual([]);
    const done = await Promise.all(ids.map((id) => factory.owner.get(getImport, { params: { ...params(), id } })));
    expect(done.map((one) => one.state)).toEqual(['published', 'published']);
    expect(done.reduce((sum, one) => sum + one.linesNew, 0)).toBe(180);
    expect(done.reduce((sum, one) => sum + one.ordersNew, 0)).toBe(90);
    const listed = await factory.owner.get(listOrders, { params: params(), query: { counted: true, limit: 1 } });
    expect(listed.total).toBe(90);
    expect(listed.items[0]).toMatchObject({ lines: 2, pieces: 3 });
  });

  test('a batch sent twice at once is taken in once', async () => {
    const id = await beginImport(factory, 'twice at once');
    const body = { position: 0, orders: ordersOf([{ orderNo: 'T1', sku: 'X', quantity: 1 }]), issues: [] };
    const replies = await Promise.all([1, 2].map(() => factory.owner.get(sendImportBatch, { params: { ...params(), id }, body })));
    expect(replies.map((reply) => reply.rowsReceived)).toEqual([1, 1]);
  });
});

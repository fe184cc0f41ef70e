import { createHash } from 'node:crypto';
import type { BodyInputOf } from '@/api/contract/endpoint';
import { createImport, finishImport, getImport, sendImportBatch } from '@/api/contract/imports';
import { createBatcher } from '@/domain/orderImport/batches';
import type { ImportOrder } from '@/domain/orderImport/types';
import { createOccurrenceCounter } from '@/domain/orders/keys';
import type { OpenDatabase } from '@mocks/db/open';
import { stores } from '@mocks/db/schema';
import { seedPeople } from '@mocks/db/seed/people';
import { newId } from '@mocks/platform/core/ids';
import { Caller, testNow, testPlatform } from '@tests/support/platform';

/** A factory with two stores, its owner signed in, on a platform whose jobs run when the test says so. */
export async function importingFactory(open: OpenDatabase) {
  const [factoryId = ''] = await seedPeople(open.database, testNow);
  const storeIds = [newId(testNow), newId(testNow)];
  await open.database.insert(stores).values(
    storeIds.map((id, index) => ({
      factoryId,
      id,
      number: `D-${index + 1}`,
      name: `示例店 ${index + 1}`,
      channel: index === 0 ? ('standard' as const) : ('yanxuan' as const),
      status: 'live' as const,
      brand: '',
      introduction: '',
      contactName: '',
      contactPhone: '',
      dispatchPromiseHours: 48 as const,
      freeSample: false,
      lightCustomisation: false,
      holidayNote: '',
      createdAt: testNow,
      updatedAt: testNow,
      version: 1,
    })),
  );
  const { platform, clock, failures } = testPlatform(open);
  const owner = await new Caller(platform).signIn('owner');
  return { platform, clock, failures, owner, factoryId, storeId: storeIds[0] ?? '', otherStoreId: storeIds[1] ?? '' };
}

export type ImportingFactory = Awaited<ReturnType<typeof importingFactory>>;

/** One line as tests write it; the rest has defaults. */
export interface WrittenLine {
  orderNo: string;
  sku: string;
  quantity: number;
  unitPriceLi?: number;
}

export type OrderPart = Partial<Omit<ImportOrder, 'orderNo' | 'lines'>>;

/** Orders as a reader would send them: lines gathered by order, equal ones counted. */
export function ordersOf(lines: readonly WrittenLine[], parts: Record<string, OrderPart> = {}): ImportOrder[] {
  const occurrence = createOccurrenceCounter();
  const orders = new Map<string, ImportOrder>();
  lines.forEach(({ orderNo, sku, quantity, unitPriceLi = 10_000 }, index) => {
    let order = orders.get(orderNo);
    if (order === undefined) {
      order = {
        orderNo,
        orderedAt: '2026-03-01T10:00:00',
        buyerName: '小李',
        status: null,
        currency: 'CNY',
        region: null,
        dropship: null,
        downstreamChannel: null,
        freightFen: null,
        adjustmentFen: null,
        ...parts[orderNo],
        lines: [],
      };
      orders.set(orderNo, order);
    }
    const line = { sku, title: `标题 ${sku}`, quantity, unitPriceLi };
    order.lines.push({ ...line, occurrence: occurrence({ ...line, orderNo }), rowNumber: index + 2 });
  });
  return [...orders.values()];
}

/** Begins an import of a file of this content; answers its id. */
export async function beginImport(
  { owner, factoryId, storeId }: ImportingFactory,
  content: string,
  options: Partial<BodyInputOf<typeof createImport>> = {},
): Promise<string> {
  const created = await owner.get(createImport, { params: { factoryId }, body: newImport(storeId, content, options) });
  return created.id;
}

export function newImport(
  storeId: string,
  content: string,
  options: Partial<BodyInputOf<typeof createImport>> = {},
): BodyInputOf<typeof createImport> {
  return {
    storeId,
    layout: 'plain',
    fileName: 'orders.csv',
    fileSize: Math.max(1, content.length),
    sha256: createHash('sha256').update(content).digest('hex'),
    encoding: 'utf-8',
    currency: 'CNY',
    currencyAssumed: false,
    endDay: null,
    totalRows: null,
    totalBatches: null,
    ...options,
  };
}

/** Sends all orders in batches of at most `limit` lines and finishes; answers how many batches it took. */
export async function sendAll(
  { owner, factoryId }: ImportingFactory,
  id: string,
  orders: readonly ImportOrder[],
  limit = 2_000,
): Promise<number> {
  const batcher = createBatcher(limit);
  const batches = [...batcher.add(orders)];
  const rest = batcher.finish();
  if (rest !== null) batches.push(rest);
  const params = { factoryId, id };
  for (const batch of batches) {
    const body = { position: batch.index, orders: batch.orders, issues: [] };
    await owner.get(sendImportBatch, { params, body });
  }
  const totalLines = batches.reduce((sum, batch) => sum + batch.lines, 0);
  const body = { totalBatches: batches.length, totalLines, rowsRefused: 0, issues: [] };
  await owner.get(finishImport, { params, body });
  return batches.length;
}

/** Imports these orders to the end and answers the published import with its report. */
export async function importAll(
  factory: ImportingFactory,
  orders: readonly ImportOrder[],
  options: Partial<BodyInputOf<typeof createImport>> & { limit?: number } = {},
) {
  const { limit, ...rest } = options;
  const id = await beginImport(factory, JSON.stringify(orders), rest);
  await sendAll(factory, id, orders, limit);
  await factory.platform.drain();
  return factory.owner.get(getImport, { params: { factoryId: factory.factoryId, id } });
}

import { dayOf } from '@/domain/calendar';
import type { Channel } from '@/domain/channel';
import type { Database } from '@mocks/db/database';
import { buyers, demandOrders, importOrders, imports, stores } from '@mocks/db/schema';
import { newId } from '@mocks/platform/core/ids';
import { testNow } from '@tests/support/platform';

export type DemandRow = typeof demandOrders.$inferSelect;

/** A row of the rollup: one paid line of 10 pieces at ¥1 by nobody known, unless said otherwise. */
export function demandRow(values: Partial<DemandRow> & Pick<DemandRow, 'factoryId' | 'storeId' | 'day'>): DemandRow {
  const pieces = values.pieces ?? 10;
  return {
    orderId: newId(testNow),
    channel: 'standard',
    currency: 'CNY',
    segment: 'unknown',
    source: 'unknown',
    buyerId: null,
    paid: true,
    lines: pieces > 0 ? 1 : 0,
    gmvFen: pieces * 100,
    refundPieces: 0,
    refundFen: 0,
    lowPieces: 0,
    midPieces: 0,
    highPieces: 0,
    lowFen: 0,
    midFen: 0,
    highFen: 0,
    ...values,
    pieces,
  };
}

/** Writes the rows, and the buyers whom they name. */
export async function insertRows(database: Database, rows: DemandRow[]): Promise<void> {
  const named = new Map(rows.flatMap(({ factoryId, buyerId }) => (buyerId === null ? [] : [[buyerId, factoryId] as const])));
  const people = Array.from(named, ([id, factoryId], index) => ({
    factoryId,
    id,
    number: `B-${index + 1}`,
    memberName: `buyer ${index + 1}`,
    buyerType: 'unknown' as const,
    region: '',
    createdAt: testNow,
    version: 1,
  }));
  if (people.length > 0) await database.insert(buyers).values(people);
  for (let from = 0; from < rows.length; from += 500) {
    await database.insert(demandOrders).values(rows.slice(from, from + 500));
  }
}

/** A live store of a factory; answers its id. */
export async function insertStore(database: Database, factoryId: string, number: string, channel: Channel): Promise<string> {
  const id = newId(testNow);
  await database.insert(stores).values({
    factoryId,
    id,
    number,
    name: `示例店 ${number}`,
    channel,
    status: 'live',
    brand: '',
    introduction: '',
    contactName: '',
    contactPhone: '',
    dispatchPromiseHours: 48,
    freeSample: false,
    lightCustomisation: false,
    holidayNote: '',
    createdAt: testNow,
    updatedAt: testNow,
    version: 1,
  });
  return id;
}

interface ImportFacts {
  factoryId: string;
  storeId: string;
  state: 'published' | 'preparing';
  currency: string;
  endDay: string | null;
  latest: string;
}

/** An import that saw one order at `latest`. */
export async function insertImport(database: Database, facts: ImportFacts): Promise<void> {
  const { latest, ...rest } = facts;
  const id = newId(testNow);
  await database.insert(imports).values({
    ...rest,
    id,
    number: `I-${id.slice(-6)}`,
    layout: 'plain',
    fileName: 'orders.csv',
    fileSize: 1,
    sha256: id,
    lastOrderDay: dayOf(latest),
    encoding: 'utf-8',
    currencyAssumed: false,
    batchesCommitted: 1,
    rowsReceived: 1,
    linesNew: 1,
    linesKnown: 0,
    ordersNew: 1,
    statusesMoved: 0,
    rowsRefused: 0,
    createdByName: '',
    createdAt: testNow,
    updatedAt: testNow,
    finishedAt: facts.state === 'published' ? testNow : null,
    version: 1,
  });
  await database
    .insert(importOrders)
    .values({ factoryId: facts.factoryId, importId: id, orderId: newId(testNow), status: null, orderedAt: latest });
}

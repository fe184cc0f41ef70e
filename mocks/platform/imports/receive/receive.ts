import { and, eq } from 'drizzle-orm';
import type { ImportBatchBody } from '@/api/contract/importBatch';
import { addDays, dayOf } from '@/domain/calendar';
import { importBatches, stores } from '@mocks/db/schema';
import { dayIn } from '../../core/clock';
import { hashOf } from '../../core/hash';
import { Problem } from '../../core/problem';
import type { Acting } from '../../core/record';
import type { ImportRow } from '../find';
import { changeImport } from '../find';
import { keepStatistics } from '../rollup/statistics';
import { lockOrders } from '../sql';
import { buyersOf } from './buyers';
import { placeIssues } from './issues';
import { judgeBatch } from './judge';
import { placeLines } from './lines';
import { placeOrders } from './orders';
import { placeSkus } from './skus';

/** Looking whether tables have outgrown their statistics costs a moment; they grow slowly enough. */
const batchesBetweenStatistics = 4;

/**
 * Takes the next batch of a locked import in. A batch that was taken in before answers as it did, when it is the same
 * (422 `batch-differs` otherwise); one too far ahead is 409 `batch-out-of-order` with the position that is due.
 */
export async function receiveBatch(
  acting: Acting,
  row: ImportRow,
  batch: ImportBatchBody,
  zone: string,
): Promise<ImportRow> {
  if (row.state !== 'receiving') throw new Problem(409, 'import-not-receiving', { params: { state: row.state } });
  const bodyHash = hashOf(JSON.stringify(batch));
  if (batch.position < row.batchesCommitted) {
    await mustBeSame(acting, row, batch.position, bodyHash);
    return row;
  }
  if (batch.position > row.batchesCommitted) {
    throw new Problem(409, 'batch-out-of-order', { params: { expected: row.batchesCommitted } });
  }
  // A clock may run ahead of ours, or stand in another zone: a day is let pass.
  judgeBatch(batch, addDays(dayIn(zone, acting.now), 1));
  await lockOrders(acting.database, acting.factoryId);
  if (batch.position % batchesBetweenStatistics === 1) await keepStatistics(acting.database);
  const channel = await channelOf(acting, row.storeId);
  const buyers = await buyersOf(acting, batch.orders);
  const { placed, refused, otherBuyers } = await placeOrders(acting, row, channel, batch.orders, buyers);
  await placeSkus(acting, placed);
  const { linesNew, linesKnown } = await placeLines(acting, row.id, placed);
  const currencyIssues = refused.map(({ given, knownCurrency }) => ({
    code: 'order-in-other-currency',
    level: 'error' as const,
    ...orderPlace(given),
    params: { currency: given.currency, known: knownCurrency },
  }));
  const buyerIssues = otherBuyers.map(({ given, knownBuyer }) => ({
    code: 'order-with-other-buyer',
    level: 'warning' as const,
    ...orderPlace(given),
    params: { buyer: given.buyerName ?? '', known: knownBuyer },
  }));
  await placeIssues(acting, row.id, [...batch.issues, ...currencyIssues, ...buyerIssues]);
  await acting.database
    .insert(importBatches)
    .values({ factoryId: row.factoryId, importId: row.id, position: batch.position, bodyHash });
  const refusedLines = refused.reduce((sum, { given }) => sum + given.lines.length, 0);
  const days = placed.map(({ given }) => dayOf(given.orderedAt)).sort();
  return changeImport(acting, row, {
    batchesCommitted: row.batchesCommitted + 1,
    rowsReceived: row.rowsReceived + linesNew + linesKnown + refusedLines,
    rowsRefused: row.rowsRefused + refusedLines,
    linesNew: row.linesNew + linesNew,
    linesKnown: row.linesKnown + linesKnown,
    ordersNew: row.ordersNew + placed.filter((order) => order.isNew).length,
    firstOrderDay: earlier(row.firstOrderDay, days.at(0) ?? null),
    lastOrderDay: later(row.lastOrderDay, days.at(-1) ?? null),
  });
}

function orderPlace({ orderNo, lines }: ImportBatchBody['orders'][number]) {
  return { scope: 'order' as const, row: lines[0]?.rowNumber ?? null, orderNo };
}

async function mustBeSame(acting: Acting, row: ImportRow, position: number, bodyHash: string): Promise<void> {
  const [known] = await acting.database
    .select({ bodyHash: importBatches.bodyHash })
    .from(importBatches)
    .where(
      and(
        eq(importBatches.factoryId, row.factoryId),
        eq(importBatches.importId, row.id),
        eq(importBatches.position, position),
      ),
    );
  if (known?.bodyHash !== bodyHash) throw new Problem(422, 'batch-differs', { params: { position } });
}

async function channelOf({ database, factoryId }: Acting, storeId: string): Promise<string> {
  const [store] = await database
    .select({ channel: stores.channel })
    .from(stores)
    .where(and(eq(stores.factoryId, factoryId), eq(stores.id, storeId)));
  if (!store) throw new Error('The store of an import is missing');
  return store.channel;
}

const earlier = (one: string | null, other: string | null) =>
  one === null || (other !== null && other < one) ? other : one;
const later = (one: string | null, other: string | null) =>
  one === null || (other !== null && other > one) ? other : one;

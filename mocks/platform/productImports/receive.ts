import { and, eq } from 'drizzle-orm';
import type { BodyOf } from '@/api/contract/endpoint';
import type { sendProductBatch } from '@/api/contract/productImports';
import { productImportBatches, productImportRows } from '@mocks/db/schema';
import { upsertRows } from '@mocks/db/upsertRows';
import { hashOf } from '../core/hash';
import { newId } from '../core/ids';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import type { ProductImportRecord } from './find';
import { changeImport } from './find';

/**
 * Takes the next batch of a locked import in. One that was taken in before answers as it did, when it is the same (422
 * `batch-differs` otherwise); one too far ahead is 409 `batch-out-of-order` with the position that is due.
 */
export async function receiveBatch(
  acting: Acting,
  record: ProductImportRecord,
  batch: BodyOf<typeof sendProductBatch>,
): Promise<ProductImportRecord> {
  const { database, factoryId, now } = acting;
  if (record.state !== 'receiving') throw new Problem(409, 'import-not-receiving', { params: { state: record.state } });
  const bodyHash = hashOf(JSON.stringify(batch));
  if (batch.position < record.batchesCommitted) {
    await mustBeSame(acting, record, batch.position, bodyHash);
    return record;
  }
  if (batch.position > record.batchesCommitted) {
    throw new Problem(409, 'batch-out-of-order', { params: { expected: record.batchesCommitted } });
  }
  if (record.productsReceived + batch.products.length > record.totalProducts) {
    throw new Problem(422, 'invalid', { errors: [{ pointer: '/products', code: 'too-many', params: { most: record.totalProducts } }] });
  }
  const rows = batch.products.map((imported, index) => ({
    factoryId,
    id: newId(now),
    importId: record.id,
    position: record.productsReceived + index,
    row: imported.row,
    articleNumber: imported.articleNumber,
    title: imported.title ?? '',
    imported,
    problems: imported.problems,
    differences: [],
    wasArchived: false,
    version: 1,
  }));
  await upsertRows(database, productImportRows, [productImportRows.factoryId, productImportRows.id], rows);
  await database.insert(productImportBatches).values({ factoryId, importId: record.id, position: batch.position, bodyHash });
  return changeImport(acting, record, {
    batchesCommitted: record.batchesCommitted + 1,
    productsReceived: record.productsReceived + batch.products.length,
  });
}

async function mustBeSame(acting: Acting, record: ProductImportRecord, position: number, bodyHash: string): Promise<void> {
  const [known] = await acting.database
    .select({ bodyHash: productImportBatches.bodyHash })
    .from(productImportBatches)
    .where(
      and(
        eq(productImportBatches.factoryId, record.factoryId),
        eq(productImportBatches.importId, record.id),
        eq(productImportBatches.position, position),
      ),
    );
  if (known?.bodyHash !== bodyHash) throw new Problem(422, 'batch-differs', { params: { position } });
}

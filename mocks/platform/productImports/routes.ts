import { and, eq, ilike, inArray, or } from 'drizzle-orm';
import {
  applyProductImport,
  cancelProductImport,
  checkProductImport,
  correctProductImportRow,
  createProductImport,
  getProductImport,
  listProductImportRows,
  listProductImports,
  productImportSortFields,
  retryProductImport,
  sendProductBatch,
  undoProductImport,
} from '@/api/contract/productImports';
import { productImports } from '@mocks/db/schema';
import { keysetPage, sortOf, totalOf } from '../core/keyset';
import { likePattern } from '../core/like';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { actingOf, audit } from '../core/record';
import { memberRoute, recordRoute } from '../core/route';
import { enqueueApply, enqueueRetry } from './apply';
import { enqueueCheck } from './check';
import { correctRow } from './correct';
import { beginImport } from './create';
import type { ProductImportRecord } from './find';
import { changeImport, findImport, importRef, lockImport, lockRow } from './find';
import { presentImport, presentImports, presentRow } from './present';
import { receiveBatch } from './receive';
import { rowPage } from './rows';
import { enqueueUndo } from './undo';

/** Stops what has not been written; a job that writes ends after its step. */
async function stopImport(acting: Acting, record: ProductImportRecord): Promise<ProductImportRecord> {
  const writing = record.state === 'applying';
  if (!writing && !['receiving', 'checking', 'ready'].includes(record.state)) {
    throw new Problem(409, 'import-not-running', { params: { state: record.state } });
  }
  await audit(acting, 'productImports.cancel', importRef(record));
  return changeImport(acting, record, writing ? { state: 'stopping' } : { state: 'cancelled', finishedAt: acting.now });
}

export const productImportRoutes = [
  memberRoute(listProductImports, async ({ database, tenancy, query }) => {
    const { descending } = sortOf(query.sort, '-updatedAt', productImportSortFields);
    const keyset = keysetPage({
      column: productImports.updatedAt,
      id: productImports.id,
      descending,
      cursor: query.cursor,
      limit: query.limit,
    });
    const filter = and(
      eq(productImports.factoryId, tenancy.id),
      query.q ? or(ilike(productImports.fileName, likePattern(query.q)), ilike(productImports.number, likePattern(query.q))) : undefined,
      query.state ? inArray(productImports.state, query.state) : undefined,
      query.sha256 ? eq(productImports.sha256, query.sha256) : undefined,
    );
    const rows = await database
      .select()
      .from(productImports)
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, (row) => ({ v: row.updatedAt, id: row.id }));
    return {
      items: await presentImports(database, tenancy.id, items),
      ...cursors,
      ...(await totalOf(database, productImports, filter)),
    };
  }),

  memberRoute(createProductImport, async (call) => presentImport(call.database, await beginImport(actingOf(call), call.body))),

  recordRoute(getProductImport, {
    load: findImport,
    handle: async ({ database }, record) => ({
      ...(await presentImport(database, record)),
      choices: record.choices,
      defaultMoq: record.defaultMoq,
    }),
  }),

  recordRoute(listProductImportRows, {
    load: findImport,
    handle: ({ database, query }, record) => rowPage(database, record, query),
  }),

  recordRoute(sendProductBatch, {
    load: lockImport,
    handle: async (call, record) => presentImport(call.database, await receiveBatch(actingOf(call), record, call.body)),
  }),

  recordRoute(correctProductImportRow, {
    load: lockRow,
    version: ({ row }) => row.version,
    present: async ({ row }) => presentRow(row),
    handle: async (call, { row, record }) => presentRow(await correctRow(actingOf(call), record, row, call.body.cells)),
  }),

  recordRoute(checkProductImport, {
    load: lockImport,
    handle: async (call, record) => presentImport(call.database, await enqueueCheck(actingOf(call), record)),
  }),

  recordRoute(applyProductImport, {
    load: lockImport,
    version: ({ version }) => version,
    present: (record, { database }) => presentImport(database, record),
    handle: async (call, record) => presentImport(call.database, await enqueueApply(actingOf(call), record)),
  }),

  recordRoute(retryProductImport, {
    load: lockImport,
    handle: async (call, record) => presentImport(call.database, await enqueueRetry(actingOf(call), record)),
  }),

  recordRoute(cancelProductImport, {
    load: lockImport,
    handle: async (call, record) => presentImport(call.database, await stopImport(actingOf(call), record)),
  }),

  recordRoute(undoProductImport, {
    load: lockImport,
    handle: async (call, record) => presentImport(call.database, await enqueueUndo(actingOf(call), record)),
  }),
];

import * as z from 'zod/mini';
import { importVerdicts } from '@/domain/productImport/plan/planImport';
import { productLayouts } from '@/domain/productImport/layouts';
import { isCorrectable } from '@/domain/productImport/correct';
import { maxBatchProducts, maxProductRows, maxRawLength } from '@/domain/productImport/limits';
import { quantityBounds } from '@/domain/priceBounds';
import { maxFileBytes } from '@/domain/sheets/limits';
import { endpoint, nothing } from './define';
import { importOutcomes, importedProduct, productImportRow, readingChoices } from './productImportShapes';
import { count, factoryParams, id, instant, listQuery, ofRecord, page, queryList, storable, version } from './shapes';

/** `ready`: held against the catalogue, nothing written yet. `done`: written, but for the rows that failed. */
export const productImportStates = [
  'receiving', 'checking', 'ready', 'applying', 'stopping', 'done', 'undoing', 'undone', 'failed', 'cancelled',
] as const;
export type ProductImportState = (typeof productImportStates)[number];

const counts = z.object({
  new: count,
  changed: count,
  unchanged: count,
  failing: count,
  written: count,
  failed: count,
  reverted: count,
  /** Left by the undo: edited since. */
  conflicts: count,
});

export const productImport = z.object({
  id,
  /** What people call it: `C-3`. */
  number: z.string(),
  version,
  state: z.enum(productImportStates),
  layout: z.enum(productLayouts),
  fileName: z.string(),
  fileSize: count,
  sha256: z.string(),
  encoding: z.string(),
  sheet: z.nullable(z.string()),
  totalProducts: count,
  totalBatches: count,
  /** Where an interrupted import goes on: the position of the next batch. */
  batchesCommitted: count,
  counts,
  job: z.nullable(z.object({ id, kind: z.string(), state: z.string(), done: count, total: count, errorCode: z.nullable(z.string()) })),
  createdByName: z.string(),
  createdAt: instant,
  updatedAt: instant,
  finishedAt: z.nullable(instant),
});
export type ProductImport = z.output<typeof productImport>;

export const productImportSortFields = ['updatedAt'] as const;
const access = { right: 'catalogue.write' } as const;
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const name = (longest: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));

export const listProductImports = endpoint({
  id: 'productImports.list',
  summary: 'Product imports; with `sha256` the ones of one file',
  method: 'GET',
  path: '/factories/{factoryId}/product-imports',
  access,
  params: factoryParams,
  query: z.extend(listQuery(productImportSortFields), {
    state: z.optional(queryList(productImportStates)),
    sha256: z.optional(hash),
  }),
  body: nothing,
  response: page(productImport),
});

export const createProductImport = endpoint({
  id: 'productImports.create',
  summary: 'Begin a product import; 409 `import-running` while the same file is on its way in',
  method: 'POST',
  path: '/factories/{factoryId}/product-imports',
  access,
  params: factoryParams,
  query: nothing,
  body: z.strictObject({
    fileName: name(255),
    fileSize: z.int().check(z.minimum(1), z.maximum(maxFileBytes)),
    sha256: hash,
    encoding: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/)),
    sheet: z.nullable(name(100)),
    choices: readingChoices,
    /** From how many pieces on a bare price holds, where neither file nor catalogue says. */
    defaultMoq: z.int().check(z.minimum(quantityBounds.least), z.maximum(quantityBounds.most)),
    totalProducts: z.int().check(z.minimum(1), z.maximum(maxProductRows)),
    totalBatches: z.int().check(z.minimum(1), z.maximum(maxProductRows)),
  }),
  response: productImport,
  status: 201,
});

export const getProductImport = endpoint({
  id: 'productImports.get',
  summary: 'One product import, with how its file is read',
  method: 'GET',
  path: '/factories/{factoryId}/product-imports/{id}',
  access,
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: z.extend(productImport, { choices: readingChoices, defaultMoq: count }),
});
export type ProductImportDetail = z.output<typeof getProductImport.response>;

export const sendProductBatch = endpoint({
  id: 'productImports.sendBatch',
  summary: 'Send the next batch of products; the same batch again answers the same and changes nothing',
  method: 'POST',
  path: '/factories/{factoryId}/product-imports/{id}/batches',
  access,
  params: ofRecord,
  query: nothing,
  body: z.strictObject({
    /** 0 for the first, then one by one. */
    position: z.int().check(z.minimum(0), z.maximum(maxProductRows)),
    products: z.array(importedProduct).check(z.minLength(1), z.maxLength(maxBatchProducts)),
  }),
  response: productImport,
});

export const listProductImportRows = endpoint({
  id: 'productImports.rows',
  summary: 'The products of an import in the order of the file, with what they change, what is wrong and what became of them',
  method: 'GET',
  path: '/factories/{factoryId}/product-imports/{id}/rows',
  access,
  params: ofRecord,
  query: z.object({
    verdict: z.optional(queryList(importVerdicts)),
    outcome: z.optional(queryList(importOutcomes)),
    q: z.optional(z.string().check(z.maxLength(200), storable)),
    limit: listQuery(productImportSortFields).shape.limit,
    cursor: listQuery(productImportSortFields).shape.cursor,
  }),
  body: nothing,
  response: page(productImportRow),
});

export const correctProductImportRow = endpoint({
  id: 'productImports.correctRow',
  summary: 'Type fields of a row anew, as the file would hold them; answers the row as it is judged now',
  method: 'PATCH',
  path: '/factories/{factoryId}/product-import-rows/{id}',
  access,
  params: ofRecord,
  query: nothing,
  body: z.strictObject({
    /** By field, such as `title` or `skus.0.price`. An empty text leaves what the catalogue has. */
    cells: z.record(
      z.string().check(z.refine(isCorrectable, { error: 'not-correctable' })),
      z.string().check(z.maxLength(maxRawLength * 20), storable),
    ),
  }),
  response: productImportRow,
  ifMatch: true,
});

const act = (id: string, summary: string, ifMatch = false) =>
  endpoint({
    id: `productImports.${id}`,
    summary,
    method: 'POST',
    path: `/factories/{factoryId}/product-imports/{id}/${id}`,
    access,
    params: ofRecord,
    query: nothing,
    body: nothing,
    response: productImport,
    ifMatch,
  });

export const checkProductImport = act('check', 'Say that all batches were sent: a job holds them against the catalogue');
export const applyProductImport = act('apply', 'Write what is new and changed, as the seen version tells it; a job does it', true);
export const retryProductImport = act('retry', 'Judge and write the failed rows again, and those alone');
export const cancelProductImport = act('cancel', 'Stop an import; what was written stays, and can be undone');
export const undoProductImport = act('undo', 'Take a whole import back: a new version each; products that were edited since stay');

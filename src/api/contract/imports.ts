import * as z from 'zod/mini';
import { isDay } from '@/domain/calendar';
import { maxImportLines } from '@/domain/orderImport/limits';
import { maxFileBytes } from '@/domain/sheets/limits';
import { endpoint, nothing } from './define';
import { importBatch, importIssues } from './importBatch';
import { importReport } from './importReport';
import { count, currency, day, factoryParams, id, instant, listQuery, ofRecord, page, queryList, storable, version } from './shapes';

/** `published` alone counts in figures; `undoing` does so until it is undone. */
export const importStates = [
  'receiving',
  'preparing',
  'published',
  'undoing',
  'undone',
  'failed',
  'cancelled',
] as const;

export const importRecord = z.object({
  id,
  /** What people call it: `I-3`. */
  number: z.string(),
  version,
  store: z.object({ id, number: z.string(), name: z.string() }),
  state: z.enum(importStates),
  layout: z.string(),
  fileName: z.string(),
  fileSize: count,
  sha256: z.string(),
  encoding: z.string(),
  currency,
  /** True when no cell named the currency and a person let the assumption stand. */
  currencyAssumed: z.boolean(),
  /** The last complete day as a person gave it. */
  endDay: z.nullable(day),
  firstOrderDay: z.nullable(day),
  lastOrderDay: z.nullable(day),
  /** Null until known: some files are sent before they are read to their end. */
  totalRows: z.nullable(count),
  totalBatches: z.nullable(count),
  /** Where an interrupted import goes on: the position of the next batch. */
  batchesCommitted: count,
  rowsReceived: count,
  rowsRefused: count,
  linesNew: count,
  linesKnown: count,
  ordersNew: count,
  statusesMoved: count,
  /** The newest job of this import: publishing, undoing, dropping duplicates. */
  job: z.nullable(z.object({ id, kind: z.string(), state: z.string(), done: count, total: count, errorCode: z.nullable(z.string()) })),
  createdByName: z.string(),
  createdAt: instant,
  updatedAt: instant,
  finishedAt: z.nullable(instant),
});
export type ImportRecord = z.output<typeof importRecord>;

export const importSortFields = ['updatedAt'] as const;
const access = { right: 'orders.import' } as const;
const cleanText = (longest: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(longest), z.regex(/^[^\p{Cc}\p{Cs}]*$/u));

export const listImports = endpoint({
  id: 'imports.list',
  summary: 'Order imports; with `sha256` the ones of one file, such as the running one to go on with',
  method: 'GET',
  path: '/factories/{factoryId}/imports',
  access,
  params: factoryParams,
  query: z.extend(listQuery(importSortFields), {
    state: z.optional(queryList(importStates)),
    storeId: z.optional(id),
    sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  }),
  body: nothing,
  response: page(importRecord),
});

export const createImport = endpoint({
  id: 'imports.create',
  summary: 'Begin an order import; 409 `import-running` while the same file is on its way into the same store',
  method: 'POST',
  path: '/factories/{factoryId}/imports',
  access,
  params: factoryParams,
  query: nothing,
  body: z.strictObject({
    storeId: id,
    layout: z.string().check(z.regex(/^[a-z0-9][a-z0-9_.-]{0,39}$/)),
    fileName: cleanText(255),
    fileSize: z.int().check(z.minimum(1), z.maximum(maxFileBytes)),
    sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    encoding: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/)),
    currency,
    currencyAssumed: z.boolean(),
    endDay: z.nullable(day.check(z.refine(isDay, { error: 'not-a-day' }))),
    totalRows: z.nullable(z.int().check(z.minimum(0), z.maximum(maxImportLines))),
    totalBatches: z.nullable(z.int().check(z.minimum(0), z.maximum(100_000))),
  }),
  /** `sameFile`: a published import of the same file, which this one can add nothing to. */
  response: z.extend(importRecord, { sameFile: z.nullable(z.string()) }),
  status: 201,
});

export const getImport = endpoint({
  id: 'imports.get',
  summary: 'One order import, with its report once it is published',
  method: 'GET',
  path: '/factories/{factoryId}/imports/{id}',
  access,
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: z.extend(importRecord, { report: z.nullable(importReport) }),
});
export type ImportDetail = z.output<typeof getImport.response>;

export const importIssue = z.object({
  id,
  row: z.nullable(count),
  orderNo: z.nullable(z.string()),
  code: z.string(),
  scope: z.enum(['file', 'row', 'order']),
  level: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});
export type ImportIssueRecord = z.output<typeof importIssue>;

export const listImportIssues = endpoint({
  id: 'imports.issues',
  summary: 'Rows and orders of an import that did not come in, or came in with a remark, in order of the file',
  method: 'GET',
  path: '/factories/{factoryId}/imports/{id}/issues',
  access,
  params: ofRecord,
  query: z.object({
    level: z.optional(z.enum(['error', 'warning'])),
    code: z.optional(z.string().check(z.maxLength(60), storable)),
    limit: listQuery(importSortFields).shape.limit,
    cursor: listQuery(importSortFields).shape.cursor,
  }),
  body: nothing,
  response: z.extend(page(importIssue), { counts: z.array(z.object({ code: z.string(), level: z.enum(['error', 'warning']), count })) }),
});

export const sendImportBatch = endpoint({
  id: 'imports.sendBatch',
  summary: 'Send the next batch of orders; the same batch again answers the same and changes nothing',
  method: 'POST',
  path: '/factories/{factoryId}/imports/{id}/batches',
  access,
  params: ofRecord,
  query: nothing,
  body: importBatch,
  response: importRecord,
});

export const finishImport = endpoint({
  id: 'imports.finish',
  summary: 'Say that all batches were sent: the totals must agree, then a job cleans, nets and publishes',
  method: 'POST',
  path: '/factories/{factoryId}/imports/{id}/finish',
  access,
  params: ofRecord,
  query: nothing,
  body: z.strictObject({
    totalBatches: z.int().check(z.minimum(1), z.maximum(100_000)),
    /** Order lines sent in all batches. */
    totalLines: z.int().check(z.minimum(1), z.maximum(maxImportLines)),
    /** Rows that the reader kept back, those beyond the issues it sent included. */
    rowsRefused: z.int().check(z.minimum(0), z.maximum(10_000_000)),
    issues: importIssues,
  }),
  response: importRecord,
});

const act = (name: string, summary: string, path: string) =>
  endpoint({
    id: `imports.${name}`,
    summary,
    method: 'POST',
    path: `/factories/{factoryId}/imports/{id}/${path}`,
    access,
    params: ofRecord,
    query: nothing,
    body: nothing,
    response: importRecord,
  });

export const cancelImport = act('cancel', 'Stop an import that is not published yet; a job clears what it brought', 'cancel');
export const undoImport = act('undo', 'Take a published import back: lines that no other import saw are hidden', 'undo');
export const dropDuplicates = act('dropDuplicates', 'Leave the flagged duplicates of an import out of every figure', 'drop-duplicates');
export const restoreDuplicates = act('restoreDuplicates', 'Let the dropped duplicates of an import count again', 'restore-duplicates');

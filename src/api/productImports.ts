import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { BodyInputOf, QueryOf } from './contract/endpoint';
import type { ProductImport, ProductImportDetail } from './contract/productImports';
import {
  applyProductImport,
  cancelProductImport,
  checkProductImport,
  correctProductImportRow,
  createProductImport,
  getProductImport,
  listProductImportRows,
  listProductImports,
  retryProductImport,
  sendProductBatch,
  undoProductImport,
} from './contract/productImports';
import type { ProductImportRow } from './contract/productImportShapes';
import { findByNumber } from './findByNumber';

export type ProductImportFilters = QueryOf<typeof listProductImports>;
export type ProductImportRowFilters = QueryOf<typeof listProductImportRows>;
export type NewProductImport = BodyInputOf<typeof createProductImport>;
type ProductBatch = BodyInputOf<typeof sendProductBatch>;

const root = (factoryId: string) => ['factories', factoryId, 'productImports'] as const;

/** While the platform works on an import its progress is asked for this often, also where no event comes through. */
const watchMilliseconds = 1_000;
const underWay: readonly ProductImport['state'][] = ['checking', 'applying', 'stopping', 'undoing'];
const isUnderWay = ({ state }: Pick<ProductImport, 'state'>) => underWay.includes(state);

async function importByNumber(factoryId: string, number: string, signal: AbortSignal): Promise<ProductImportDetail> {
  const { id } = await findByNumber(number, (query) => call(listProductImports, { params: { factoryId }, query, signal }));
  return call(getProductImport, { params: { factoryId, id }, signal });
}

export const productImportQueries = {
  root,
  list: (factoryId: string, filters: ProductImportFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'list', filters],
      queryFn: ({ signal }) => call(listProductImports, { params: { factoryId }, query: filters, signal }),
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? watchMilliseconds : false),
    }),
  /** An import by the number that people see. */
  byNumber: (factoryId: string, number: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'number', number],
      queryFn: ({ signal }) => importByNumber(factoryId, number, signal),
      refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? watchMilliseconds : false),
    }),
  /** What the platform works on now. */
  underWay: (factoryId: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'underWay'],
      queryFn: ({ signal }) => call(listProductImports, { params: { factoryId }, query: { state: [...underWay], limit: 5 }, signal }),
      refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? watchMilliseconds : false),
    }),
  /** The imports of one file, newest first. */
  ofFile: (factoryId: string, sha256: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'file', sha256],
      queryFn: ({ signal }) => call(listProductImports, { params: { factoryId }, query: { sha256, limit: 20 }, signal }),
    }),
  rows: (factoryId: string, id: string, filters: ProductImportRowFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'rows', id, filters],
      queryFn: ({ signal }) => call(listProductImportRows, { params: { factoryId, id }, query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
};

const rowsAtATime = 200;

/** Every row of an import that the filters let through, read page by page. */
export async function readImportRows(factoryId: string, id: string, filters: ProductImportRowFilters): Promise<ProductImportRow[]> {
  const rows: ProductImportRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await call(listProductImportRows, { params: { factoryId, id }, query: { ...filters, limit: rowsAtATime, cursor } });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

/** The calls of a running import; repeated with the same key they act once. */
export const productImportCalls = {
  get: (factoryId: string, id: string) => call(getProductImport, { params: { factoryId, id } }),
  create: (factoryId: string, body: NewProductImport, key: string) => call(createProductImport, { params: { factoryId }, body, key }),
  sendBatch: (factoryId: string, id: string, body: ProductBatch, key?: string) =>
    call(sendProductBatch, { params: { factoryId, id }, body, key }),
  check: (factoryId: string, id: string, key: string) => call(checkProductImport, { params: { factoryId, id }, key }),
};

const acts = { cancel: cancelProductImport, undo: undoProductImport, retry: retryProductImport, apply: applyProductImport };
export type ProductImportAct = keyof typeof acts;

/** Does one act on an import as it was seen, and lets its pages read it anew. */
export function useProductImportAct(factoryId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ record, act }: { record: Pick<ProductImport, 'id' | 'version'>; act: ProductImportAct }) =>
      call(acts[act], { params: { factoryId, id: record.id }, ...(act === 'apply' && { version: record.version }) }),
    onSettled: () => client.invalidateQueries({ queryKey: root(factoryId) }),
  });
}

/** Types fields of a row anew. */
export function useCorrectRow(factoryId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ row, cells }: { row: Pick<ProductImportRow, 'id' | 'version'>; cells: Record<string, string> }) =>
      call(correctProductImportRow, { params: { factoryId, id: row.id }, version: row.version, body: { cells } }),
    onSettled: () => client.invalidateQueries({ queryKey: root(factoryId) }),
  });
}

import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { BodyInputOf, QueryOf } from './contract/endpoint';
import type { ImportDetail, ImportRecord } from './contract/imports';
import {
  cancelImport,
  createImport,
  dropDuplicates,
  finishImport,
  getImport,
  listImportIssues,
  listImports,
  restoreDuplicates,
  sendImportBatch,
  undoImport,
} from './contract/imports';
import { findByNumber } from './findByNumber';

export type ImportFilters = QueryOf<typeof listImports>;
export type ImportIssueFilters = QueryOf<typeof listImportIssues>;
export type NewImport = BodyInputOf<typeof createImport>;
export type BatchBody = BodyInputOf<typeof sendImportBatch>;
export type FinishBody = BodyInputOf<typeof finishImport>;

const root = (factoryId: string) => ['factories', factoryId, 'imports'] as const;

/** While the platform works on an import its progress is asked for this often, also where no event comes through. */
const watchMilliseconds = 2_000;

/** Whether an import changes without anybody's doing: the platform works on it, or clears up after its work. */
const isUnderWay = ({ state, job }: Pick<ImportRecord, 'state' | 'job'>) =>
  state === 'preparing' || state === 'undoing' || job?.state === 'queued' || job?.state === 'running';

async function importByNumber(factoryId: string, number: string, signal: AbortSignal): Promise<ImportDetail> {
  const { id } = await findByNumber(number, (query) => call(listImports, { params: { factoryId }, query, signal }));
  return call(getImport, { params: { factoryId, id }, signal });
}

export const importQueries = {
  root,
  list: (factoryId: string, filters: ImportFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'list', filters],
      queryFn: ({ signal }) => call(listImports, { params: { factoryId }, query: filters, signal }),
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
      queryFn: ({ signal }) =>
        call(listImports, { params: { factoryId }, query: { state: ['preparing', 'undoing'], limit: 5 }, signal }),
      refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? watchMilliseconds : false),
    }),
  /** The imports of one file, newest first. */
  ofFile: (factoryId: string, sha256: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'file', sha256],
      queryFn: ({ signal }) => call(listImports, { params: { factoryId }, query: { sha256, limit: 20 }, signal }),
    }),
  issues: (factoryId: string, id: string, filters: ImportIssueFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'issues', id, filters],
      queryFn: ({ signal }) => call(listImportIssues, { params: { factoryId, id }, query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
};

/** The calls of a running import; repeated with the same key they act once. */
export const importCalls = {
  get: (factoryId: string, id: string) => call(getImport, { params: { factoryId, id } }),
  create: (factoryId: string, body: NewImport, key: string) => call(createImport, { params: { factoryId }, body, key }),
  sendBatch: (factoryId: string, id: string, body: BatchBody, key?: string) =>
    call(sendImportBatch, { params: { factoryId, id }, body, key }),
  finish: (factoryId: string, id: string, body: FinishBody, key: string) =>
    call(finishImport, { params: { factoryId, id }, body, key }),
  cancel: (factoryId: string, id: string) => call(cancelImport, { params: { factoryId, id } }),
};

const acts = { cancel: cancelImport, undo: undoImport, drop: dropDuplicates, restore: restoreDuplicates };
export type ImportAct = keyof typeof acts;

/** Does one act on an import and lets its pages read it anew. */
export function useImportAct(factoryId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, act }: { id: string; act: ImportAct }) => call(acts[act], { params: { factoryId, id } }),
    onSettled: () => client.invalidateQueries({ queryKey: root(factoryId) }),
  });
}

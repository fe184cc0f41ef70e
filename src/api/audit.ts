import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from './call';
import { auditFacets, listAudit } from './contract/audit';
import type { QueryOf } from './contract/endpoint';

export type AuditFilters = QueryOf<typeof listAudit>;

const root = (factoryId: string) => ['factories', factoryId, 'audit'] as const;

export const auditQueries = {
  list: (factoryId: string, filters: AuditFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'list', filters],
      queryFn: ({ signal }) => call(listAudit, { params: { factoryId }, query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  facets: (factoryId: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'facets'],
      queryFn: ({ signal }) => call(auditFacets, { params: { factoryId }, signal }),
    }),
};

import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import type { BodyInputOf, QueryOf } from './contract/endpoint';
import type { Mandate } from './contract/mandates';
import { createMandate, getMandate, listMandates, mandateTimeline, revokeMandate, signMandate, updateMandate } from './contract/mandates';
import { ApiProblem } from './problem';

export type MandateFilters = QueryOf<typeof listMandates>;
export type MandateTerms = Omit<BodyInputOf<typeof createMandate>, 'sign'>;

const root = (factoryId: string) => ['factories', factoryId, 'mandates'] as const;

export const mandateQueries = {
  list: (factoryId: string, filters: MandateFilters = {}) =>
    queryOptions({
      queryKey: [...root(factoryId), 'list', filters],
      queryFn: ({ signal }) => call(listMandates, { params: { factoryId }, query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  /** A mandate by the number that people see. */
  byNumber: (factoryId: string, number: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'number', number],
      queryFn: async ({ signal }) => {
        const { items } = await call(listMandates, { params: { factoryId }, query: { q: number, limit: 200 }, signal });
        const found = items.find((mandate) => mandate.number === number);
        if (found === undefined) throw new ApiProblem({ status: 404, code: 'not-found' });
        return call(getMandate, { params: { factoryId, id: found.id }, signal });
      },
    }),
  /** A mandate by its id, as a task names it. */
  byId: (factoryId: string, id: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'id', id],
      queryFn: ({ signal }) => call(getMandate, { params: { factoryId, id }, signal }),
    }),
  timeline: (factoryId: string, id: string) =>
    queryOptions({
      queryKey: [...root(factoryId), 'timeline', id],
      queryFn: ({ signal }) => call(mandateTimeline, { params: { factoryId, id }, signal }),
    }),
};

type Seen = Pick<Mandate, 'id' | 'version'>;

/** Puts the newer record where the page reads it, and lets what else shows it be fetched anew. */
function useMandateChange<Variables>(factoryId: string, mutationFn: (variables: Variables) => Promise<Mandate>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: (mandate) => {
      client.setQueryData(mandateQueries.byNumber(factoryId, mandate.number).queryKey, mandate);
      void client.invalidateQueries({ queryKey: ['factories', factoryId, 'tasks'] });
      return client.invalidateQueries({ queryKey: root(factoryId) });
    },
  });
}

export const useCreateMandate = (factoryId: string) =>
  useMandateChange(factoryId, (body: MandateTerms & { sign: boolean }) => call(createMandate, { params: { factoryId }, body }));

export const useUpdateMandate = (factoryId: string) =>
  useMandateChange(factoryId, ({ seen, body }: { seen: Seen; body: Partial<MandateTerms> }) =>
    call(updateMandate, { params: { factoryId, id: seen.id }, body, version: seen.version }),
  );

export const useSignMandate = (factoryId: string) =>
  useMandateChange(factoryId, (seen: Seen) => call(signMandate, { params: { factoryId, id: seen.id }, version: seen.version }));

export const useRevokeMandate = (factoryId: string) =>
  useMandateChange(factoryId, ({ seen, reason }: { seen: Seen; reason: string }) =>
    call(revokeMandate, { params: { factoryId, id: seen.id }, body: { reason }, version: seen.version }),
  );

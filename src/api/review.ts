import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { addressOf, call } from './call';
import { apiBase } from './client';
import type { QueryOf } from './contract/endpoint';
import type { ProductImage } from './contract/productDraft';
import type { Submission } from './contract/review';
import {
  approveSubmission,
  countSubmissions,
  getSubmission,
  listSubmissions,
  rejectSubmission,
  requestChanges,
  submissionImage,
} from './contract/review';
import { ApiProblem } from './problem';

export type SubmissionQuery = QueryOf<typeof listSubmissions>;

const root = ['review', 'submissions'] as const;

export const submissionQueries = {
  root,
  list: (query: SubmissionQuery) =>
    queryOptions({
      queryKey: [...root, 'list', query],
      queryFn: ({ signal }) => call(listSubmissions, { query, signal }),
      placeholderData: keepPreviousData,
    }),
  counts: () => queryOptions({ queryKey: [...root, 'counts'], queryFn: ({ signal }) => call(countSubmissions, { signal }) }),
  /** A submission by what stands in its address: `F-1.S-7`. */
  byReference: (reference: string) =>
    queryOptions({
      queryKey: [...root, 'record', reference],
      queryFn: async ({ signal }) => {
        const [factory = '', number = ''] = reference.split('.');
        const { items } = await call(listSubmissions, { query: { factory, number, limit: 1 }, signal });
        const [found] = items;
        if (found === undefined) throw new ApiProblem({ status: 404, code: 'not-found' });
        return call(getSubmission, { params: { id: found.id }, signal });
      },
    }),
};

/** Where a picture of a submission is shown from; an address that is not https is not followed. */
export function submittedImageAddress(submissionId: string, image: ProductImage | null | undefined): string | undefined {
  if (image == null) return undefined;
  if (image.source === 'file') return apiBase + addressOf(submissionImage, { id: submissionId, hash: image.value }, {});
  return image.value.startsWith('https://') ? image.value : undefined;
}

export type Judgement = 'approve' | 'requestChanges' | 'reject';

export function useJudge() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ seen, judgement, notes }: { seen: Pick<Submission, 'id' | 'version'>; judgement: Judgement; notes: Submission['notes'] }) => {
      const at = { params: { id: seen.id }, version: seen.version };
      if (judgement === 'approve') return call(approveSubmission, at);
      return call(judgement === 'reject' ? rejectSubmission : requestChanges, { ...at, body: { notes } });
    },
    onSettled: () => client.invalidateQueries({ queryKey: root }),
  });
}

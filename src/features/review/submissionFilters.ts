import type { SubmissionQuery } from '@/api/review';
import { channels } from '@/domain/channel';
import type { SubmissionStatus } from '@/domain/products/submissions';
import { submissionKinds } from '@/domain/products/submissions';

export const pageSize = 50;

export const submissionViews = ['waiting', 'sentBack', 'approved', 'all'] as const;
export type SubmissionView = (typeof submissionViews)[number];

const statusesOf: Readonly<Record<SubmissionView, readonly SubmissionStatus[] | undefined>> = {
  waiting: ['waiting'],
  sentBack: ['changes_requested', 'rejected'],
  approved: ['approved'],
  all: undefined,
};

/** The address's parameters that filter. */
export const filterNames = ['q', 'kind', 'channel'] as const;

export function viewOf(search: URLSearchParams): SubmissionView {
  return submissionViews.find((view) => view === search.get('view')) ?? 'waiting';
}

function chosen<V extends string>(search: URLSearchParams, name: string, values: readonly V[]): V[] | undefined {
  const given = search.getAll(name);
  const known = values.filter((value) => given.includes(value));
  return known.length > 0 ? known : undefined;
}

/** The list as the address asks for it: what waits comes longest first, what was judged newest first. */
export function submissionQueryOf(search: URLSearchParams): SubmissionQuery {
  const view = viewOf(search);
  const statuses = statusesOf[view];
  return {
    limit: pageSize,
    sort: view === 'waiting' ? 'submittedAt' : '-submittedAt',
    ...(statuses ? { status: [...statuses] } : {}),
    q: search.get('q') || undefined,
    kind: chosen(search, 'kind', submissionKinds),
    channel: chosen(search, 'channel', channels),
    cursor: search.get('cursor') || undefined,
  };
}

import * as z from 'zod/mini';
import { channels } from '@/domain/channel';
import { reviewedFields } from '@/domain/listingStates';
import { longestNote, noteFields, submissionKinds, submissionStatuses } from '@/domain/products/submissions';
import { endpoint, nothing } from './define';
import { productImage } from './productDraft';
import { reviewNote } from './listings';
import { count, currency, id, instant, li, listQuery, page, queryList, storable, text, version } from './shapes';

/** The platform's reviewer alone; what was submitted, and nothing else of the factory. */
const access = { platform: ['reviewer'] } as const;

const summary = {
  id,
  version,
  /** `S-7`, within its factory. */
  number: z.string(),
  factory: z.object({ number: z.string(), name: z.string() }),
  store: z.object({ name: z.string(), channel: z.enum(channels) }),
  articleNumber: z.string(),
  title: z.string(),
  image: z.nullable(productImage),
  kind: z.enum(submissionKinds),
  status: z.enum(submissionStatuses),
  /** The fields that differ from what buyers read; all of them for a new listing. */
  changed: z.array(z.enum(reviewedFields)),
  submittedAt: instant,
  submittedByName: z.string(),
  judgedAt: z.nullable(instant),
  judgedByName: z.nullable(z.string()),
};

export const submissionSummary = z.object(summary);
export type SubmissionSummary = z.output<typeof submissionSummary>;

const content = z.object({
  title: z.string(),
  category: z.nullable(z.string()),
  images: z.array(productImage),
  brand: z.string(),
  qualityClaims: z.array(z.string()),
});
export type SubmittedContent = z.output<typeof content>;

export const submission = z.object({
  ...summary,
  content,
  /** What buyers read when it was submitted; null for a listing that was never on sale. */
  liveContent: z.nullable(content),
  /** What buyers will meet besides; it needs no review when it changes. */
  offer: z.object({
    currency,
    moq: z.nullable(count),
    priceMinLi: z.nullable(li),
    priceMaxLi: z.nullable(li),
    skuCount: count,
    dispatchPromiseHours: z.nullable(count),
    attributes: z.array(z.object({ key: z.string(), value: z.string(), required: z.boolean() })),
  }),
  notes: z.array(reviewNote),
  listingId: id,
  /** The number of the listing's submission that waits now, when it is another. */
  newer: z.nullable(z.string()),
  /** What was judged of this listing before, newest first. */
  earlier: z.array(
    z.object({
      number: z.string(),
      status: z.enum(submissionStatuses),
      notes: z.array(reviewNote),
      judgedAt: z.nullable(instant),
      judgedByName: z.nullable(z.string()),
    }),
  ),
});
export type Submission = z.output<typeof submission>;

const ofSubmission = z.object({ id });
const number = z.string().check(z.maxLength(20), storable);

export const submissionFilters = z.object({
  status: z.optional(queryList(submissionStatuses)),
  kind: z.optional(queryList(submissionKinds)),
  channel: z.optional(queryList(channels)),
  /** One submission by the numbers that people see. */
  factory: z.optional(number),
  number: z.optional(number),
});

export const listSubmissions = endpoint({
  id: 'review.list',
  summary: 'What was submitted, over all factories; by default the longest waiting first',
  method: 'GET',
  path: '/review/submissions',
  access,
  params: nothing,
  query: z.extend(listQuery(['submittedAt']), submissionFilters.shape),
  body: nothing,
  response: page(submissionSummary),
});

export const countSubmissions = endpoint({
  id: 'review.counts',
  summary: 'How many submissions wait, and how many were judged',
  method: 'GET',
  path: '/review/submissions/counts',
  access,
  params: nothing,
  query: nothing,
  body: nothing,
  response: z.object({ waiting: count, sentBack: count, approved: count }),
});

export const getSubmission = endpoint({
  id: 'review.get',
  summary: 'One submission beside what buyers read',
  method: 'GET',
  path: '/review/submissions/{id}',
  access,
  params: ofSubmission,
  query: nothing,
  body: nothing,
  response: submission,
});

export const submissionImage = endpoint({
  id: 'review.image',
  summary: 'The bytes of a picture that a submission shows',
  method: 'GET',
  path: '/review/submissions/{id}/images/{hash}',
  access,
  params: z.object({ id, hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
  query: nothing,
  body: nothing,
  response: z.unknown(),
  media: 'bytes',
});

export const approveSubmission = endpoint({
  id: 'review.approve',
  summary: 'Let what was submitted go live',
  method: 'POST',
  path: '/review/submissions/{id}/approve',
  access,
  params: ofSubmission,
  query: nothing,
  body: nothing,
  response: submission,
  ifMatch: true,
});

const reasons = z.object({
  notes: z.array(z.object({ field: z.enum(noteFields), message: text(longestNote) })).check(z.minLength(1), z.maxLength(20)),
});

export const requestChanges = endpoint({
  id: 'review.requestChanges',
  summary: 'Send it back with what has to change, at each field',
  method: 'POST',
  path: '/review/submissions/{id}/request-changes',
  access,
  params: ofSubmission,
  query: nothing,
  body: reasons,
  response: submission,
  ifMatch: true,
});

export const rejectSubmission = endpoint({
  id: 'review.reject',
  summary: 'Refuse it, with the reason at the field',
  method: 'POST',
  path: '/review/submissions/{id}/reject',
  access,
  params: ofSubmission,
  query: nothing,
  body: reasons,
  response: submission,
  ifMatch: true,
});

import type { SQL } from 'drizzle-orm';
import { and, count, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import {
  approveSubmission,
  countSubmissions,
  getSubmission,
  listSubmissions,
  rejectSubmission,
  requestChanges,
  submissionImage,
} from '@/api/contract/review';
import type { BodyOf, QueryOf } from '@/api/contract/endpoint';
import type { Database } from '@mocks/db/database';
import { factories, products, stores, submissions } from '@mocks/db/schema';
import type { PlatformCall } from '../core/context';
import { keysetPage } from '../core/keyset';
import { likePattern } from '../core/like';
import { notFound } from '../core/problem';
import { actingFor } from '../core/record';
import { platformRecordRoute, platformRoute } from '../core/route';
import { fileAnswer } from '../files/routes';
import { holdListing } from '../listings/held';
import type { Judgement } from './judge';
import { judge } from './judge';
import type { FoundSubmission } from './read';
import { findSubmission, presentSubmission, presentSummary, selectSubmissions } from './read';

type Asking = Pick<PlatformCall<{ id: string }, never, never>, 'database' | 'params'>;
type Judging = Omit<PlatformCall<{ id: string }, never, BodyOf<typeof approveSubmission> | BodyOf<typeof rejectSubmission>>, 'query'>;

function filterOf({ q, status, kind, channel, factory, number }: QueryOf<typeof listSubmissions>): SQL | undefined {
  return and(
    status && (status.length === 0 ? sql`false` : inArray(submissions.status, status)),
    kind && (kind.length === 0 ? sql`false` : inArray(submissions.kind, kind)),
    channel && (channel.length === 0 ? sql`false` : inArray(stores.channel, channel)),
    factory === undefined ? undefined : eq(factories.number, factory),
    number === undefined ? undefined : eq(submissions.number, number),
    q
      ? or(
          ilike(sql`${submissions.content}->>'title'`, likePattern(q)),
          ilike(products.articleNumber, likePattern(q)),
          ilike(factories.name, likePattern(q)),
          eq(submissions.number, q),
        )
      : undefined,
  );
}

/** A submission by its id, locked through its listing's product, so that it cannot change while it is judged. */
async function lockSubmission({ database, params }: Asking): Promise<FoundSubmission | null> {
  const known = await findSubmission(database, params.id);
  if (known === null) return null;
  await holdListing(database, known.submission.factoryId, known.submission.listingId);
  return findSubmission(database, params.id);
}

const judged = {
  load: lockSubmission,
  version: ({ submission }: FoundSubmission) => submission.version,
  present: (found: FoundSubmission, { database }: Asking) => presentSubmission(database, found),
};

async function answerJudged(call: Judging, { submission }: FoundSubmission, judgement: Judgement) {
  const { database, body } = call;
  const held = await holdListing(database, submission.factoryId, submission.listingId);
  if (held === null) throw notFound();
  const acting = actingFor(call, submission.factoryId, { onBehalf: false });
  await judge(acting, submission, held, judgement, 'notes' in body ? body.notes : []);
  const after = await findSubmission(database, submission.id);
  if (after === null) throw notFound();
  return presentSubmission(database, after);
}

/** How many of each status; the queue is short, and its index answers. */
async function countsOf(database: Database) {
  const rows = await database.select({ status: submissions.status, total: count() }).from(submissions).groupBy(submissions.status);
  const of = (...statuses: string[]) => rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { total }) => sum + total, 0);
  return { waiting: of('waiting'), sentBack: of('changes_requested', 'rejected'), approved: of('approved') };
}

/** `submissions/counts` stands before `submissions/{id}`, which would take the word for an id. */
export const reviewRoutes = [
  platformRoute(countSubmissions, ({ database }) => countsOf(database)),

  platformRoute(listSubmissions, async ({ database, query }) => {
    const filter = filterOf(query);
    const keyset = keysetPage({
      column: submissions.submittedAt,
      id: submissions.id,
      descending: query.sort === '-submittedAt',
      cursor: query.cursor,
      limit: query.limit,
    });
    const rows = await selectSubmissions(database)
      .where(and(filter, keyset.condition))
      .orderBy(...keyset.order)
      .limit(keyset.take);
    const { items, ...cursors } = keyset.finish(rows, ({ submission }) => ({ v: submission.submittedAt, id: submission.id }));
    const [all] = await database
      .select({ total: count() })
      .from(submissions)
      .innerJoin(factories, eq(factories.id, submissions.factoryId))
      .innerJoin(stores, and(eq(stores.factoryId, submissions.factoryId), eq(stores.id, submissions.storeId)))
      .innerJoin(products, and(eq(products.factoryId, submissions.factoryId), eq(products.id, submissions.productId)))
      .where(filter);
    return { items: items.map(presentSummary), ...cursors, total: all?.total ?? 0, totalIsExact: true };
  }),

  platformRecordRoute(getSubmission, {
    load: ({ database, params }) => findSubmission(database, params.id),
    handle: ({ database }, found) => presentSubmission(database, found),
  }),

  platformRecordRoute(submissionImage, {
    load: async ({ database, params }) => {
      const found = await findSubmission(database, params.id);
      const shown = found === null ? [] : [...found.submission.content.images, ...(found.submission.liveContent?.images ?? [])];
      return shown.some(({ source, value }) => source === 'file' && value === params.hash) ? found : null;
    },
    handle: async ({ database, params, request }, { submission }) => {
      const response = await fileAnswer(database, { factoryId: submission.factoryId, hash: params.hash }, request);
      if (response === null) throw notFound();
      return response;
    },
  }),

  platformRecordRoute(approveSubmission, { ...judged, handle: (call, found) => answerJudged(call, found, 'approved') }),
  platformRecordRoute(requestChanges, { ...judged, handle: (call, found) => answerJudged(call, found, 'changes_requested') }),
  platformRecordRoute(rejectSubmission, { ...judged, handle: (call, found) => answerJudged(call, found, 'rejected') }),
];

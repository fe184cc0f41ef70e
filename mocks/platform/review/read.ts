import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Submission, SubmissionSummary } from '@/api/contract/review';
import { reviewedFields } from '@/domain/listingStates';
import { priceListInForce, priceRange } from '@/domain/pricing';
import { changedContent } from '@/domain/products/reviewedContent';
import type { Database } from '@mocks/db/database';
import { factories, listings, products, stores, submissions } from '@mocks/db/schema';
import { partsOf, tiersOf } from '../products/parts';
import { attributesOf } from '../products/record';

/** A submission with the names around it: all that a reviewer is told of the factory. */
export const submissionColumns = {
  submission: submissions,
  factory: { number: factories.number, name: factories.name, currency: factories.currency },
  store: { name: stores.name, channel: stores.channel },
  product: { articleNumber: products.articleNumber },
};

/** The query that every reading of submissions begins with. */
export function selectSubmissions(database: Database) {
  return database
    .select(submissionColumns)
    .from(submissions)
    .innerJoin(factories, eq(factories.id, submissions.factoryId))
    .innerJoin(stores, and(eq(stores.factoryId, submissions.factoryId), eq(stores.id, submissions.storeId)))
    .innerJoin(products, and(eq(products.factoryId, submissions.factoryId), eq(products.id, submissions.productId)));
}

export type FoundSubmission = Awaited<ReturnType<typeof selectSubmissions>>[number];

export async function findSubmission(database: Database, id: string): Promise<FoundSubmission | null> {
  const [row] = await selectSubmissions(database).where(eq(submissions.id, id));
  return row ?? null;
}

export function presentSummary({ submission, factory, store, product }: FoundSubmission): SubmissionSummary {
  const { id, version, number, kind, status, content, liveContent } = submission;
  return {
    id,
    version,
    number,
    factory: { number: factory.number, name: factory.name },
    store,
    articleNumber: product.articleNumber,
    title: content.title,
    image: content.images[0] ?? null,
    kind,
    status,
    changed: liveContent === null ? [...reviewedFields] : changedContent(liveContent, content),
    submittedAt: submission.submittedAt,
    submittedByName: submission.submittedByName,
    judgedAt: submission.judgedAt,
    judgedByName: submission.judgedByName,
  };
}

const plain = (content: FoundSubmission['submission']['content']) => ({
  ...content,
  images: [...content.images],
  qualityClaims: [...content.qualityClaims],
});

/** The record that a reviewer judges: what was submitted, what is live, what buyers meet besides. No cost, no order, no buyer. */
export async function presentSubmission(database: Database, found: FoundSubmission): Promise<Submission> {
  const { submission } = found;
  return {
    ...presentSummary(found),
    content: plain(submission.content),
    liveContent: submission.liveContent && plain(submission.liveContent),
    offer: await offerOf(database, found),
    notes: submission.notes,
    listingId: submission.listingId,
    newer: await newerOf(database, submission),
    earlier: await earlierOf(database, submission),
  };
}

async function offerOf(database: Database, { submission, factory }: FoundSubmission): Promise<Submission['offer']> {
  const { factoryId, productId, listingId } = submission;
  const [row] = await database
    .select()
    .from(products)
    .where(and(eq(products.factoryId, factoryId), eq(products.id, productId)));
  const [listing] = await database
    .select({ moq: listings.moqOverride })
    .from(listings)
    .where(and(eq(listings.factoryId, factoryId), eq(listings.id, listingId)));
  if (row === undefined) throw new Error('A submission outlived its product');
  const parts = await partsOf(database, row);
  const offer = {
    product: { quoteMode: row.quoteMode, moq: row.moq, tiers: tiersOf(parts.tiers, null) },
    listing: { moq: listing?.moq ?? null, tiers: tiersOf(parts.tiers, listingId) },
  };
  const prices = priceRange(offer, parts.skuRows);
  return {
    currency: factory.currency,
    moq: priceListInForce(offer).moq,
    priceMinLi: prices?.minLi ?? null,
    priceMaxLi: prices?.maxLi ?? null,
    skuCount: parts.skuRows.length,
    dispatchPromiseHours: row.dispatchPromiseHours,
    attributes: attributesOf(submission.content.category, parts.details.attributes),
  };
}

async function newerOf(database: Database, { factoryId, listingId, id }: FoundSubmission['submission']): Promise<string | null> {
  const ofListing = and(eq(submissions.factoryId, factoryId), eq(submissions.listingId, listingId));
  const [row] = await database
    .select({ number: submissions.number })
    .from(submissions)
    .where(and(ofListing, ne(submissions.id, id), eq(submissions.status, 'waiting')));
  return row?.number ?? null;
}

/** How much of a listing's earlier judgements its record shows. */
const earlierShown = 10;

async function earlierOf(database: Database, { factoryId, listingId, id }: FoundSubmission['submission']): Promise<Submission['earlier']> {
  return database
    .select({
      number: submissions.number,
      status: submissions.status,
      notes: submissions.notes,
      judgedAt: submissions.judgedAt,
      judgedByName: submissions.judgedByName,
    })
    .from(submissions)
    .where(
      and(
        eq(submissions.factoryId, factoryId),
        eq(submissions.listingId, listingId),
        ne(submissions.id, id),
        inArray(submissions.status, ['approved', 'changes_requested', 'rejected']),
      ),
    )
    .orderBy(desc(submissions.id))
    .limit(earlierShown);
}

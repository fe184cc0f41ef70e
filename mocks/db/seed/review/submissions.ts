import type { ReviewedContent } from '@/domain/products/reviewedContent';
import { reviewedContent } from '@/domain/products/reviewedContent';
import type { ReviewNote, SubmissionStatus } from '@/domain/products/submissions';
import type { submissions } from '@mocks/db/schema';
import type { DemoProduct } from '../catalogue/products';
import type { ProductRows } from '../catalogue/rows';
import type { FactorySeed } from '../context';
import { random } from '../random';
import type { Random } from '../random';
import { demoDays } from '../timeline';
import { demoPerson } from '../people';

type SubmissionRow = typeof submissions.$inferInsert;
type ListingRow = ProductRows['listings'][number];

/** A submission that has no number yet: numbers follow the order in which things were submitted. */
export type UnnumberedSubmission = Omit<SubmissionRow, 'id' | 'number'>;

/** What was submitted of a product, and what buyers read of its listings while a change waits. */
export interface ProductReview {
  submissions: UnnumberedSubmission[];
  /** By listing. */
  liveContent: ReadonlyMap<string, ReviewedContent>;
}

/** Only products that people meet first have a history of reviews; what waits, waits for all. */
const productsWithHistory = 60;
const productsWithChanges = 400;

const reasons: readonly [readonly ReviewNote[], ...(readonly ReviewNote[])[]] = [
  [{ field: 'images', message: '主图有水印，请换成白底图' }],
  [{ field: 'qualityClaims', message: '缺质检报告' }],
  [
    { field: 'title', message: '标题写了“最低价”，删掉' },
    { field: 'attributes', message: '材质和图片上的不一致' },
  ],
  [{ field: 'images', message: '第 2 张图和规格对不上' }],
];

/** The reviews that explain each listing's status: what is pending waits, what was sent back has its reasons. */
export function reviewOf(factory: FactorySeed, demo: DemoProduct, rows: ProductRows): ProductReview {
  const chance = random(`${factory.seed} review ${demo.index}`);
  const found: ProductReview & { liveContent: Map<string, ReviewedContent> } = { submissions: [], liveContent: new Map() };
  const { title, category = null, brand } = rows.product;
  const { images, qualityClaims = [] } = rows.details;
  for (const listing of rows.listings) {
    const content = reviewedContent({ title, category, brand, images, qualityClaims }, listing.titleOverride ?? null);
    const add = (status: SubmissionStatus, liveContent: ReviewedContent | null, notes: readonly ReviewNote[] = []) =>
      found.submissions.push(submissionRow(factory, listing, chance, { content, liveContent, status, notes }));
    if (listing.status === 'pending') add('waiting', null);
    else if (listing.status === 'changes_requested' || listing.status === 'rejected') add(listing.status, null, chance.pick(reasons));
    else if (listing.status === 'live' && demo.index < productsWithChanges && demo.index % 23 === 7) {
      const liveContent = { ...content, title: demo.good.noun, images: content.images.slice(1) };
      found.liveContent.set(listing.id, liveContent);
      if (demo.index % 2 === 0) add('changes_requested', liveContent, chance.pick(reasons));
      else add('waiting', liveContent);
    } else if (listing.status === 'live' && demo.index < productsWithHistory) {
      if (chance.chance(0.3)) add('rejected', null, chance.pick(reasons));
      add('approved', null);
    }
  }
  return found;
}

function submissionRow(
  { factoryId, timeline, number }: FactorySeed,
  listing: ListingRow,
  chance: Random,
  given: { content: ReviewedContent; liveContent: ReviewedContent | null; status: SubmissionStatus; notes: readonly ReviewNote[] },
): UnnumberedSubmission {
  const isWaiting = given.status === 'waiting';
  const sentBack = given.status === 'rejected' || given.status === 'changes_requested';
  const day = isWaiting ? demoDays - chance.between(0, 2) : sentBack ? demoDays - chance.between(3, 12) : chance.between(20, 400);
  const minute = String(chance.between(0, 59)).padStart(2, '0');
  const by = demoPerson('reviewer', timeline.instantAt(0, '08:00'));
  const submitter = demoPerson(number === 1 ? 'merchandiser' : 'owner2', timeline.instantAt(0, '08:00'));
  return {
    factoryId,
    listingId: listing.id,
    productId: listing.productId,
    storeId: listing.storeId,
    kind: given.liveContent === null ? 'new' : 'change',
    status: given.status,
    content: given.content,
    liveContent: given.liveContent,
    notes: [...given.notes],
    submittedBy: submitter.id,
    submittedByName: submitter.name,
    submittedAt: timeline.instantAt(day, `0${chance.between(7, 9)}:${minute}`),
    judgedBy: isWaiting ? null : by.id,
    judgedByName: isWaiting ? null : by.name,
    judgedAt: isWaiting ? null : timeline.instantAt(day + (sentBack ? 0 : 1), `1${chance.between(4, 7)}:${minute}`),
    version: isWaiting ? 1 : 2,
  };
}

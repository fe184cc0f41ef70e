import type { ListingAct } from '@/domain/listingStates';
import { listingMachine } from '@/domain/listingStates';
import { reviewedContent } from '@/domain/products/reviewedContent';
import { submissionProblems } from '@/domain/products/submissionProblems';
import { Problem } from '../core/problem';
import type { Acting } from '../core/record';
import { audit, tell } from '../core/record';
import { draftOf } from '../products/write/current';
import type { HeldListing } from './held';
import { listingObject } from './held';
import { refreshListingStates } from './listingStates';
import type { ListingRow } from './submit';
import { endWaiting, saveListing, submitContent } from './submit';

export type FactoryListingAct = Extract<ListingAct, 'submit' | 'withdraw' | 'pause' | 'resume' | 'archive' | 'restore' | 'revise'>;

/** What the factory does to one of its listings. 409 where its state forbids it, 422 where something is missing to be submitted. */
export async function actOnListing(acting: Acting, held: HeldListing, act: FactoryListingAct): Promise<void> {
  const saved = await acts[act](acting, held);
  await audit(acting, `listings.${act}`, listingObject(held), [{ field: 'status', before: held.listing.status, after: saved.status }]);
  await refreshListingStates(acting.database, acting.factoryId, [held.product.row.id]);
  await tell(acting, { resource: 'products', objectId: held.product.row.id });
}

type Step = (acting: Acting, held: HeldListing) => Promise<ListingRow>;

const refused = (listing: ListingRow) => new Problem(409, 'listing-state', { params: { status: listing.status } });

/** The state that an act leads to; 409 where it does not start from this one. */
function nextStatus(listing: ListingRow, act: FactoryListingAct) {
  const next = listingMachine.next(act, listing.status);
  if (next === null) throw refused(listing);
  return next;
}

const contentOf = ({ product, listing }: HeldListing) =>
  reviewedContent({ ...product.row, ...product.details }, listing.titleOverride);

/** What was sent back is taken up and laid before the reviewer again in one go; a change of what is on sale waits beside it. */
const submit: Step = async (acting, held) => {
  const { listing, product, store } = held;
  if (product.row.archivedAt !== null) throw new Problem(409, 'product-archived');
  if (store.status !== 'live' && store.status !== 'holiday') throw new Problem(409, 'store-not-open', { params: { status: store.status } });
  const tiers = product.tiers.filter(({ listingId }) => listingId === listing.id);
  const codes = new Map(product.skus.map(({ id, code }) => [id, code]));
  const errors = submissionProblems(draftOf(product), {
    title: listing.titleOverride,
    moq: listing.moqOverride,
    tiers: tiers.map(({ skuId, startsAt, unitPriceLi }) => ({ skuId: skuId === null ? null : (codes.get(skuId) ?? skuId), startsAt, unitPriceLi })),
  });
  const isOnSale = listing.status === 'live' || listing.status === 'paused';
  if (!isOnSale && listing.status !== 'changes_requested' && listing.status !== 'rejected') nextStatus(listing, 'submit');
  if (isOnSale && listing.liveContent === null) throw new Problem(409, 'nothing-to-submit');
  if (errors.length > 0) throw new Problem(422, 'not-ready-to-submit', { errors });
  const content = contentOf(held);
  if (isOnSale) {
    await submitContent(acting, { listing, kind: 'change', content, liveContent: listing.liveContent });
    return saveListing(acting, listing, {});
  }
  await submitContent(acting, { listing, kind: 'new', content, liveContent: null });
  return saveListing(acting, listing, { status: 'pending', reviewNote: null });
};

const withdraw: Step = async (acting, { listing }) => {
  const isOnSale = listing.status === 'live' || listing.status === 'paused';
  const ended = await endWaiting(acting, listing.id, 'withdrawn');
  if (isOnSale && !ended) throw new Problem(409, 'nothing-waits');
  return saveListing(acting, listing, isOnSale ? {} : { status: nextStatus(listing, 'withdraw') });
};

const pause: Step = (acting, { listing }) => saveListing(acting, listing, { status: nextStatus(listing, 'pause') });

const resume: Step = async (acting, { listing, store }) => {
  const status = nextStatus(listing, 'resume');
  if (store.status === 'closed' || store.status === 'suspended') throw new Problem(409, 'store-not-open', { params: { status: store.status } });
  return saveListing(acting, listing, { status });
};

const archive: Step = async (acting, { listing }) => {
  const status = nextStatus(listing, 'archive');
  await endWaiting(acting, listing.id, 'withdrawn');
  return saveListing(acting, listing, { status });
};

/** What was edited while it was archived waits for a reviewer from now on. */
const restore: Step = async (acting, held) => {
  const { listing, product } = held;
  if (product.row.archivedAt !== null) throw new Problem(409, 'product-archived');
  const saved = await saveListing(acting, listing, { status: nextStatus(listing, 'restore') });
  const { liveContent } = listing;
  if (liveContent !== null) await submitContent(acting, { listing, kind: 'change', content: contentOf(held), liveContent });
  return saved;
};

const revise: Step = (acting, { listing }) => saveListing(acting, listing, { status: nextStatus(listing, 'revise') });

const acts: Readonly<Record<FactoryListingAct, Step>> = { submit, withdraw, pause, resume, archive, restore, revise };

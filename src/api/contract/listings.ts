import * as z from 'zod/mini';
import { channels } from '@/domain/channel';
import { listingStatuses, reviewedFields } from '@/domain/listingStates';
import { noteFields, submissionKinds, submissionStatuses } from '@/domain/products/submissions';
import { endpoint, nothing } from './define';
import { draftTier } from './productDraft';
import { count, id, instant, li, ofRecord, storable, version } from './shapes';

const tier = z.object({ startsAt: count, unitPriceLi: li });

export const ladder = z.object({ skuId: id, moq: z.nullable(count), tiers: z.array(tier) });

export const reviewNote = z.object({ field: z.enum(noteFields), message: z.string() });

/** What became of a version that was laid before a reviewer. */
export const listingSubmission = z.object({
  number: z.string(),
  kind: z.enum(submissionKinds),
  status: z.enum(submissionStatuses),
  notes: z.array(reviewNote),
  submittedAt: instant,
  judgedAt: z.nullable(instant),
});
export type ListingSubmission = z.output<typeof listingSubmission>;

/** A product in one store: its status, review, pending version, and what differs there. */
export const listing = z.object({
  id,
  version,
  store: z.object({ id, number: z.string(), name: z.string(), channel: z.enum(channels) }),
  status: z.enum(listingStatuses),
  /** Null follows the product. */
  titleOverride: z.nullable(z.string()),
  moqOverride: z.nullable(count),
  /** The listing quotes its own ladder in the product's place. */
  ownPrices: z.boolean(),
  /** That ladder as it was entered; empty where it follows the product. */
  ownTiers: z.array(z.object({ skuCode: z.nullable(z.string()), startsAt: count, unitPriceLi: li })),
  /** The reviewed fields in which the product differs from what buyers read here: they wait for a reviewer. */
  pendingFields: z.array(z.enum(reviewedFields)),
  /** The newest version that was laid before a reviewer. */
  submission: z.nullable(listingSubmission),
  publishedAt: z.nullable(instant),
  updatedAt: instant,
  /** What a buyer pays for each SKU in this store. */
  ladders: z.array(ladder),
});
export type ProductListing = z.output<typeof listing>;

export const createListing = endpoint({
  id: 'listings.create',
  summary: 'Put a product into a store, as a draft',
  method: 'POST',
  path: '/factories/{factoryId}/products/{id}/listings',
  access: { right: 'catalogue.write' },
  params: ofRecord,
  query: nothing,
  body: z.object({ storeId: id }),
  response: listing,
  status: 201,
});

export const updateListing = endpoint({
  id: 'listings.update',
  summary: 'Change what differs from the product in one store; null follows the product again',
  method: 'PATCH',
  path: '/factories/{factoryId}/listings/{id}',
  access: { right: 'catalogue.write' },
  params: ofRecord,
  query: nothing,
  body: z.object({
    titleOverride: z.optional(z.nullable(z.string().check(z.maxLength(240), storable))),
    moqOverride: z.optional(z.nullable(z.number())),
    /** The whole ladder in the product's place; empty follows the product. */
    ownTiers: z.optional(z.array(draftTier)),
  }),
  response: listing,
  ifMatch: true,
});

const act = (name: string, summary: string) =>
  endpoint({
    id: `listings.${name}`,
    summary,
    method: 'POST',
    path: `/factories/{factoryId}/listings/{id}/${name}`,
    access: { right: 'catalogue.write' },
    params: ofRecord,
    query: nothing,
    body: nothing,
    response: listing,
    ifMatch: true,
  });

export const submitListing = act('submit', 'Lay a listing, or the change of one that is on sale, before a reviewer');
export const withdrawListing = act('withdraw', 'Take back what waits for a reviewer');
export const pauseListing = act('pause', 'Take a listing off sale for a while');
export const resumeListing = act('resume', 'Put a paused listing back on sale, without a review');
export const archiveListing = act('archive', 'Take a listing out of its store; it can be restored');
export const restoreListing = act('restore', 'Take an archived listing back, paused');
export const reviseListing = act('revise', 'Make a listing that was sent back a draft again');

import * as z from 'zod/mini';
import { mandateStates, mostMandateProducts } from '@/domain/hosting/mandate';
import { taskKinds } from '@/domain/hosting/taskStates';
import { unitPriceBounds } from '@/domain/priceBounds';
import { endpoint, nothing } from './define';
import { basisPoints } from './hosting';
import { count, day, factoryParams, id, instant, li, listQuery, ofRecord, optionalText, page, queryList, timelineEntry, version } from './shapes';

const listed = {
  id,
  /** What people call it: `M-12`. */
  number: z.string(),
  version,
  /** On the factory's present day. */
  state: z.enum(mandateStates),
  scopes: z.array(z.enum(taskKinds)),
  /** Null: every store of the factory. */
  stores: z.nullable(z.array(z.object({ id, number: z.string(), name: z.string() }))),
  productCount: count,
  /** A change beyond it is for the owner to decide. */
  askAboveBp: basisPoints,
  /** A change beyond it is refused, approved or not. */
  neverAboveBp: basisPoints,
  fromDay: day,
  toDay: day,
  note: z.string(),
  openTasks: count,
  signedAt: z.nullable(instant),
  signedByName: z.nullable(z.string()),
  revokedAt: z.nullable(instant),
  revokedByName: z.nullable(z.string()),
  createdAt: instant,
  updatedAt: instant,
};

export const mandateSummary = z.object(listed);
export type MandateSummary = z.output<typeof mandateSummary>;

export const mandate = z.object({
  ...listed,
  revokeReason: z.nullable(z.string()),
  products: z.array(
    z.object({
      id,
      number: z.string(),
      articleNumber: z.string(),
      title: z.string(),
      /** Lowest price of the product's own ladders. */
      priceMinLi: z.nullable(li),
      floorLi: li,
      skuFloors: z.array(z.object({ skuId: id, code: z.string(), floorLi: li })),
    }),
  ),
});
export type Mandate = z.output<typeof mandate>;

const floorLi = z.int().check(z.minimum(unitPriceBounds.least), z.maximum(unitPriceBounds.most));

const terms = z.object({
  storeIds: z.nullable(z.array(id).check(z.minLength(1), z.maxLength(500))),
  products: z
    .array(z.object({ id, floorLi, skuFloors: z.array(z.object({ skuId: id, floorLi })).check(z.maxLength(500)) }))
    .check(z.minLength(1), z.maxLength(mostMandateProducts)),
  askAboveBp: basisPoints,
  neverAboveBp: basisPoints,
  fromDay: day,
  toDay: day,
  note: optionalText(500),
});

export const mandateSortFields = ['number', 'updatedAt'] as const;

export const listMandates = endpoint({
  id: 'mandates.list',
  summary: 'What the factory allows, allowed and may come to allow the hosted team',
  method: 'GET',
  path: '/factories/{factoryId}/mandates',
  access: { right: 'mandate.read' },
  params: factoryParams,
  query: z.extend(listQuery(mandateSortFields), { state: z.optional(queryList(mandateStates)) }),
  body: nothing,
  response: page(mandateSummary),
});

export const getMandate = endpoint({
  id: 'mandates.get',
  summary: 'One mandate with its products and their floors',
  method: 'GET',
  path: '/factories/{factoryId}/mandates/{id}',
  access: { right: 'mandate.read' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: mandate,
});

export const createMandate = endpoint({
  id: 'mandates.create',
  summary: 'Write a mandate for price changes; it allows nothing until it is signed',
  method: 'POST',
  path: '/factories/{factoryId}/mandates',
  access: { right: 'mandate.write' },
  params: factoryParams,
  query: nothing,
  /** `sign`: write and sign in one act. */
  body: z.extend(terms, { sign: z.boolean() }),
  response: mandate,
  status: 201,
});

export const updateMandate = endpoint({
  id: 'mandates.update',
  summary: 'Amend a mandate; what is signed holds as amended at once, and tasks that fall out of its scope end',
  method: 'PATCH',
  path: '/factories/{factoryId}/mandates/{id}',
  access: { right: 'mandate.write' },
  params: ofRecord,
  query: nothing,
  body: z.partial(terms),
  response: mandate,
  ifMatch: true,
});

export const signMandate = endpoint({
  id: 'mandates.sign',
  summary: 'Sign a mandate that was written before',
  method: 'POST',
  path: '/factories/{factoryId}/mandates/{id}/sign',
  access: { right: 'mandate.write' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: mandate,
  ifMatch: true,
});

export const revokeMandate = endpoint({
  id: 'mandates.revoke',
  summary: 'Take a mandate back at once; its open tasks end',
  method: 'POST',
  path: '/factories/{factoryId}/mandates/{id}/revoke',
  access: { right: 'mandate.write' },
  params: ofRecord,
  query: nothing,
  body: z.object({ reason: optionalText(200) }),
  response: mandate,
  ifMatch: true,
});

export const mandateTimeline = endpoint({
  id: 'mandates.timeline',
  summary: 'What happened to a mandate, newest first',
  method: 'GET',
  path: '/factories/{factoryId}/mandates/{id}/timeline',
  access: { right: 'mandate.read' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: z.object({ items: z.array(timelineEntry) }),
});

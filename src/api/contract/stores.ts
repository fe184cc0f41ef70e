import * as z from 'zod/mini';
import { channels } from '@/domain/channel';
import { storeStatuses } from '@/domain/storeStates';
import { endpoint, nothing } from './define';
import { count, day, factoryParams, id, instant, listQuery, ofRecord, optionalText, page, queryList, text, timelineEntry, version } from './shapes';

const share = z.object({
  /** Between 0 and 1; null with the reason where it is not defined. */
  value: z.nullable(z.number()),
  n: count,
  reason: z.nullable(z.enum(['too-few', 'no-source'])),
});

export const store = z.object({
  id,
  /** What people call it: `D-1`. */
  number: z.string(),
  version,
  name: z.string(),
  channel: z.enum(channels),
  status: z.enum(storeStatuses),
  brand: z.string(),
  introduction: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  dispatchPromiseHours: z.union([z.literal(24), z.literal(48), z.literal(72)]),
  freeSample: z.boolean(),
  lightCustomisation: z.boolean(),
  /** First and last day of the holiday that is planned or running. */
  holiday: z.nullable(z.object({ from: day, to: day, note: z.string() })),
  liveListings: count,
  health: z.object({ dispatchedInTime: share, answeredInTime: share }),
  createdAt: instant,
  updatedAt: instant,
});
export type Store = z.output<typeof store>;

export const storeSortFields = ['number', 'name', 'updatedAt'] as const;

export const listStores = endpoint({
  id: 'stores.list',
  summary: "The factory's flagship stores",
  method: 'GET',
  path: '/factories/{factoryId}/stores',
  access: { right: 'catalogue.read' },
  params: factoryParams,
  query: z.extend(listQuery(storeSortFields), {
    channel: z.optional(queryList(channels)),
    status: z.optional(queryList(storeStatuses)),
  }),
  body: nothing,
  response: page(store),
});

export const getStore = endpoint({
  id: 'stores.get',
  summary: 'One flagship store',
  method: 'GET',
  path: '/factories/{factoryId}/stores/{id}',
  access: { right: 'catalogue.read' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: store,
});

const storePatch = z.partial(
  z.object({
    name: text(60),
    brand: optionalText(60),
    introduction: optionalText(500),
    contactName: optionalText(40),
    contactPhone: z.string().check(z.trim(), z.maxLength(40), z.regex(/^[0-9+()\- ]*$/)),
    dispatchPromiseHours: z.union([z.literal(24), z.literal(48), z.literal(72)]),
    freeSample: z.boolean(),
    lightCustomisation: z.boolean(),
  }),
);

export const updateStore = endpoint({
  id: 'stores.update',
  summary: "Change a store's profile and service promises",
  method: 'PATCH',
  path: '/factories/{factoryId}/stores/{id}',
  access: { right: 'catalogue.write' },
  params: ofRecord,
  query: nothing,
  body: storePatch,
  response: store,
  ifMatch: true,
});

export const planHoliday = endpoint({
  id: 'stores.planHoliday',
  summary: 'Close a store for a holiday, from today or a later day',
  method: 'POST',
  path: '/factories/{factoryId}/stores/{id}/holiday',
  access: { right: 'catalogue.write' },
  params: ofRecord,
  query: nothing,
  body: z.object({ from: day, to: day, note: optionalText(200) }),
  response: store,
  ifMatch: true,
});

export const endHoliday = endpoint({
  id: 'stores.endHoliday',
  summary: 'Open a store again, or call a planned holiday off',
  method: 'DELETE',
  path: '/factories/{factoryId}/stores/{id}/holiday',
  access: { right: 'catalogue.write' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: store,
  ifMatch: true,
});

export const storeTimeline = endpoint({
  id: 'stores.timeline',
  summary: 'What happened to a store, newest first',
  method: 'GET',
  path: '/factories/{factoryId}/stores/{id}/timeline',
  access: { right: 'catalogue.read' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: z.object({ items: z.array(timelineEntry) }),
});

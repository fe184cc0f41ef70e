import * as z from 'zod/mini';
import { maxSetAsideCodeLength, maxSetAsideCodes } from '@/domain/orders/setAside';
import { endpoint, nothing } from './define';
import { basisPoints } from './hosting';
import { count, currency, factoryParams, id, instant, text, version } from './shapes';

const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const dispatchPromiseHours = z.union([z.literal(24), z.literal(48), z.literal(72)]);

const editable = z.object({
  name: text(60),
  /** What new orders are assumed to be in where their file does not say. */
  currency,
  /** IANA zone of the factory's wall clock. */
  zone: z.string().check(z.minLength(1), z.maxLength(64)),
  /** An order of fewer pieces is a small one. */
  smallOrderThreshold: z.int().check(z.minimum(1), z.maximum(100_000)),
  workingHoursStart: timeOfDay,
  workingHoursEnd: timeOfDay,
  dispatchPromiseHours,
  /** The largest price change that a merchandiser may approve, in basis points; null: the owner alone approves. */
  merchandiserApprovalBp: z.nullable(basisPoints),
});

export const settings = z.extend(editable, {
  version,
  updatedAt: instant,
  /** Codes in order files that are not goods; changed at `/settings/set-aside`. */
  setAsideCodes: z.array(z.string()),
});
export type Settings = z.output<typeof settings>;

export const getSettings = endpoint({
  id: 'settings.get',
  summary: "The factory's settings, which every member reads",
  method: 'GET',
  path: '/factories/{factoryId}/settings',
  access: { right: 'settings.read' },
  params: factoryParams,
  query: nothing,
  body: nothing,
  response: settings,
});

export const updateSettings = endpoint({
  id: 'settings.update',
  summary: "Change the factory's settings",
  method: 'PATCH',
  path: '/factories/{factoryId}/settings',
  access: { right: 'settings.write' },
  params: factoryParams,
  query: nothing,
  body: z.partial(editable),
  response: settings,
  ifMatch: true,
});

export const setAside = z.object({
  /** The settings' version. */
  version,
  /** Each code of the list with what it keeps out of the demand figures. */
  items: z.array(z.object({ code: z.string(), skus: count, lines: count, pieces: z.int() })),
  /** The job that counts anew after the last change, while it runs. */
  recountJobId: z.nullable(id),
});
export type SetAside = z.output<typeof setAside>;

export const getSetAside = endpoint({
  id: 'settings.getSetAside',
  summary: 'The codes that are not goods, and how many order lines each sets aside',
  method: 'GET',
  path: '/factories/{factoryId}/settings/set-aside',
  access: { right: 'settings.read' },
  params: factoryParams,
  query: nothing,
  body: nothing,
  response: setAside,
});

export const updateSetAside = endpoint({
  id: 'settings.updateSetAside',
  summary: 'Change the codes that are not goods; the figures are counted anew by a job',
  method: 'PATCH',
  path: '/factories/{factoryId}/settings/set-aside',
  access: { right: 'orders.import' },
  params: factoryParams,
  query: nothing,
  body: z.object({
    codes: z.array(text(maxSetAsideCodeLength)).check(z.maxLength(maxSetAsideCodes)),
  }),
  response: setAside,
  ifMatch: true,
});

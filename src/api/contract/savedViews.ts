import * as z from 'zod/mini';
import { endpoint, noContent, nothing } from './define';
import { factoryParams, id, instant, ofRecord, storable, text } from './shapes';

/** Lists whose filters can be kept under a name. */
export const viewResources = ['products', 'orderSkus'] as const;

export const savedView = z.object({
  id,
  resource: z.enum(viewResources),
  name: z.string(),
  /** The list's address after `?`. */
  query: z.string(),
  createdAt: instant,
});
export type SavedView = z.output<typeof savedView>;

export const listSavedViews = endpoint({
  id: 'savedViews.list',
  summary: "The person's own saved views of a list",
  method: 'GET',
  path: '/factories/{factoryId}/saved-views',
  access: { right: 'member' },
  params: factoryParams,
  query: z.object({ resource: z.enum(viewResources) }),
  body: nothing,
  response: z.object({ items: z.array(savedView) }),
});

export const saveView = endpoint({
  id: 'savedViews.save',
  summary: "Keep a list's filters under a name; the same name is replaced",
  method: 'POST',
  path: '/factories/{factoryId}/saved-views',
  access: { right: 'member' },
  params: factoryParams,
  query: nothing,
  body: z.object({
    resource: z.enum(viewResources),
    name: text(40),
    query: z.string().check(z.maxLength(2_000), storable),
  }),
  response: savedView,
  status: 201,
});

export const deleteSavedView = endpoint({
  id: 'savedViews.delete',
  summary: 'Let go of a saved view',
  method: 'DELETE',
  path: '/factories/{factoryId}/saved-views/{id}',
  access: { right: 'member' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: noContent,
  status: 204,
});

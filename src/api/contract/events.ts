import * as z from 'zod/mini';
import { endpoint, nothing } from './define';
import { id, version } from './shapes';

/** What changed: ids and versions only, never content. The app refetches what it may see. */
export const changeEvent = z.object({
  id,
  factoryId: id,
  /** Such as `stores`, `imports`, `notifications`, `session`. */
  resource: z.string(),
  objectId: z.nullable(id),
  version: z.nullable(version),
});
export type ChangeEvent = z.output<typeof changeEvent>;

/**
 * A stream of `change` messages whose data is a `changeEvent`, after a first `ready` message that carries a place to
 * resume from. `Last-Event-ID` resumes; an event may be told twice, none is left out. A `reset` message says that
 * the place is too old: everything has to be read anew. A comment every 25 s shows that the line stands.
 */
export const streamEvents = endpoint({
  id: 'events.stream',
  summary: 'What changes in the factories of the signed-in person, as it happens',
  method: 'GET',
  path: '/events',
  access: 'signedIn',
  params: nothing,
  query: nothing,
  body: nothing,
  response: changeEvent,
  media: 'events',
});

export const pollEvents = endpoint({
  id: 'events.poll',
  summary: 'What changed since a place in the stream, for lines that break streams',
  method: 'GET',
  path: '/events/recent',
  access: 'signedIn',
  params: nothing,
  /** Without `after`: nothing but the present place. */
  query: z.object({ after: z.optional(id) }),
  body: nothing,
  response: z.object({
    items: z.array(changeEvent),
    /** Where the next poll goes on. */
    place: id,
    /** The place asked for is too old: everything has to be read anew. */
    reset: z.boolean(),
  }),
});

import * as z from 'zod/mini';
import { endpoint, nothing } from './define';
import { day, factoryParams, id, listQuery, page, timelineEntry } from './shapes';

export const auditEntry = z.extend(timelineEntry, {
  /** Null for what the system did. */
  actorId: z.nullable(id),
  /** A role of the product's rules, or `system`. */
  actorRole: z.string(),
  /** Done by one of the platform's people in the factory's name. */
  onBehalf: z.boolean(),
  objectType: z.string(),
  objectId: z.nullable(id),
  /** What people call the object, such as `D-1 棉麻收纳旗舰店`. */
  objectLabel: z.string(),
});
export type AuditEntry = z.output<typeof auditEntry>;

const word = z.string().check(z.regex(/^[A-Za-z][\w.-]{0,60}$/));

export const listAudit = endpoint({
  id: 'audit.list',
  summary: 'Who did what to what, newest first: all of the factory to its owner, to others what is theirs',
  method: 'GET',
  path: '/factories/{factoryId}/audit-entries',
  access: { right: 'audit.read' },
  params: factoryParams,
  query: z.extend(listQuery(['at']), {
    actorId: z.optional(id),
    action: z.optional(word),
    objectType: z.optional(word),
    objectId: z.optional(id),
    /** First and last day, in the factory's zone. */
    from: z.optional(day),
    to: z.optional(day),
  }),
  body: nothing,
  response: page(auditEntry),
});

export const auditFacets = endpoint({
  id: 'audit.facets',
  summary: 'What the audit log can be filtered by: who and what occurs in it',
  method: 'GET',
  path: '/factories/{factoryId}/audit-entries/facets',
  access: { right: 'audit.read' },
  params: factoryParams,
  query: nothing,
  body: nothing,
  response: z.object({
    actors: z.array(z.object({ id, name: z.string() })),
    actions: z.array(z.string()),
    objectTypes: z.array(z.string()),
  }),
});

import { boolean, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { FactoryRole, PlatformRole } from '@/domain/rights';
import { factoryKey, instant, key } from './columns';

export const factories = pgTable('factories', {
  id: key().primaryKey(),
  /** What stands in the app's URLs, such as `F-1`. */
  number: text('number').notNull().unique(),
  name: text('name').notNull(),
  currency: text('currency').notNull(),
  zone: text('zone').notNull(),
  smallOrderThreshold: integer('small_order_threshold').notNull(),
  workingHoursStart: text('working_hours_start').notNull(),
  workingHoursEnd: text('working_hours_end').notNull(),
  dispatchPromiseHours: smallint('dispatch_promise_hours').notNull(),
  /** The largest price change that a merchandiser may approve, in basis points; null: none. */
  merchandiserApprovalBp: integer('merchandiser_approval_bp'),
  /** Codes in order files that are not goods; `*` at the end stands for anything. */
  setAsideCodes: text('set_aside_codes').array().notNull(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
  version: integer('version').notNull(),
});

export const users = pgTable('users', {
  id: key().primaryKey(),
  account: text('account').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  platformRole: text('platform_role').$type<PlatformRole>(),
  failedSignIns: integer('failed_sign_ins').notNull().default(0),
  lockedUntil: instant('locked_until'),
  createdAt: instant('created_at').notNull(),
});

export const memberships = pgTable(
  'memberships',
  {
    factoryId: factoryKey(),
    id: key(),
    userId: uuid('user_id').notNull(),
    role: text('role').$type<FactoryRole>().notNull(),
    lastSeenAt: instant('last_seen_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('memberships_factory_user').on(table.factoryId, table.userId),
    index('memberships_user').on(table.userId),
  ],
);

export const invitations = pgTable(
  'invitations',
  {
    factoryId: factoryKey(),
    id: key(),
    /** SHA-256 of the token in the link: the link itself is shown once and never stored. */
    tokenHash: text('token_hash').notNull().unique(),
    role: text('role').$type<FactoryRole>().notNull(),
    note: text('note').notNull(),
    invitedBy: uuid('invited_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    acceptedBy: uuid('accepted_by'),
    revokedAt: instant('revoked_at'),
    version: integer('version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.factoryId, table.id] })],
);

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the cookie's token. */
    tokenHash: text('token_hash').primaryKey(),
    userId: uuid('user_id').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [index('sessions_user').on(table.userId)],
);

/** Replies kept 48 h so that a repeated POST answers the same without acting twice. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    userId: uuid('user_id').notNull(),
    method: text('method').notNull(),
    path: text('path').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status').notNull(),
    reply: jsonb('reply').$type<unknown>(),
    etag: text('etag'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.method, table.path, table.key] }),
    index('idempotency_created').on(table.createdAt),
  ],
);

/** A list's filters and order that a person kept under a name; each sees their own. */
export const savedViews = pgTable(
  'saved_views',
  {
    factoryId: factoryKey(),
    id: key(),
    userId: uuid('user_id').notNull(),
    /** The list it belongs to, such as `products`. */
    resource: text('resource').notNull(),
    name: text('name').notNull(),
    /** The list's address after `?`. */
    query: text('query').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('saved_views_name').on(table.factoryId, table.userId, table.resource, table.name),
  ],
);

export interface AuditChange {
  field: string;
  before: unknown;
  after: unknown;
}

export const auditEntries = pgTable(
  'audit_entries',
  {
    factoryId: factoryKey(),
    id: key(),
    at: instant('at').notNull(),
    /** Null for what the system did. */
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role').notNull(),
    /** Set when one of the platform's people acted in the factory's name. */
    onBehalf: boolean('on_behalf').notNull(),
    action: text('action').notNull(),
    objectType: text('object_type').notNull(),
    objectId: uuid('object_id'),
    /** What people call the object, such as `D-1 棉麻收纳旗舰店`. */
    objectLabel: text('object_label').notNull(),
    changes: jsonb('changes').$type<AuditChange[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    index('audit_object').on(table.factoryId, table.objectType, table.objectId, table.id),
    index('audit_actor').on(table.factoryId, table.actorId, table.id),
  ],
);

export const notifications = pgTable(
  'notifications',
  {
    factoryId: factoryKey(),
    id: key(),
    userId: uuid('user_id').notNull(),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    /** Such as `import.failed`; the app turns kind and params into words. */
    kind: text('kind').notNull(),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
    objectType: text('object_type').notNull(),
    objectNumber: text('object_number'),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    index('notifications_user').on(table.userId, table.factoryId, table.id),
  ],
);

/** What the event stream tells: ids and versions only, never content. */
export const events = pgTable(
  'events',
  {
    id: key().primaryKey(),
    factoryId: uuid('factory_id').notNull(),
    /** Set when only one person is told. */
    userId: uuid('user_id'),
    /** Set when only the platform's people of a role are told. */
    platformRole: text('platform_role').$type<PlatformRole>(),
    /** Such as `stores`, `imports`, `notifications`. */
    resource: text('resource').notNull(),
    objectId: uuid('object_id'),
    version: integer('version'),
    at: instant('at').notNull(),
  },
  (table) => [index('events_factory').on(table.factoryId, table.id)],
);

/** The next visible number of each kind in each factory (`D-1`, `M-12`). */
export const counters = pgTable(
  'counters',
  { factoryId: factoryKey(), kind: text('kind').notNull(), last: integer('last').notNull() },
  (table) => [primaryKey({ columns: [table.factoryId, table.kind] })],
);

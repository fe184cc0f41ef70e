import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { BaseLists } from '@/domain/hosting/decide';
import type { Verdict } from '@/domain/hosting/guardrail';
import type { ListingProposal } from '@/domain/hosting/offers';
import type { ProposalState } from '@/domain/hosting/proposalStates';
import type { TaskKind, TaskState } from '@/domain/hosting/taskStates';
import type { PricedProduct, PriceList } from '@/domain/pricing';
import { day, factoryKey, instant, key, li } from './columns';

/** What a factory allows the hosted team; its products stand in `mandate_floors`, each with a floor. */
export const mandates = pgTable(
  'mandates',
  {
    factoryId: factoryKey(),
    id: key(),
    /** `M-12`. */
    number: text('number').notNull(),
    scopes: text('scopes').array().$type<TaskKind[]>().notNull(),
    /** Null: every store of the factory. */
    storeIds: uuid('store_ids').array(),
    askAboveBp: integer('ask_above_bp').notNull(),
    neverAboveBp: integer('never_above_bp').notNull(),
    fromDay: day('from_day').notNull(),
    toDay: day('to_day').notNull(),
    note: text('note').notNull(),
    signedAt: instant('signed_at'),
    signedByName: text('signed_by_name'),
    revokedAt: instant('revoked_at'),
    revokedByName: text('revoked_by_name'),
    revokeReason: text('revoke_reason'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('mandates_number').on(table.factoryId, table.number),
  ],
);

/** The floor of each product of a mandate, and of single SKUs of it. */
export const mandateFloors = pgTable(
  'mandate_floors',
  {
    factoryId: factoryKey(),
    id: key(),
    mandateId: uuid('mandate_id').notNull(),
    productId: uuid('product_id').notNull(),
    /** Null for the product's. */
    skuId: uuid('sku_id'),
    floorLi: li('floor_li').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    index('mandate_floors_mandate').on(table.factoryId, table.mandateId),
    index('mandate_floors_product').on(table.factoryId, table.productId),
  ],
);

export const tasks = pgTable(
  'tasks',
  {
    factoryId: factoryKey(),
    id: key(),
    /** `T-1042`. */
    number: text('number').notNull(),
    kind: text('kind').$type<TaskKind>().notNull(),
    mandateId: uuid('mandate_id').notNull(),
    state: text('state').$type<TaskState>().notNull(),
    /** What it is about: the first product's title, or the enquiry; and how many products. */
    subject: text('subject').notNull(),
    productCount: integer('product_count').notNull(),
    /** What the factory wishes, in its own words. */
    wish: text('wish').notNull(),
    listingIds: uuid('listing_ids').array().notNull(),
    productIds: uuid('product_ids').array().notNull(),
    /** The last day on which it is of use; null where there is none. */
    neededBy: day('needed_by'),
    offeredById: uuid('offered_by_id').notNull(),
    offeredByName: text('offered_by_name').notNull(),
    assigneeId: uuid('assignee_id'),
    assigneeName: text('assignee_name'),
    /** The proposal that stands, or that was the last. */
    proposalId: uuid('proposal_id'),
    /** The task's clock (`src/domain/hosting/taskClock.ts`). */
    turnSince: instant('turn_since').notNull(),
    platformUsed: bigint('platform_used', { mode: 'number' }).notNull(),
    dueAt: instant('due_at'),
    scheduledAt: instant('scheduled_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    uniqueIndex('tasks_number').on(table.factoryId, table.number),
    // The desk names a task without its factory.
    uniqueIndex('tasks_id').on(table.id),
    index('tasks_state').on(table.factoryId, table.state, table.dueAt),
    index('tasks_mandate').on(table.factoryId, table.mandateId, table.state),
    index('tasks_updated').on(table.factoryId, table.updatedAt, table.id),
    index('tasks_desk').on(table.state, table.dueAt),
    index('tasks_assignee').on(table.assigneeId, table.state),
  ],
);

/** What a listing quoted in the product's place, so that it can be put back. */
export interface OwnList extends PriceList {
  listingId: string;
}

export const taskProposals = pgTable(
  'task_proposals',
  {
    factoryId: factoryKey(),
    id: key(),
    taskId: uuid('task_id').notNull(),
    state: text('state').$type<ProposalState>().notNull(),
    note: text('note').notNull(),
    /** The new tiers of each listing. */
    lists: jsonb('lists').$type<ListingProposal[]>().notNull(),
    /** The ladders in force when it was made: whoever applies it looks whether they still are. */
    base: jsonb('base').$type<BaseLists>().notNull(),
    /** What the mandate said, at its last judgement. */
    verdict: jsonb('verdict').$type<Verdict>().notNull(),
    proposedById: uuid('proposed_by_id').notNull(),
    proposedByName: text('proposed_by_name').notNull(),
    proposedAt: instant('proposed_at').notNull(),
    decidedByName: text('decided_by_name'),
    decidedAt: instant('decided_at'),
    decisionNote: text('decision_note'),
    appliedAt: instant('applied_at'),
    /** What the listings quoted before it was applied. */
    replaced: jsonb('replaced').$type<OwnList[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    index('task_proposals_task').on(table.factoryId, table.taskId, table.id),
  ],
);

/** A task's thread: what people wrote, and what happened. */
export const taskEntries = pgTable(
  'task_entries',
  {
    factoryId: factoryKey(),
    id: key(),
    taskId: uuid('task_id').notNull(),
    at: instant('at').notNull(),
    kind: text('kind').$type<'message' | 'event'>().notNull(),
    /** What happened, such as `approve`; `message` for words. */
    action: text('action').notNull(),
    /** Null for the system. */
    actorId: uuid('actor_id'),
    actorName: text('actor_name').notNull(),
    actorRole: text('actor_role').notNull(),
    text: text('text').notNull(),
    params: jsonb('params').$type<Record<string, string | number>>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    index('task_entries_task').on(table.factoryId, table.taskId, table.id),
  ],
);

/** A product's price lists as they were before a change. */
export interface PriceSnapshot {
  product: PricedProduct;
  listings: OwnList[];
}

export const priceHistory = pgTable(
  'price_history',
  {
    factoryId: factoryKey(),
    id: key(),
    productId: uuid('product_id').notNull(),
    /** When it was changed: the snapshot held until then. */
    at: instant('at').notNull(),
    before: jsonb('before').$type<PriceSnapshot>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.factoryId, table.id] }),
    index('price_history_product').on(table.factoryId, table.productId, table.at),
  ],
);

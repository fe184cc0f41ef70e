import * as z from 'zod/mini';
import { channels } from '@/domain/channel';
import { clauses, outcomes } from '@/domain/hosting/guardrail';
import { shareBounds } from '@/domain/hosting/mandate';
import { proposalStates } from '@/domain/hosting/proposalStates';
import { taskKinds, taskStates, turns } from '@/domain/hosting/taskStates';
import { listingStatuses } from '@/domain/listingStates';
import { mostTiers } from '@/domain/priceListProblems';
import { quoteModes } from '@/domain/pricing';
import { quantityBounds, unitPriceBounds } from '@/domain/priceBounds';
import { count, day, id, instant, li, version } from './shapes';

/** Shapes that mandates, tasks and the desk share. */

/** A share in basis points: 500 is 5 %. */
export const basisPoints = z.int().check(z.minimum(shareBounds.least), z.maximum(shareBounds.most));

export const priceTier = z.object({ skuId: z.nullable(id), startsAt: count, unitPriceLi: li });
export const priceList = z.object({ moq: z.nullable(count), tiers: z.array(priceTier) });

/** What a person sends: figures within the bounds that every price has. */
export const wantedLists = z
  .array(
    z.object({
      listingId: id,
      tiers: z
        .array(
          z.object({
            skuId: z.nullable(id),
            startsAt: z.int().check(z.minimum(quantityBounds.least), z.maximum(quantityBounds.most)),
            unitPriceLi: z.int().check(z.minimum(unitPriceBounds.least), z.maximum(unitPriceBounds.most)),
          }),
        )
        .check(z.minLength(1), z.maxLength(mostTiers * 200)),
    }),
  )
  .check(z.minLength(1), z.maxLength(20));

const reached = z.object({ listingId: id, startsAt: count, unitPriceLi: li });

export const verdict = z.object({
  outcome: z.enum(outcomes),
  /** The clause of the mandate that decided. */
  clause: z.enum(clauses),
  prices: z.array(
    z.object({
      listingId: id,
      productId: id,
      skuId: id,
      startsAt: count,
      liveLi: z.nullable(li),
      dayBeforeLi: z.nullable(li),
      proposedLi: li,
      change: z.nullable(z.number()),
      base: z.enum(['live', 'day_before']),
      outcome: z.enum(outcomes),
      clause: z.enum(clauses),
    }),
  ),
  floors: z.array(
    z.object({ productId: id, skuId: id, floorLi: z.nullable(li), lowest: z.nullable(reached), holds: z.boolean() }),
  ),
});

export const proposal = z.object({
  id,
  state: z.enum(proposalStates),
  note: z.string(),
  lists: z.array(z.object({ listingId: id, tiers: z.array(priceTier) })),
  /** The ladders that were in force when it was made. */
  base: z.array(z.object({ listingId: id, moq: z.nullable(count), tiers: z.array(priceTier) })),
  /** As the mandate and the prices are now while it waits; else as it was judged last. */
  verdict,
  proposedByName: z.string(),
  proposedAt: instant,
  decidedByName: z.nullable(z.string()),
  decidedAt: z.nullable(instant),
  decisionNote: z.nullable(z.string()),
  appliedAt: z.nullable(instant),
});
export type Proposal = z.output<typeof proposal>;

export const taskSummary = z.object({
  id,
  /** What people call it: `T-12`. */
  number: z.string(),
  version,
  kind: z.enum(taskKinds),
  state: z.enum(taskStates),
  turn: z.enum(turns),
  /** The first product's title, or the enquiry. */
  subject: z.string(),
  productCount: count,
  wish: z.string(),
  neededBy: z.nullable(day),
  offeredByName: z.string(),
  assigneeName: z.nullable(z.string()),
  /** When the time of whoever's turn it is runs out, or a scheduled change is applied; null while nobody's runs. */
  dueAt: z.nullable(instant),
  overdue: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
});
export type TaskSummary = z.output<typeof taskSummary>;

/** A product of a task with its listings; `wanted` marks those that the task is about. */
export const taskProduct = z.object({
  id,
  number: z.string(),
  articleNumber: z.string(),
  title: z.string(),
  quoteMode: z.enum(quoteModes),
  skus: z.array(
    z.object({
      id,
      code: z.string(),
      options: z.array(z.object({ name: z.string(), value: z.string() })),
      /** Absent for whoever may not see costs; null while it is not known. */
      costLi: z.optional(z.nullable(li)),
    }),
  ),
  listings: z.array(
    z.object({
      id,
      store: z.object({ id, number: z.string(), name: z.string(), channel: z.enum(channels) }),
      status: z.enum(listingStatuses),
      wanted: z.boolean(),
      /** The price list that holds in this store. */
      list: priceList,
    }),
  ),
});
export type TaskProduct = z.output<typeof taskProduct>;

export const taskEntry = z.object({
  id,
  at: instant,
  kind: z.enum(['message', 'event']),
  /** What happened, such as `approve`; `message` for words. */
  action: z.string(),
  actorName: z.string(),
  /** A role of the product's rules, or `system`. */
  actorRole: z.string(),
  text: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type TaskEntry = z.output<typeof taskEntry>;

/** What a task's pages say of the mandate that it stands on. */
export const taskMandate = z.object({
  id,
  number: z.string(),
  scopes: z.array(z.enum(taskKinds)),
  askAboveBp: basisPoints,
  neverAboveBp: basisPoints,
  fromDay: day,
  toDay: day,
});

export const taskRecord = z.extend(taskSummary, {
  mandate: taskMandate,
  products: z.array(taskProduct),
  /** The proposal that stands, or the last one. */
  proposal: z.nullable(proposal),
  scheduledAt: z.nullable(instant),
  /** Oldest first. */
  entries: z.array(taskEntry),
});
export type TaskRecord = z.output<typeof taskRecord>;

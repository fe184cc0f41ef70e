import * as z from 'zod/mini';
import { mandateStates } from '@/domain/hosting/mandate';
import { taskKinds } from '@/domain/hosting/taskStates';
import { quoteModes } from '@/domain/pricing';
import { endpoint, nothing } from './define';
import { basisPoints, priceList, taskRecord, taskSummary, wantedLists } from './hosting';
import { count, currency, day, id, instant, li, listQuery, optionalText, page, queryFlag, queryList, storable, text } from './shapes';

const ofTask = z.object({ id });
const agent = { platform: ['agent'] } as const;
const lead = { platform: ['lead'] } as const;

export const deskFactory = z.object({ id, number: z.string(), name: z.string(), currency, zone: z.string() });

export const deskTaskSummary = z.extend(taskSummary, {
  factory: deskFactory,
  assigneeId: z.nullable(id),
});
export type DeskTaskSummary = z.output<typeof deskTaskSummary>;

const pricedProduct = z.extend(priceList, { quoteMode: z.enum(quoteModes) });

/** Everything that a verdict is made of, in the shape of the rule itself: the desk judges while the agent types. */
const judging = z.object({
  mandate: z.object({
    state: z.enum(mandateStates),
    scopes: z.array(z.enum(taskKinds)),
    storeIds: z.nullable(z.array(id)),
    productIds: z.array(id),
    floors: z.array(z.object({ productId: id, skuId: z.nullable(id), floorLi: li })),
    askAboveBp: basisPoints,
    neverAboveBp: basisPoints,
    fromDay: day,
    toDay: day,
  }),
  products: z.array(
    z.object({
      productId: id,
      skus: z.array(z.object({ id })),
      product: pricedProduct,
      dayBefore: pricedProduct,
      listings: z.array(
        z.object({
          listingId: id,
          storeId: id,
          reachable: z.boolean(),
          own: priceList,
          ownDayBefore: z.nullable(priceList),
        }),
      ),
    }),
  ),
});

export const deskTask = z.extend(taskRecord, {
  factory: deskFactory,
  assigneeId: z.nullable(id),
  judging,
});
export type DeskTask = z.output<typeof deskTask>;

export const deskTabs = ['mine', 'free', 'waiting', 'overdue', 'done'] as const;
/** Mine to do, nobody's yet, mine but the factory's turn, past their time, mine and done. */
export type DeskTab = (typeof deskTabs)[number];

export const listDeskTasks = endpoint({
  id: 'desk.list',
  summary: 'The tasks of the factories whose mandate is in force, the most urgent first',
  method: 'GET',
  path: '/desk/tasks',
  access: { platform: ['agent', 'lead'] },
  params: nothing,
  query: z.extend(listQuery(['dueAt', 'updatedAt']), {
    tab: z.optional(z.enum(deskTabs)),
    /** A factory by the number that people see. */
    factory: z.optional(z.string().check(z.maxLength(20), storable)),
    /** A task by the number that people see; unique only within a factory. */
    number: z.optional(z.string().check(z.maxLength(20), storable)),
    kind: z.optional(queryList(taskKinds)),
    /** Of one agent: for the lead. */
    agentId: z.optional(id),
    open: z.optional(queryFlag),
  }),
  body: nothing,
  response: page(deskTaskSummary),
});

export const countDeskTasks = endpoint({
  id: 'desk.counts',
  summary: 'How many tasks each tab of the queue holds',
  method: 'GET',
  path: '/desk/task-counts',
  access: { platform: ['agent', 'lead'] },
  params: nothing,
  query: z.object({ factory: z.optional(z.string().check(z.maxLength(20), storable)) }),
  body: nothing,
  response: z.object({ mine: count, free: count, waiting: count, overdue: count, done: count }),
});

export const getDeskTask = endpoint({
  id: 'desk.get',
  summary: 'One task, with all that a proposal is judged by',
  method: 'GET',
  path: '/desk/tasks/{id}',
  access: agent,
  params: ofTask,
  query: nothing,
  body: nothing,
  response: deskTask,
});

export const claimTask = endpoint({
  id: 'desk.claim',
  summary: 'Take a task that nobody has; 409 names who was faster',
  method: 'POST',
  path: '/desk/tasks/{id}/claim',
  access: agent,
  params: ofTask,
  query: nothing,
  body: nothing,
  response: deskTask,
});

export const proposeTask = endpoint({
  id: 'desk.propose',
  summary: 'Propose new tiers on behalf of the factory; refused where the mandate forbids them',
  method: 'POST',
  path: '/desk/tasks/{id}/propose',
  access: agent,
  params: ofTask,
  query: nothing,
  body: z.object({ lists: wantedLists, note: z.optional(optionalText(500)) }),
  response: deskTask,
  ifMatch: true,
});

export const withdrawProposal = endpoint({
  id: 'desk.withdraw',
  summary: 'Take a proposal back before it is decided or applied',
  method: 'POST',
  path: '/desk/tasks/{id}/withdraw',
  access: agent,
  params: ofTask,
  query: nothing,
  body: nothing,
  response: deskTask,
  ifMatch: true,
});

export const applyProposal = endpoint({
  id: 'desk.apply',
  summary: 'Apply a proposal that is within the mandate or approved, now or at a later moment',
  method: 'POST',
  path: '/desk/tasks/{id}/apply',
  access: agent,
  params: ofTask,
  query: nothing,
  /** `at`: for what is approved; applied by the system then, judged once more. */
  body: z.object({ at: z.optional(instant) }),
  response: deskTask,
  ifMatch: true,
});

export const messageDeskTask = endpoint({
  id: 'desk.message',
  summary: "Write into a task's thread",
  method: 'POST',
  path: '/desk/tasks/{id}/messages',
  access: agent,
  params: ofTask,
  query: nothing,
  body: z.object({ text: text(1_000) }),
  response: deskTask,
});

export const lookAtCosts = endpoint({
  id: 'desk.lookAtCosts',
  summary: 'Show what the SKUs of a price task cost; each look is recorded for the factory to read',
  method: 'POST',
  path: '/desk/tasks/{id}/cost-looks',
  access: agent,
  params: ofTask,
  query: nothing,
  body: nothing,
  response: z.object({ items: z.array(z.object({ skuId: id, costLi: z.nullable(li) })) }),
});

export const getLoad = endpoint({
  id: 'desk.load',
  summary: 'How much each agent has to do, and what nobody has yet',
  method: 'GET',
  path: '/desk/load',
  access: lead,
  params: nothing,
  query: nothing,
  body: nothing,
  response: z.object({
    agents: z.array(
      z.object({
        id,
        name: z.string(),
        open: count,
        overdue: count,
        waiting: count,
        /** Their earliest deadline; null where none runs. */
        nextDueAt: z.nullable(instant),
        doneToday: count,
      }),
    ),
    free: z.object({ open: count, overdue: count, nextDueAt: z.nullable(instant) }),
  }),
});
export type Load = z.output<typeof getLoad.response>;

export const assignTask = endpoint({
  id: 'desk.assign',
  summary: 'Give an open task to an agent',
  method: 'POST',
  path: '/desk/tasks/{id}/assign',
  access: lead,
  params: ofTask,
  query: nothing,
  body: z.object({ agentId: id }),
  response: deskTaskSummary,
  ifMatch: true,
});

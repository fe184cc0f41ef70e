import * as z from 'zod/mini';
import { taskKinds, taskStates, turns } from '@/domain/hosting/taskStates';
import { endpoint, nothing } from './define';
import { basisPoints, taskRecord, taskSummary } from './hosting';
import { count, day, factoryParams, id, listQuery, ofRecord, optionalText, page, queryFlag, queryList, storable, text } from './shapes';

export const taskSortFields = ['updatedAt', 'dueAt', 'number'] as const;

/** Tasks of a factory say besides whether the person who asks may decide on the proposal. */
export const factoryTask = z.extend(taskRecord, {
  /** The change up to which a merchandiser may approve; null: the owner alone approves. */
  merchandiserApprovalBp: z.nullable(basisPoints),
});
export type FactoryTask = z.output<typeof factoryTask>;

export const listTasks = endpoint({
  id: 'tasks.list',
  summary: 'What the factory handed to the hosted team',
  method: 'GET',
  path: '/factories/{factoryId}/tasks',
  access: { right: 'task.read' },
  params: factoryParams,
  query: z.extend(listQuery(taskSortFields), {
    /** One task by the number that people see. */
    number: z.optional(z.string().check(z.maxLength(20), storable)),
    turn: z.optional(queryList(turns)),
    state: z.optional(queryList(taskStates)),
    kind: z.optional(queryList(taskKinds)),
    overdue: z.optional(queryFlag),
    /** Tasks about this product. */
    productId: z.optional(id),
    mandateId: z.optional(id),
  }),
  body: nothing,
  response: page(taskSummary),
});

export const countTasks = endpoint({
  id: 'tasks.counts',
  summary: 'How many tasks wait for whom',
  method: 'GET',
  path: '/factories/{factoryId}/tasks/counts',
  access: { right: 'task.read' },
  params: factoryParams,
  query: nothing,
  body: nothing,
  response: z.object({ factory: count, platform: count, nobody: count, overdue: count }),
});

export const getTask = endpoint({
  id: 'tasks.get',
  summary: 'One task with its proposal, verdict and thread',
  method: 'GET',
  path: '/factories/{factoryId}/tasks/{id}',
  access: { right: 'task.read' },
  params: ofRecord,
  query: nothing,
  body: nothing,
  response: factoryTask,
});

export const offerTask = endpoint({
  id: 'tasks.offer',
  summary: 'Hand a price change to the hosted team; needs a mandate in force for every listing',
  method: 'POST',
  path: '/factories/{factoryId}/tasks',
  access: { right: 'task.offer' },
  params: factoryParams,
  query: nothing,
  body: z.object({
    listingIds: z.array(id).check(z.minLength(1), z.maxLength(20)),
    wish: text(500),
    neededBy: z.optional(z.nullable(day)),
  }),
  response: factoryTask,
  status: 201,
});

export const requestTask = endpoint({
  id: 'tasks.request',
  summary: 'Ask the owner and the merchandisers to hand a price change to the hosted team',
  method: 'POST',
  path: '/factories/{factoryId}/task-requests',
  access: { right: 'task.request' },
  params: factoryParams,
  query: nothing,
  body: z.object({ productId: id, wish: text(500) }),
  response: z.object({ told: count }),
});

const act = (name: string, path: string, summary: string, right: 'task.offer' | 'task.decide') =>
  endpoint({
    id: `tasks.${name}`,
    summary,
    method: 'POST',
    path: `/factories/{factoryId}/tasks/{id}/${path}`,
    access: { right },
    params: ofRecord,
    query: nothing,
    body: z.object({ note: z.optional(optionalText(500)) }),
    response: factoryTask,
    ifMatch: true,
  });

export const takeBackTask = act('takeBack', 'take-back', 'Take an open task back from the hosted team', 'task.offer');
export const approveTask = act('approve', 'approve', 'Approve what is proposed; never past the floor or the last limit', 'task.decide');
export const declineTask = act('decline', 'decline', 'Decline what is proposed; the task ends', 'task.decide');
export const sendBackTask = act('sendBack', 'send-back', 'Send a proposal back with what should be different', 'task.decide');
export const revertTask = act('revert', 'revert', 'Put back the prices that an applied proposal replaced, as a new change', 'task.offer');

export const messageTask = endpoint({
  id: 'tasks.message',
  summary: "Write into a task's thread",
  method: 'POST',
  path: '/factories/{factoryId}/tasks/{id}/messages',
  access: { right: 'task.answer' },
  params: ofRecord,
  query: nothing,
  body: z.object({ text: text(1_000) }),
  response: factoryTask,
});

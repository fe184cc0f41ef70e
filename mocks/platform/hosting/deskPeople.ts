import type { TaskAct } from '@/domain/hosting/taskStates';
import type { Acting } from '../core/record';
import { notify } from '../core/record';
import type { TaskRow } from './standing';

/** What the agent who has a task is told when somebody else does something to it. */
export const assigneeNotices = {
  claim: 'desk.assigned',
  approve: 'desk.approved',
  send_back: 'desk.sentBack',
  decline: 'desk.declined',
  overtake: 'desk.overtaken',
  // At its moment, by the platform: an agent's own click tells nobody.
  apply: 'desk.applied',
  refuse_apply: 'desk.applyRefused',
  revert: 'desk.reverted',
  take_back: 'desk.takenBack',
  expire: 'desk.expired',
  end_mandate: 'desk.mandateEnded',
} as const satisfies Partial<Record<TaskAct, string>>;

const noticeOf: Partial<Record<TaskAct, string>> = assigneeNotices;

/** What of it that is no act of the task's machine. */
export const otherAssigneeNotices = { message: 'desk.message', reassign: 'desk.reassigned' } as const;

/** What leads are told of a task whose time ran out: nobody has it, or somebody does. */
export const overdueNotices = { free: 'desk.overdueFree', assigned: 'desk.overdue' } as const;

type Told = Pick<TaskRow, 'number' | 'subject' | 'assigneeId' | 'assigneeName'>;

/** A notice of a task, as every kind of them holds it. */
function noticeOn({ number, subject }: Pick<Told, 'number' | 'subject'>, kind: string, params: Record<string, string> = {}) {
  return { kind, params: { number, subject, ...params }, objectType: 'task', objectNumber: number };
}

/** Tells the agent who has the task, if anybody has it; nobody of their own act. */
async function notifyAssignee(acting: Acting, task: Told, kind: string, params: Record<string, string> = {}): Promise<void> {
  const { assigneeId } = task;
  if (assigneeId === null || assigneeId === acting.actor?.id) return;
  await notify(acting, { userId: assigneeId, ...noticeOn(task, kind, params) });
}

/** Tells the assignee of an act of the task's machine: what was said with it, and the mandate that it stands on. */
export async function notifyOfAct(acting: Acting, task: Told, act: TaskAct, params: { note: string; mandate: string }): Promise<void> {
  const kind = noticeOf[act];
  if (kind !== undefined) await notifyAssignee(acting, task, kind, params);
}

/** Tells the assignee that the factory wrote into the task's thread. */
export async function notifyOfMessage(acting: Acting, task: Told): Promise<void> {
  await notifyAssignee(acting, task, otherAssigneeNotices.message, { name: acting.actor?.name ?? '' });
}

/** The lead gave a task that somebody has to another agent: both are told. */
export async function notifyOfReassignment(acting: Acting, before: Told, after: Told): Promise<void> {
  if (before.assigneeId === after.assigneeId) return;
  await notifyAssignee(acting, before, otherAssigneeNotices.reassign, { name: after.assigneeName ?? '' });
  await notifyAssignee(acting, after, assigneeNotices.claim);
}

/** Tells leads that a task's time ran out while it was in this state. */
export async function notifyOfOverdue(acting: Acting, task: Told & Pick<TaskRow, 'state'>, leadIds: readonly string[]): Promise<void> {
  const kind = task.assigneeId === null ? overdueNotices.free : overdueNotices.assigned;
  const params = { state: task.state, name: task.assigneeName ?? '' };
  for (const userId of leadIds) await notify(acting, { userId, ...noticeOn(task, kind, params) });
}

import { and, eq } from 'drizzle-orm';
import type { ProposalState } from '@/domain/hosting/proposalStates';
import { moveClock } from '@/domain/hosting/taskClock';
import type { TaskAct, TaskActor, TaskState } from '@/domain/hosting/taskStates';
import { taskMachine } from '@/domain/hosting/taskStates';
import type { AuditChange } from '@mocks/db/schema';
import { taskEntries, taskProposals, tasks } from '@mocks/db/schema';
import { newId } from '../../core/ids';
import { Problem } from '../../core/problem';
import type { Acting } from '../../core/record';
import { audit, tell } from '../../core/record';
import { notifyOfAct } from '../deskPeople';
import type { Standing, TaskRow } from '../standing';

export const taskRef = (task: TaskRow) => ({ type: 'task', id: task.id, label: `${task.number} ${task.subject}` });

/** Writes into a task's thread. */
export async function addEntry(
  acting: Acting,
  taskId: string,
  entry: { kind: 'message' | 'event'; action: string; text?: string; params?: Record<string, string | number> },
): Promise<void> {
  await acting.database.insert(taskEntries).values({
    factoryId: acting.factoryId,
    id: newId(acting.now),
    taskId,
    at: acting.now,
    kind: entry.kind,
    action: entry.action,
    actorId: acting.actor?.id ?? null,
    actorName: acting.actor?.name ?? '',
    actorRole: acting.actor?.role ?? 'system',
    text: entry.text ?? '',
    params: entry.params ?? {},
  });
}

/** Tells both sides that a task changed. */
export async function tellOfTask(acting: Acting, { id, version }: Pick<TaskRow, 'id' | 'version'>): Promise<void> {
  const event = { resource: 'tasks', objectId: id, version };
  await tell(acting, event);
  await tell(acting, { ...event, platformRole: 'agent' });
  await tell(acting, { ...event, platformRole: 'lead' });
}

/** What an act makes of the proposal that stands. */
const proposalAfter: Partial<Record<TaskAct, ProposalState>> = {
  withdraw: 'withdrawn',
  overtake: 'overtaken',
  approve: 'approved',
  send_back: 'sent_back',
  decline: 'declined',
  apply: 'applied',
  refuse_apply: 'refused',
  revert: 'reverted',
  take_back: 'dropped',
  expire: 'dropped',
  end_mandate: 'dropped',
};
/** Acts by which somebody decides on a proposal. */
const decisions: readonly TaskAct[] = ['approve', 'send_back', 'decline'];

export interface Move {
  act: TaskAct;
  by: TaskActor;
  text?: string;
  params?: Record<string, string | number>;
  values?: Partial<TaskRow>;
  changes?: AuditChange[];
}

/**
 * Takes a task, which must be locked, through one act of its machine: state, clock, thread, audit log, events, what
 * becomes of its proposal, and the notice to the agent who has it. Throws 409 where the act does not start from the task's state.
 */
export async function move(acting: Acting, standing: Standing, { act, by, text = '', params, values, changes = [] }: Move): Promise<Standing> {
  const { task, hours } = standing;
  if (taskMachine.refusal(act, task.state, by) !== null) throw wrongState(task.state);
  const to = taskMachine.next(act, task.state);
  if (to === null) throw wrongState(task.state);
  const { factoryId, now } = acting;
  const scheduledAt = values?.scheduledAt ?? task.scheduledAt;
  const clock = moveClock(task, { kind: task.kind, from: task.state, to, now, hours, scheduledAt });
  const [after] = await acting.database
    .update(tasks)
    .set({ ...values, ...clock, state: to, updatedAt: now, version: task.version + 1 })
    .where(and(eq(tasks.factoryId, factoryId), eq(tasks.id, task.id)))
    .returning();
  if (after === undefined) throw wrongState(task.state);
  await changeProposal(acting, task, act, text);
  await addEntry(acting, task.id, { kind: 'event', action: act, text, ...(params ? { params } : {}) });
  const notes = text === '' ? [] : [{ field: 'note', before: null, after: text }];
  await audit(acting, `tasks.${act}`, taskRef(task), [{ field: 'state', before: task.state, after: to }, ...notes, ...changes]);
  await tellOfTask(acting, after);
  await notifyOfAct(acting, after, act, { note: text, mandate: standing.mandate.number });
  return { ...standing, task: after };
}

async function changeProposal({ database, factoryId, now, actor }: Acting, task: TaskRow, act: TaskAct, note: string): Promise<void> {
  const state = proposalAfter[act];
  if (state === undefined || task.proposalId === null) return;
  const decided = decisions.includes(act)
    ? { decidedByName: actor?.name ?? '', decidedAt: now, decisionNote: note }
    : act === 'apply'
      ? { appliedAt: now }
      : {};
  await database
    .update(taskProposals)
    .set({ state, ...decided })
    .where(and(eq(taskProposals.factoryId, factoryId), eq(taskProposals.id, task.proposalId)));
}

const wrongState = (state: TaskState) => new Problem(409, 'task-state', { params: { state } });

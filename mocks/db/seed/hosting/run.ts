import { judge } from '@/domain/hosting/guardrail';
import type { MandateTerms } from '@/domain/hosting/mandate';
import type { ProposalState } from '@/domain/hosting/proposalStates';
import { moveClock, startClock } from '@/domain/hosting/taskClock';
import type { TaskAct, TaskState } from '@/domain/hosting/taskStates';
import { taskActs, taskMachine } from '@/domain/hosting/taskStates';
import { priceListInForce } from '@/domain/pricing';
import type { auditEntries, taskEntries, taskProposals, tasks } from '@mocks/db/schema';
import { factoryDefaults } from '../people';
import type { DemoIds } from '../demoId';
import { changedTiers } from './goods';
import type { HostedGood } from './goods';
import type { Doer, Step, TaskPlan } from './plan';

export interface Person {
  id: string;
  name: string;
  role: string;
}

export interface RunContext {
  factoryId: string;
  rowId: DemoIds;
  mandate: { id: string; number: string; terms: MandateTerms };
  person: (doer: Doer) => Person | null;
  instantAt: (at: Step['at']) => string;
  neededBy: string | null;
  scheduledAt: string | null;
}

type AuditRow = Omit<typeof auditEntries.$inferInsert, 'id'>;

export interface RunTask {
  task: typeof tasks.$inferInsert;
  entries: (typeof taskEntries.$inferInsert)[];
  proposals: (typeof taskProposals.$inferInsert)[];
  audit: AuditRow[];
  /** When its last proposal was applied, and is in force still. */
  appliedAt: string | null;
}

const hours = { zone: factoryDefaults.zone, start: factoryDefaults.workingHoursStart, end: factoryDefaults.workingHoursEnd };
/** A task has fewer steps and proposals. */
const room = 32;

const proposalAfter: Partial<Record<TaskAct, ProposalState>> = {
  approve: 'approved',
  send_back: 'sent_back',
  decline: 'declined',
  apply: 'applied',
  refuse_apply: 'refused',
  revert: 'reverted',
  expire: 'dropped',
  end_mandate: 'dropped',
};

const isTaskAct = (act: Step['act']): act is TaskAct => taskActs.some((known) => known === act);

/** Takes a task through its steps with the rules of the platform: its machine, its clock and its guardrails. */
export function runTask(plan: TaskPlan, index: number, goods: readonly HostedGood[], context: RunContext): RunTask {
  const { factoryId, rowId, mandate } = context;
  const [offered] = plan.steps;
  const began = offered === undefined ? '' : context.instantAt(offered.at);
  const offerer = context.person(offered?.by ?? 'owner');
  const id = rowId('task', index + 1);
  const number = `T-${index + 1}`;
  const subject = plan.subject ?? goods[0]?.title ?? '';
  const run: RunTask = {
    task: {
      factoryId,
      id,
      number,
      kind: plan.kind,
      mandateId: mandate.id,
      state: 'offered',
      subject,
      productCount: goods.length,
      wish: offered?.text ?? '',
      listingIds: goods.map(({ listingId }) => listingId),
      productIds: goods.map(({ productId }) => productId),
      neededBy: context.neededBy,
      offeredById: offerer?.id ?? '',
      offeredByName: offerer?.name ?? '',
      assigneeId: null,
      assigneeName: null,
      proposalId: null,
      ...startClock(plan.kind, began, hours),
      scheduledAt: null,
      createdAt: began,
      updatedAt: began,
      version: 1,
    },
    entries: [],
    proposals: [],
    audit: [],
    appliedAt: null,
  };
  plan.steps.forEach((step, position) => takeStep(run, step, position, index, goods, context));
  return run;
}

function takeStep(run: RunTask, step: Step, position: number, index: number, goods: readonly HostedGood[], context: RunContext): void {
  const { task } = run;
  const at = context.instantAt(step.at);
  const doer = context.person(step.by);
  const before = task.state;
  if (step.factors !== undefined) propose(run, step, at, index, goods, context);
  if (isTaskAct(step.act)) moveTask(run, step.act, at, step, doer, context);
  run.entries.push({
    factoryId: context.factoryId,
    id: context.rowId('taskEntry', index * room + position + 1),
    taskId: task.id,
    at,
    kind: step.act === 'message' ? 'message' : 'event',
    action: step.act,
    actorId: doer?.id ?? null,
    actorName: doer?.name ?? '',
    actorRole: doer?.role ?? 'system',
    text: step.text ?? '',
    params: paramsOf(run, step, context),
  });
  run.audit.push({
    factoryId: context.factoryId,
    at,
    actorId: doer?.id ?? null,
    actorName: doer?.name ?? '',
    actorRole: doer?.role ?? 'system',
    onBehalf: doer?.role === 'agent',
    action: `tasks.${step.act === 'look_at_costs' ? 'lookAtCosts' : step.act}`,
    objectType: 'task',
    objectId: task.id,
    objectLabel: `${task.number} ${task.subject}`,
    changes: before === task.state ? [] : [{ field: 'state', before, after: task.state }],
  });
}

function paramsOf({ proposals }: RunTask, { act }: Step, { mandate }: RunContext): Record<string, string | number> {
  const verdict = proposals.at(-1)?.verdict;
  if (act === 'offer') return { mandate: mandate.number, count: mandate.terms.productIds.length };
  if (act === 'end_mandate') return { mandate: mandate.number, reason: 'revoked' };
  if (act === 'refuse_apply') return { reason: 'base-moved', clause: 'ask_above' };
  return verdict !== undefined && (act === 'propose' || act === 'ask') ? { clause: verdict.clause, outcome: verdict.outcome } : {};
}

function moveTask(run: RunTask, act: TaskAct, at: string, step: Step, doer: Person | null, context: RunContext): void {
  const { task, proposals } = run;
  const from: TaskState = task.state;
  const to = taskMachine.next(act, from);
  if (to === null) throw new Error(`The demo's ${task.number} cannot ${act} while it is ${from}`);
  const { scheduledAt } = context;
  if (act === 'schedule') task.scheduledAt = scheduledAt ?? at;
  const clock = { turnSince: task.turnSince, platformUsed: task.platformUsed, dueAt: task.dueAt ?? null };
  Object.assign(task, moveClock(clock, { kind: task.kind, from, to, now: at, hours, scheduledAt: task.scheduledAt ?? null }));
  Object.assign(task, { state: to, updatedAt: at, version: task.version + 1 });
  if (act === 'claim') Object.assign(task, { assigneeId: doer?.id ?? null, assigneeName: doer?.name ?? null });
  const proposal = proposals.at(-1);
  const state = proposalAfter[act];
  if (proposal === undefined || state === undefined) return;
  proposal.state = state;
  if (act === 'approve' || act === 'send_back' || act === 'decline') {
    Object.assign(proposal, { decidedByName: doer?.name ?? '', decidedAt: at, decisionNote: step.text ?? '' });
  }
  if (act === 'apply') Object.assign(proposal, { appliedAt: at });
  run.appliedAt = act === 'apply' ? at : null;
}

function propose(run: RunTask, step: Step, at: string, index: number, goods: readonly HostedGood[], context: RunContext): void {
  const [first = 1, others = 1] = step.factors ?? [];
  const lists = goods.map((good) => ({ listingId: good.listingId, tiers: changedTiers(good, first, others) }));
  const verdict = judge({
    mandate: { ...context.mandate.terms, state: 'in_force' },
    products: goods.map(({ judged }) => judged),
    proposal: lists,
  });
  const doer = context.person(step.by);
  const id = context.rowId('taskProposal', index * room + run.proposals.length + 1);
  run.task.proposalId = id;
  run.proposals.push({
    factoryId: context.factoryId,
    id,
    taskId: run.task.id,
    state: 'open',
    note: step.text ?? '',
    lists,
    base: goods.map(({ listingId, product }) => ({ listingId, ...priceListInForce({ product, listing: null }) })),
    verdict,
    proposedById: doer?.id ?? '',
    proposedByName: doer?.name ?? '',
    proposedAt: at,
    decidedByName: null,
    decidedAt: null,
    decisionNote: null,
    appliedAt: null,
    replaced: goods.map(({ listingId }) => ({ listingId, moq: null, tiers: [] })),
  });
}

import { stateMachine } from '@/domain/stateMachine';

export const taskKinds = ['price_change', 'enquiry'] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskStates = [
  'offered',
  'claimed',
  'proposed',
  'awaiting_approval',
  'sent_back',
  'approved',
  'scheduled',
  'apply_refused',
  'applied',
  'reverted',
  'declined',
  'answered',
  'closed',
  'taken_back',
  'expired',
  'mandate_ended',
] as const;
export type TaskState = (typeof taskStates)[number];

/** Something is still to be done in these; whoever takes back, ends a mandate or lets time run out closes them. */
export const openTaskStates = [
  'offered',
  'claimed',
  'proposed',
  'awaiting_approval',
  'sent_back',
  'approved',
  'scheduled',
  'apply_refused',
  'answered',
] as const satisfies readonly TaskState[];

export function isOpenTask(state: TaskState): boolean {
  return openTaskStates.some((open) => open === state);
}

/** The factory's members, the agent who has the task, the lead of the agents, or the system by itself. */
export type TaskActor = 'factory' | 'agent' | 'lead' | 'system';

export const taskActs = [
  'claim',
  'propose',
  'ask',
  'withdraw',
  'overtake',
  'approve',
  'send_back',
  'decline',
  'take_up',
  'schedule',
  'apply',
  'refuse_apply',
  'revert',
  'answer',
  'close',
  'take_back',
  'expire',
  'end_mandate',
] as const;
export type TaskAct = (typeof taskActs)[number];

/**
 * `offered → claimed → proposed`; `proposed → applied` within the mandate, or `→ awaiting_approval → approved |
 * sent_back (→ claimed) | declined`; `approved → scheduled → applied | apply_refused (→ claimed)`;
 * `applied → reverted`; an enquiry `claimed → answered → closed`; taken back, expired and mandate ended from any open
 * state. A proposal that its agent withdraws, or that the ground moved under, is the agent's again.
 */
export const taskMachine = stateMachine<TaskAct, TaskState, TaskActor>(taskActs, {
  claim: { from: ['offered'], to: 'claimed', by: ['agent', 'lead'] },
  propose: { from: ['claimed'], to: 'proposed', by: ['agent'] },
  ask: { from: ['proposed'], to: 'awaiting_approval', by: ['system'] },
  withdraw: { from: ['proposed', 'awaiting_approval'], to: 'claimed', by: ['agent'] },
  overtake: { from: ['proposed', 'awaiting_approval'], to: 'claimed', by: ['system'] },
  approve: { from: ['awaiting_approval'], to: 'approved', by: ['factory'] },
  send_back: { from: ['awaiting_approval'], to: 'sent_back', by: ['factory'] },
  decline: { from: ['awaiting_approval'], to: 'declined', by: ['factory'] },
  take_up: { from: ['sent_back', 'apply_refused'], to: 'claimed', by: ['agent'] },
  schedule: { from: ['approved'], to: 'scheduled', by: ['agent'] },
  apply: { from: ['proposed', 'scheduled'], to: 'applied', by: ['agent', 'system'] },
  refuse_apply: { from: ['scheduled'], to: 'apply_refused', by: ['system'] },
  revert: { from: ['applied'], to: 'reverted', by: ['factory'] },
  answer: { from: ['claimed'], to: 'answered', by: ['agent'] },
  close: { from: ['answered'], to: 'closed', by: ['system'] },
  take_back: { from: openTaskStates, to: 'taken_back', by: ['factory'] },
  expire: { from: openTaskStates, to: 'expired', by: ['system'] },
  end_mandate: { from: openTaskStates, to: 'mandate_ended', by: ['system'] },
});

export const turns = ['factory', 'platform', 'nobody'] as const;
/** Who has to do something next. */
export type Turn = (typeof turns)[number];

const turnByState: Readonly<Record<TaskState, Turn>> = {
  offered: 'platform',
  claimed: 'platform',
  proposed: 'platform',
  awaiting_approval: 'factory',
  sent_back: 'platform',
  approved: 'platform',
  scheduled: 'platform',
  apply_refused: 'platform',
  applied: 'nobody',
  reverted: 'nobody',
  declined: 'nobody',
  answered: 'nobody',
  closed: 'nobody',
  taken_back: 'nobody',
  expired: 'nobody',
  mandate_ended: 'nobody',
};

export function turnOf(state: TaskState): Turn {
  return turnByState[state];
}

export function statesOfTurn(turn: Turn): TaskState[] {
  return taskStates.filter((state) => turnOf(state) === turn);
}

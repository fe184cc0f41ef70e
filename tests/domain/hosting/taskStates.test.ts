import { describe, expect, test } from 'vitest';
import type { TaskAct, TaskActor, TaskState } from '@/domain/hosting/taskStates';
import { isOpenTask, openTaskStates, statesOfTurn, taskMachine, taskStates, turnOf } from '@/domain/hosting/taskStates';

/** Every way through the machine that the rules name, by hand. */
const ways: [string, [TaskAct, TaskActor][], TaskState][] = [
  ['within the mandate', [['claim', 'agent'], ['propose', 'agent'], ['apply', 'agent']], 'applied'],
  ['reverted', [['claim', 'agent'], ['propose', 'agent'], ['apply', 'agent'], ['revert', 'factory']], 'reverted'],
  [
    'approved, scheduled, applied',
    [['claim', 'agent'], ['propose', 'agent'], ['ask', 'system'], ['approve', 'factory'], ['schedule', 'agent'], ['apply', 'system']],
    'applied',
  ],
  [
    'refused when it was applied, and taken up again',
    [['claim', 'agent'], ['propose', 'agent'], ['ask', 'system'], ['approve', 'factory'], ['schedule', 'agent'], ['refuse_apply', 'system'], ['take_up', 'agent']],
    'claimed',
  ],
  ['sent back', [['claim', 'agent'], ['propose', 'agent'], ['ask', 'system'], ['send_back', 'factory'], ['take_up', 'agent']], 'claimed'],
  ['declined', [['claim', 'agent'], ['propose', 'agent'], ['ask', 'system'], ['decline', 'factory']], 'declined'],
  ['an enquiry', [['claim', 'agent'], ['answer', 'agent'], ['close', 'system']], 'closed'],
  ['assigned by the lead', [['claim', 'lead']], 'claimed'],
  ['overtaken', [['claim', 'agent'], ['propose', 'agent'], ['overtake', 'system']], 'claimed'],
];

describe('the task machine', () => {
  test.each(ways)('%s', (_, acts, end) => {
    let state: TaskState = 'offered';
    for (const [act, actor] of acts) {
      expect(taskMachine.refusal(act, state, actor)).toBeNull();
      state = taskMachine.next(act, state) ?? state;
    }
    expect(state).toBe(end);
  });

  test.each(['take_back', 'expire', 'end_mandate'] as const)('%s closes every open task, and no other', (act) => {
    for (const state of taskStates) expect(taskMachine.next(act, state) !== null).toBe(isOpenTask(state));
  });

  test('nobody approves but the factory, nobody proposes but the agent', () => {
    for (const actor of ['agent', 'lead', 'system'] as const) {
      expect(taskMachine.refusal('approve', 'awaiting_approval', actor)).toBe('wrong-actor');
    }
    for (const actor of ['factory', 'lead', 'system'] as const) {
      expect(taskMachine.refusal('propose', 'claimed', actor)).toBe('wrong-actor');
    }
  });

  test('what is applied without approval was never a question', () => {
    expect(taskMachine.next('apply', 'awaiting_approval')).toBeNull();
    expect(taskMachine.next('apply', 'approved')).toBeNull();
  });

  test('a turn follows from every state', () => {
    expect(turnOf('awaiting_approval')).toBe('factory');
    expect(statesOfTurn('factory')).toEqual(['awaiting_approval']);
    expect(statesOfTurn('nobody').some((state) => openTaskStates.some((open) => open === state && open !== 'answered'))).toBe(false);
  });
});

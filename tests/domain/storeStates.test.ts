import { describe, expect, it } from 'vitest';
import { storeActs, storeMachine, storeStatuses, type StoreActor } from '@/domain/storeStates';

const actors: StoreActor[] = ['factory', 'platform', 'system'];

describe('the states of a store', () => {
  it('lead from one to another by these acts and no others', () => {
    const arrows = storeStatuses.flatMap((from) =>
      storeActs.flatMap((act) => {
        const to = storeMachine.next(act, from);
        return to === null ? [] : [`${from} → ${to}`];
      }),
    );
    expect(arrows).toEqual([
      'applying → in_review',
      'in_review → live',
      'live → holiday',
      'live → suspended',
      'live → closed',
      'holiday → live',
      'holiday → closed',
      'suspended → live',
      'suspended → closed',
    ]);
  });

  it('leave holidays to the factory, suspension and admission to the platform, closing to its date', () => {
    const allowed = (actor: StoreActor) => storeStatuses.map((status) => storeMachine.open(status, actor));
    expect(allowed('factory')).toEqual([['submit'], [], ['begin_holiday'], ['end_holiday'], [], []]);
    expect(allowed('platform')).toEqual([[], ['admit'], ['suspend'], [], ['reinstate'], []]);
    expect(allowed('system')).toEqual([[], [], ['begin_holiday', 'close'], ['end_holiday', 'close'], ['close'], []]);
  });

  it('say why an act is refused', () => {
    expect(storeMachine.refusal('begin_holiday', 'suspended', 'factory')).toBe('wrong-state');
    expect(storeMachine.refusal('suspend', 'live', 'factory')).toBe('wrong-actor');
    expect(storeMachine.refusal('begin_holiday', 'live', 'factory')).toBeNull();
  });

  it('end with closed: nobody does anything there', () => {
    expect(actors.flatMap((actor) => storeMachine.open('closed', actor))).toEqual([]);
  });
});

import { stateMachine } from '@/domain/stateMachine';

export const storeStatuses = ['applying', 'in_review', 'live', 'holiday', 'suspended', 'closed'] as const;
export type StoreStatus = (typeof storeStatuses)[number];

/** The factory's members who may write stores, the platform's people, or a planned date that has come. */
export type StoreActor = 'factory' | 'platform' | 'system';

export const storeActs = [
  'submit',
  'admit',
  'begin_holiday',
  'end_holiday',
  'suspend',
  'reinstate',
  'close',
] as const;
export type StoreAct = (typeof storeActs)[number];

/**
 * `applying → in_review → live ⇄ holiday; live → suspended → live; → closed`. Suspension is the platform's. A closing
 * is planned by the factory and done by the system on its date, from any state of a store that was ever open.
 */
export const storeMachine = stateMachine<StoreAct, StoreStatus, StoreActor>(storeActs, {
  submit: { from: ['applying'], to: 'in_review', by: ['factory'] },
  admit: { from: ['in_review'], to: 'live', by: ['platform'] },
  begin_holiday: { from: ['live'], to: 'holiday', by: ['factory', 'system'] },
  end_holiday: { from: ['holiday'], to: 'live', by: ['factory', 'system'] },
  suspend: { from: ['live'], to: 'suspended', by: ['platform'] },
  reinstate: { from: ['suspended'], to: 'live', by: ['platform'] },
  close: { from: ['live', 'holiday', 'suspended'], to: 'closed', by: ['system'] },
});

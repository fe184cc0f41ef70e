/** One act: the states it may start from, the state it leads to, and who may do it. */
export interface Act<State extends string, Actor extends string> {
  from: readonly State[];
  to: State;
  by: readonly Actor[];
}

/** Why an act is refused: it does not start from this state, or is not this actor's. */
export type Refusal = 'wrong-state' | 'wrong-actor';

export interface StateMachine<Name extends string, State extends string, Actor extends string> {
  /** Why the actor cannot do the act now; `null` when they can. The actor is judged first. */
  refusal(act: Name, state: State, actor: Actor): Refusal | null;
  /** The state that the act leads to; `null` when it does not start from this one. */
  next(act: Name, state: State): State | null;
  /** The acts that are open to the actor in this state. */
  open(state: State, actor: Actor): Name[];
}

/** A state machine from its table of acts. */
export function stateMachine<Name extends string, State extends string, Actor extends string>(
  names: readonly Name[],
  acts: Readonly<Record<Name, Act<State, Actor>>>,
): StateMachine<Name, State, Actor> {
  const refusal = (act: Name, state: State, actor: Actor): Refusal | null => {
    if (!acts[act].by.includes(actor)) return 'wrong-actor';
    return acts[act].from.includes(state) ? null : 'wrong-state';
  };
  return {
    refusal,
    next: (act, state) => (acts[act].from.includes(state) ? acts[act].to : null),
    open: (state, actor) => names.filter((act) => refusal(act, state, actor) === null),
  };
}

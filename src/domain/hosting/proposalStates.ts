/** What became of a proposal; `dropped` when its task was closed under it. */
export const proposalStates = [
  'open',
  'withdrawn',
  'overtaken',
  'sent_back',
  'declined',
  'approved',
  'refused',
  'applied',
  'reverted',
  'dropped',
] as const;
export type ProposalState = (typeof proposalStates)[number];

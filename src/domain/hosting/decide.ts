import type { Outcome, Verdict } from '@/domain/hosting/guardrail';
import { largestChangeBp } from '@/domain/hosting/guardrail';
import type { ListingProposal } from '@/domain/hosting/offers';
import type { TaskState } from '@/domain/hosting/taskStates';
import type { FactoryRole } from '@/domain/rights';

/** Where a proposal leads when it is made: refused ones are never stored. */
export function stateOnProposal(outcome: Outcome): Extract<TaskState, 'proposed' | 'awaiting_approval'> | null {
  if (outcome === 'refused') return null;
  return outcome === 'within' ? 'proposed' : 'awaiting_approval';
}

export type StopReason = 'base-moved' | 'mandate-refuses' | 'needs-approval';

/**
 * Why a proposal cannot be approved or applied as the world now is; null when it can. Asked when the owner approves
 * (`approved` true: they are about to) and inside the transaction that applies it.
 */
export function stopReason({
  verdict,
  approved,
  baseMoved,
}: {
  verdict: Pick<Verdict, 'outcome'>;
  approved: boolean;
  baseMoved: boolean;
}): StopReason | null {
  if (verdict.outcome === 'refused') return 'mandate-refuses';
  if (baseMoved) return 'base-moved';
  return verdict.outcome === 'ask' && !approved ? 'needs-approval' : null;
}

/** Ladders of listings as a proposal found them, or as they are now. */
export type BaseLists = readonly (ListingProposal & { moq: number | null })[];

const keyOf = (lists: BaseLists) =>
  JSON.stringify(
    [...lists]
      .sort((one, other) => (one.listingId < other.listingId ? -1 : 1))
      .map(({ listingId, moq, tiers }) => [
        listingId,
        moq,
        tiers
          .map(({ skuId, startsAt, unitPriceLi }) => [skuId ?? '', startsAt, unitPriceLi])
          .sort((one, other) => (String(one[0]) === String(other[0]) ? Number(one[1]) - Number(other[1]) : String(one[0]) < String(other[0]) ? -1 : 1)),
      ]),
  );

/** Whether prices moved since a proposal was made. */
export function hasMoved(before: BaseLists, now: BaseLists): boolean {
  return keyOf(before) !== keyOf(now);
}

/** Whether a member may approve: the owner always, a merchandiser up to the change that the owner allowed (basis points). */
export function mayApprove(role: FactoryRole, limitBp: number | null, verdict: Pick<Verdict, 'prices'>): boolean {
  if (role === 'owner') return true;
  return role === 'merchandiser' && limitBp !== null && largestChangeBp(verdict) <= limitBp;
}

import { asc, and, eq, isNull, inArray } from 'drizzle-orm';
import type { FieldError } from '@/api/contract/problem';
import { hasMoved, stateOnProposal } from '@/domain/hosting/decide';
import type { JudgedProduct, ListingProposal } from '@/domain/hosting/offers';
import { largestChangeBp } from '@/domain/hosting/guardrail';
import { priceListProblems } from '@/domain/priceListProblems';
import { skus, taskProposals } from '@mocks/db/schema';
import { newId } from '../../core/ids';
import { Problem, invalidField, notFound } from '../../core/problem';
import type { Acting } from '../../core/record';
import { lockPrices } from '../../products/priceHistory';
import { notifyRoles } from '../people';
import type { Standing } from '../standing';
import { judgedProducts, listsInForce, verdictOn } from '../tasks/judging';
import { move } from '../tasks/move';

/** Makes a proposal: judged at once, stored only where the mandate allows it, and asked of the owner where it must be. */
export async function propose(
  acting: Acting,
  given: Standing,
  { lists, note }: { lists: readonly ListingProposal[]; note: string },
): Promise<Standing> {
  const { database, factoryId, now, actor } = acting;
  let standing = given;
  if (standing.task.state === 'sent_back' || standing.task.state === 'apply_refused') {
    standing = await move(acting, standing, { act: 'take_up', by: 'agent' });
  }
  if (standing.task.state !== 'claimed' || standing.task.kind !== 'price_change') {
    throw new Problem(409, 'task-state', { params: { state: standing.task.state } });
  }
  await lockPrices(database, factoryId, standing.task.productIds);
  const judged = await judgedProducts(database, factoryId, standing.task.productIds, now);
  const listingIds = lists.map(({ listingId }) => listingId);
  const base = listsInForce(judged, listingIds);
  requireSoundLists(standing, judged, lists);
  const wanted = lists.map(({ listingId, tiers }) => ({ listingId, moq: base.find((one) => one.listingId === listingId)?.moq ?? null, tiers }));
  if (!hasMoved(base, wanted)) throw invalidField('/lists', 'nothing-changed');
  const verdict = verdictOn(standing, judged, lists);
  const next = stateOnProposal(verdict.outcome);
  if (next === null) throw new Problem(409, 'mandate-refuses', { params: { clause: verdict.clause } });
  const [row] = await database
    .insert(taskProposals)
    .values({
      factoryId,
      id: newId(now),
      taskId: standing.task.id,
      state: 'open',
      note,
      lists: [...lists],
      base,
      verdict,
      proposedById: actor?.id ?? '',
      proposedByName: actor?.name ?? '',
      proposedAt: now,
    })
    .returning({ id: taskProposals.id });
  if (row === undefined) throw notFound();
  const params = { clause: verdict.clause, outcome: verdict.outcome };
  standing = await move(acting, standing, { act: 'propose', by: 'agent', text: note, params, values: { proposalId: row.id } });
  if (next === 'proposed') return standing;
  standing = await move({ ...acting, actor: null }, standing, { act: 'ask', by: 'system', params });
  const limit = standing.factory.merchandiserApprovalBp;
  const asked = limit !== null && largestChangeBp(verdict) <= limit ? (['owner', 'merchandiser'] as const) : (['owner'] as const);
  await notifyRoles(acting, { roles: asked }, {
    kind: 'task.approval',
    params: { number: standing.task.number, subject: standing.task.subject, count: standing.task.productCount },
    objectType: 'task',
    objectNumber: standing.task.number,
  });
  return standing;
}

const fieldOf: Readonly<Record<string, string>> = {
  'quantity-out-of-bounds': 'startsAt',
  'first-tier-not-at-moq': 'startsAt',
  'starts-not-rising': 'startsAt',
};

/** The tiers of each listing must be a sound ladder at the MOQ that holds: what an agent changes is prices. */
function requireSoundLists({ task }: Standing, products: readonly JudgedProduct[], lists: readonly ListingProposal[]): void {
  const errors = lists.flatMap(({ listingId, tiers }, index): FieldError[] => {
    const pointer = `/lists/${index}`;
    const product = products.find(({ listings }) => listings.some((listing) => listing.listingId === listingId));
    if (product === undefined || !task.listingIds.includes(listingId)) return [{ pointer: `${pointer}/listingId`, code: 'not-in-task' }];
    if (lists.findIndex((other) => other.listingId === listingId) !== index) return [{ pointer: `${pointer}/listingId`, code: 'repeated' }];
    const [current] = listsInForce([product], [listingId]);
    const moq = current?.moq ?? null;
    return priceListProblems(product.product.quoteMode, { moq, tiers }, product.skus).map(({ code, tier }) => ({
      pointer: tier === null ? `${pointer}/tiers` : `${pointer}/tiers/${tier}/${fieldOf[code] ?? 'unitPriceLi'}`,
      code,
    }));
  });
  if (errors.length > 0) throw new Problem(422, 'invalid', { errors });
}

/** What the SKUs of a task's products cost. */
export function costsOf({ database, factoryId }: Acting, productIds: readonly string[]) {
  return database
    .select({ skuId: skus.id, costLi: skus.costLi })
    .from(skus)
    .where(and(eq(skus.factoryId, factoryId), inArray(skus.productId, [...productIds]), isNull(skus.archivedAt)))
    .orderBy(asc(skus.productId), asc(skus.position));
}

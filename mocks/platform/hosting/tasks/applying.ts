import { and, eq, inArray } from 'drizzle-orm';
import type { StopReason } from '@/domain/hosting/decide';
import { hasMoved, stopReason } from '@/domain/hosting/decide';
import type { Verdict } from '@/domain/hosting/guardrail';
import { proposedList } from '@/domain/hosting/offers';
import type { PriceList } from '@/domain/pricing';
import { priceListInForce } from '@/domain/pricing';
import type { OwnList } from '@mocks/db/schema';
import { listings, priceTiers, products, stores, taskProposals } from '@mocks/db/schema';
import { newId } from '../../core/ids';
import { notFound } from '../../core/problem';
import type { Acting } from '../../core/record';
import { audit, tell } from '../../core/record';
import { keepPriceHistory, lockPrices, pricesNow } from '../../products/priceHistory';
import type { Standing } from '../standing';
import { judgedProducts, listsInForce, verdictOn } from './judging';
import { move } from './move';

export type ProposalRow = typeof taskProposals.$inferSelect;

/** The task's proposal; 404 where it has none, which its state excludes. */
export async function proposalOf({ database, factoryId }: Pick<Acting, 'database' | 'factoryId'>, { task }: Standing): Promise<ProposalRow> {
  const [row] =
    task.proposalId === null
      ? []
      : await database
          .select()
          .from(taskProposals)
          .where(and(eq(taskProposals.factoryId, factoryId), eq(taskProposals.id, task.proposalId)));
  if (row === undefined) throw notFound();
  return row;
}

/** Judges a stored proposal anew, with the prices locked: what is in its way, and the verdict, which is kept. */
export async function judgeAgain(
  acting: Acting,
  standing: Standing,
  proposal: ProposalRow,
  approved: boolean,
): Promise<{ verdict: Verdict; stop: StopReason | null }> {
  const { database, factoryId, now } = acting;
  await lockPrices(database, factoryId, standing.task.productIds);
  const judged = await judgedProducts(database, factoryId, standing.task.productIds, now);
  const verdict = verdictOn(standing, judged, proposal.lists);
  await database
    .update(taskProposals)
    .set({ verdict })
    .where(and(eq(taskProposals.factoryId, factoryId), eq(taskProposals.id, proposal.id)));
  const listingIds = proposal.lists.map(({ listingId }) => listingId);
  const baseMoved = hasMoved(proposal.base, listsInForce(judged, listingIds));
  return { verdict, stop: stopReason({ verdict, approved, baseMoved }) };
}

export interface Applied {
  standing: Standing;
  /** Null when it was applied; else the task is the agent's again. */
  stop: StopReason | null;
  verdict: Verdict;
}

/** Applies the proposal of a task that is `proposed` or `scheduled`, judged inside the same transaction; or gives it back. */
export async function applyProposed(acting: Acting, standing: Standing, by: 'agent' | 'system'): Promise<Applied> {
  const proposal = await proposalOf(acting, standing);
  const approved = standing.task.state === 'scheduled';
  const { verdict, stop } = await judgeAgain(acting, standing, proposal, approved);
  if (stop !== null) {
    const act = approved ? 'refuse_apply' : 'overtake';
    const params = { reason: stop, clause: verdict.clause };
    return { standing: await move(acting, standing, { act, by: 'system', params, values: { scheduledAt: null } }), stop, verdict };
  }
  const lists = proposal.lists.map((list) => ({ listingId: list.listingId, ...proposedList(list) }));
  const { replaced, changes } = await writeLists(acting, standing.task.productIds, lists);
  await acting.database
    .update(taskProposals)
    .set({ replaced })
    .where(and(eq(taskProposals.factoryId, acting.factoryId), eq(taskProposals.id, proposal.id)));
  return { standing: await move(acting, standing, { act: 'apply', by, changes }), stop, verdict };
}

const priceText = (li: number) => (li / 1000).toFixed(3).replace(/0$/, '');

/** A price list as the audit log tells it: `1+ 12.50 · 50+ 11.00`; with the span of its SKUs where they differ. */
function listText({ tiers }: PriceList): string {
  const starts = [...new Set(tiers.map(({ startsAt }) => startsAt))].sort((one, other) => one - other);
  return starts
    .map((start) => {
      const prices = tiers.filter(({ startsAt }) => startsAt === start).map(({ unitPriceLi }) => unitPriceLi);
      const [least, most] = [Math.min(...prices), Math.max(...prices)].map(priceText);
      return `${start}+ ${least === most ? least : `${least}–${most}`}`;
    })
    .join(' · ');
}

/**
 * Gives listings whole price lists of their own (an empty one follows the product again), keeps what was before, and
 * tells of it. Answers what the listings quoted before.
 */
export async function writeLists(acting: Acting, productIds: readonly string[], lists: readonly OwnList[]) {
  const { database, factoryId, now } = acting;
  await keepPriceHistory(acting, productIds);
  const before = await pricesNow(database, factoryId, productIds);
  const replaced = [...before.values()]
    .flatMap((snapshot) => snapshot.listings)
    .filter(({ listingId }) => lists.some((list) => list.listingId === listingId));
  const rows = await database
    .select({ id: listings.id, productId: listings.productId, version: listings.version, store: stores.number })
    .from(listings)
    .innerJoin(stores, and(eq(stores.factoryId, listings.factoryId), eq(stores.id, listings.storeId)))
    .where(and(eq(listings.factoryId, factoryId), inArray(listings.id, lists.map(({ listingId }) => listingId))));
  const changes = rows.map(({ id, store, productId }) => {
    const product = before.get(productId)?.product ?? { moq: null, tiers: [] };
    const told = (own: readonly OwnList[]) => {
      const listing = own.find(({ listingId }) => listingId === id) ?? null;
      return `${store}: ${listText(priceListInForce({ product: { quoteMode: 'by_quantity', ...product }, listing }))}`;
    };
    return { field: 'priceTiers', before: told(replaced), after: told(lists), productId };
  });
  for (const row of rows) {
    const list = lists.find(({ listingId }) => listingId === row.id);
    if (list === undefined) continue;
    await database.delete(priceTiers).where(and(eq(priceTiers.factoryId, factoryId), eq(priceTiers.listingId, row.id)));
    if (list.tiers.length > 0) {
      await database.insert(priceTiers).values(
        list.tiers.map((tier) => ({ factoryId, id: newId(now), productId: row.productId, listingId: row.id, ...tier })),
      );
    }
    await database
      .update(listings)
      .set({ moqOverride: list.moq, updatedAt: now, version: row.version + 1 })
      .where(and(eq(listings.factoryId, factoryId), eq(listings.id, row.id)));
  }
  await bumpProducts(acting, [...new Set(rows.map(({ productId }) => productId))], changes);
  return { replaced, changes: changes.map(({ field, before: old, after }) => ({ field, before: old, after })) };
}

async function bumpProducts(
  acting: Acting,
  productIds: readonly string[],
  changes: readonly { field: string; before: string; after: string; productId: string }[],
): Promise<void> {
  const { database, factoryId, now } = acting;
  const rows = await database
    .select()
    .from(products)
    .where(and(eq(products.factoryId, factoryId), inArray(products.id, [...productIds])));
  for (const row of rows) {
    const version = row.version + 1;
    await database
      .update(products)
      .set({ updatedAt: now, version })
      .where(and(eq(products.factoryId, factoryId), eq(products.id, row.id)));
    const own = changes.filter(({ productId }) => productId === row.id);
    await audit(
      acting,
      'listings.changePrices',
      { type: 'product', id: row.id, label: `${row.articleNumber} ${row.title}` },
      own.map(({ field, before, after }) => ({ field, before, after })),
    );
    await tell(acting, { resource: 'products', objectId: row.id, version });
  }
}

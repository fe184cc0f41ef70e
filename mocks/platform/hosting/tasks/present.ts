import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Proposal, TaskEntry, TaskProduct, TaskRecord, TaskSummary } from '@/api/contract/hosting';
import { isOverdue } from '@/domain/hosting/taskClock';
import type { TaskState } from '@/domain/hosting/taskStates';
import { turnOf } from '@/domain/hosting/taskStates';
import type { JudgedProduct } from '@/domain/hosting/offers';
import type { Database } from '@mocks/db/database';
import { listings, products, skus, stores, taskEntries, taskProposals } from '@mocks/db/schema';
import type { Standing, TaskRow } from '../standing';
import { judgedProducts, listsInForce, verdictOn } from './judging';

export function presentTask(row: TaskRow, now: string): TaskSummary {
  const { id, number, version, kind, state, subject, productCount, wish, neededBy, offeredByName, assigneeName, dueAt } = row;
  return {
    id,
    number,
    version,
    kind,
    state,
    turn: turnOf(state),
    subject,
    productCount,
    wish,
    neededBy,
    offeredByName,
    assigneeName,
    dueAt,
    overdue: isOverdue(row, now),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** A stored verdict tells of the past; while a proposal waits, what counts is the verdict of now. */
const waitingStates: readonly TaskState[] = ['proposed', 'awaiting_approval', 'approved', 'scheduled'];

async function presentProposal(database: Database, standing: Standing, judged: readonly JudgedProduct[]): Promise<Proposal | null> {
  const { task } = standing;
  if (task.proposalId === null) return null;
  const [row] = await database
    .select()
    .from(taskProposals)
    .where(and(eq(taskProposals.factoryId, task.factoryId), eq(taskProposals.id, task.proposalId)));
  if (row === undefined) return null;
  const { id, state, note, lists, proposedByName, proposedAt, decidedByName, decidedAt, decisionNote, appliedAt } = row;
  return {
    id,
    state,
    note,
    lists: lists.map(({ listingId, tiers }) => ({ listingId, tiers: [...tiers] })),
    base: row.base.map(({ listingId, moq, tiers }) => ({ listingId, moq, tiers: [...tiers] })),
    verdict: waitingStates.includes(task.state) ? verdictOn(standing, judged, lists) : row.verdict,
    proposedByName,
    proposedAt,
    decidedByName,
    decidedAt,
    decisionNote,
    appliedAt,
  };
}

async function productsOf(
  database: Database,
  { task }: Standing,
  judged: readonly JudgedProduct[],
  seesCost: boolean,
): Promise<TaskProduct[]> {
  const { factoryId } = task;
  const ids = [...task.productIds];
  if (ids.length === 0) return [];
  const productRows = await database
    .select()
    .from(products)
    .where(and(eq(products.factoryId, factoryId), inArray(products.id, ids)));
  const skuRows = await database
    .select()
    .from(skus)
    .where(and(eq(skus.factoryId, factoryId), inArray(skus.productId, ids), isNull(skus.archivedAt)))
    .orderBy(asc(skus.position), asc(skus.id));
  const listingRows = await database
    .select({
      id: listings.id,
      productId: listings.productId,
      status: listings.status,
      store: { id: stores.id, number: stores.number, name: stores.name, channel: stores.channel },
    })
    .from(listings)
    .innerJoin(stores, and(eq(stores.factoryId, listings.factoryId), eq(stores.id, listings.storeId)))
    .where(and(eq(listings.factoryId, factoryId), inArray(listings.productId, ids)))
    .orderBy(asc(stores.number));
  const inForce = listsInForce(judged, listingRows.map(({ id }) => id));
  return ids.flatMap((id) => {
    const row = productRows.find((product) => product.id === id);
    if (row === undefined) return [];
    return [
      {
        id,
        number: row.number,
        articleNumber: row.articleNumber,
        title: row.title,
        quoteMode: row.quoteMode,
        skus: skuRows
          .filter(({ productId }) => productId === id)
          .map((sku) => ({ id: sku.id, code: sku.code, options: sku.options, ...(seesCost ? { costLi: sku.costLi } : {}) })),
        listings: listingRows
          .filter(({ productId }) => productId === id)
          .map((listing) => {
            const list = inForce.find(({ listingId }) => listingId === listing.id);
            return {
              id: listing.id,
              store: listing.store,
              status: listing.status,
              wanted: task.listingIds.includes(listing.id),
              list: { moq: list?.moq ?? null, tiers: [...(list?.tiers ?? [])] },
            };
          }),
      },
    ];
  });
}

async function entriesOf(database: Database, { task }: Standing): Promise<TaskEntry[]> {
  return database
    .select({
      id: taskEntries.id,
      at: taskEntries.at,
      kind: taskEntries.kind,
      action: taskEntries.action,
      actorName: taskEntries.actorName,
      actorRole: taskEntries.actorRole,
      text: taskEntries.text,
      params: taskEntries.params,
    })
    .from(taskEntries)
    .where(and(eq(taskEntries.factoryId, task.factoryId), eq(taskEntries.taskId, task.id)))
    .orderBy(asc(taskEntries.id));
}

/** The whole record of a task, with the products' prices as a verdict sees them. */
export async function presentRecord(
  database: Database,
  standing: Standing,
  { now, seesCost }: { now: string; seesCost: boolean },
): Promise<{ record: TaskRecord; judged: JudgedProduct[] }> {
  const { task, mandate } = standing;
  const judged = await judgedProducts(database, task.factoryId, task.productIds, now);
  const { id, number, scopes, askAboveBp, neverAboveBp, fromDay, toDay } = mandate;
  return {
    judged,
    record: {
      ...presentTask(task, now),
      mandate: { id, number, scopes, askAboveBp, neverAboveBp, fromDay, toDay },
      products: await productsOf(database, standing, judged, seesCost),
      proposal: await presentProposal(database, standing, judged),
      scheduledAt: task.scheduledAt,
      entries: await entriesOf(database, standing),
    },
  };
}

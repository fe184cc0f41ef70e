import { and, eq, inArray, sql } from 'drizzle-orm';
import { isInScope, mandateStateOn } from '@/domain/hosting/mandate';
import { startClock } from '@/domain/hosting/taskClock';
import { openTaskStates } from '@/domain/hosting/taskStates';
import type { Day } from '@/domain/calendar';
import { listings, mandates, products, tasks } from '@mocks/db/schema';
import { newId } from '../../core/ids';
import { Problem, invalidField, notFound } from '../../core/problem';
import type { Acting } from '../../core/record';
import { audit, nextNumber } from '../../core/record';
import { textArray } from '../../products/textArray';
import type { FactoryRow, MandateRow } from '../standing';
import { floorsOf, hoursOf, termsOf } from '../standing';
import { isSelling } from './judging';
import { addEntry, taskRef, tellOfTask } from './move';

interface Wish {
  listingIds: readonly string[];
  wish: string;
  neededBy: Day | null;
}

interface WantedListing {
  id: string;
  productId: string;
  storeId: string;
}

/** Hands a price change to the hosted team; answers the task's id. */
export async function offerPriceTask(acting: Acting, factory: FactoryRow, today: Day, wanted: Wish): Promise<string> {
  const { database, factoryId, now, actor } = acting;
  if (wanted.neededBy !== null && wanted.neededBy < today) throw invalidField('/neededBy', 'begins-in-the-past');
  const wantedListings = await findListings(acting, wanted.listingIds);
  const mandate = await mandateFor(acting, today, wantedListings);
  const productIds = [...new Set(wantedListings.map(({ productId }) => productId))];
  const [first] = await database
    .select({ title: products.title })
    .from(products)
    .where(and(eq(products.factoryId, factoryId), eq(products.id, productIds[0] ?? '')));
  const [task] = await database
    .insert(tasks)
    .values({
      factoryId,
      id: newId(now),
      number: await nextNumber(database, factoryId, 'T'),
      kind: 'price_change',
      mandateId: mandate.id,
      state: 'offered',
      subject: first?.title ?? '',
      productCount: productIds.length,
      wish: wanted.wish,
      listingIds: wantedListings.map(({ id }) => id),
      productIds,
      neededBy: wanted.neededBy,
      offeredById: actor?.id ?? '',
      offeredByName: actor?.name ?? '',
      ...startClock('price_change', now, hoursOf(factory)),
      createdAt: now,
      updatedAt: now,
      version: 1,
    })
    .returning();
  if (task === undefined) throw notFound();
  await addEntry(acting, task.id, { kind: 'event', action: 'offer', text: wanted.wish, params: { mandate: mandate.number, count: productIds.length } });
  await audit(acting, 'tasks.offer', taskRef(task), [{ field: 'wish', before: null, after: wanted.wish }]);
  await tellOfTask(acting, task);
  return task.id;
}

/** The listings in the order in which they were named: all there, on sale, and in no other open task. */
async function findListings({ database, factoryId }: Acting, listingIds: readonly string[]): Promise<WantedListing[]> {
  const repeated = listingIds.findIndex((id, index) => listingIds.indexOf(id) !== index);
  if (repeated >= 0) throw invalidField(`/listingIds/${repeated}`, 'repeated');
  const rows = await database
    .select({ id: listings.id, productId: listings.productId, storeId: listings.storeId, status: listings.status })
    .from(listings)
    .where(and(eq(listings.factoryId, factoryId), inArray(listings.id, [...listingIds])));
  const found = listingIds.map((id, index) => {
    const row = rows.find((listing) => listing.id === id);
    if (row === undefined) throw invalidField(`/listingIds/${index}`, 'not-there');
    if (!isSelling(row.status)) throw invalidField(`/listingIds/${index}`, 'listing-not-on-sale');
    return row;
  });
  const [other] = await database
    .select({ number: tasks.number })
    .from(tasks)
    .where(
      and(
        eq(tasks.factoryId, factoryId),
        eq(tasks.kind, 'price_change'),
        inArray(tasks.state, [...openTaskStates]),
        sql`${tasks.listingIds} && ${textArray(listingIds)}::uuid[]`,
      ),
    )
    .limit(1);
  if (other !== undefined) throw new Problem(409, 'listing-in-task', { params: { number: other.number } });
  return found;
}

/** The mandate in force that takes in every listing, held until the task is written; the newest where there are several. */
async function mandateFor({ database, factoryId }: Acting, today: Day, wanted: readonly WantedListing[]): Promise<MandateRow> {
  const rows = await database.select().from(mandates).where(eq(mandates.factoryId, factoryId)).orderBy(mandates.id).for('share');
  for (const row of rows.reverse()) {
    if (mandateStateOn(row, today) !== 'in_force') continue;
    const terms = termsOf(row, await floorsOf(database, factoryId, row.id));
    if (wanted.every(({ storeId, productId }) => isInScope(terms, { kind: 'price_change', storeId, productId }))) return row;
  }
  throw new Problem(409, 'no-mandate');
}

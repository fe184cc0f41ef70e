import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { ListingStatus } from '@/domain/listingStates';
import { rowsOf } from '@mocks/db/database';
import type { Acting } from '../core/record';

const movedShape = z.object({ id: z.string(), productId: z.string(), label: z.string() });

/**
 * Moves the listings of products from one state to another, in all stores or in one, in one statement; answers those
 * that moved, with what the audit log calls them. Products are locked first, in the order of their ids.
 */
export async function moveListings(
  { database, factoryId, now }: Acting,
  productIds: readonly string[],
  move: { from: ListingStatus; to: ListingStatus; storeId: string | null; only?: readonly string[] },
): Promise<z.output<typeof movedShape>[]> {
  if (productIds.length === 0) return [];
  const ids = [...productIds];
  await database.execute(sql`select 1 from products where factory_id = ${factoryId} and id in ${ids} order by id for update`);
  const inStore = move.storeId === null ? sql`true` : sql`listings.store_id = ${move.storeId}`;
  const only = move.only === undefined ? sql`true` : sql`listings.id in ${[...move.only]}`;
  // A suspended or closed store sells nothing.
  const open = move.to === 'live' ? sql`stores.status not in ('closed', 'suspended')` : sql`true`;
  return rowsOf(
    database,
    sql`update listings set status = ${move.to}, updated_at = ${now}, version = listings.version + 1
        from products, stores
        where listings.factory_id = ${factoryId} and listings.product_id in ${ids} and listings.status = ${move.from}
          and ${inStore} and ${only} and ${open}
          and products.factory_id = listings.factory_id and products.id = listings.product_id
          and stores.factory_id = listings.factory_id and stores.id = listings.store_id
        returning listings.id, listings.product_id as "productId",
          products.number || ' ' || products.title || ' · ' || stores.number as label`,
    movedShape,
  );
}

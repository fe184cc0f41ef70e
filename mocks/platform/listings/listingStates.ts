import { sql } from 'drizzle-orm';
import type { Database } from '@mocks/db/database';

/** Stores again, with their products, what lists show of listings: their channels, statuses and stores. */
export async function refreshListingStates(database: Database, factoryId: string, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  await database.execute(sql`
    update products set listing_states = found.states, store_ids = found.stores
    from (
      select products.id,
        coalesce(array_agg(stores.channel || ':' || listings.status order by stores.number) filter (where listings.id is not null), '{}') as states,
        coalesce(array_agg(listings.store_id order by stores.number) filter (where listings.id is not null), '{}') as stores
      from products
      left join listings on listings.factory_id = products.factory_id and listings.product_id = products.id
      left join stores on stores.factory_id = listings.factory_id and stores.id = listings.store_id
      where products.factory_id = ${factoryId} and products.id in ${[...productIds]}
      group by products.id
    ) as found
    where products.factory_id = ${factoryId} and products.id = found.id`);
}

import { eq, sql } from 'drizzle-orm';
import { createSetAsideMatcher } from '@/domain/orders/setAside';
import { factories } from '@mocks/db/schema';
import type { Acting } from '../../core/record';
import { givenRows } from '../sql';
import type { PlacedOrder } from './orders';

/**
 * Makes known the SKUs of a batch, of which nothing counts yet: with the code that sets them aside, and with the
 * catalogue's SKU where the code is equal. The factory's row is held, so that its list cannot change unnoticed.
 */
export async function placeSkus({ database, factoryId }: Acting, placed: readonly PlacedOrder[]): Promise<void> {
  const [factory] = await database
    .select({ codes: factories.setAsideCodes })
    .from(factories)
    .where(eq(factories.id, factoryId))
    .for('share');
  const setAside = createSetAsideMatcher(factory?.codes ?? []);
  const rows = new Map<string, { sku: string; title: string; day: string; code: string | null }>();
  for (const { given, day } of placed) {
    for (const { sku, title } of given.lines) {
      if (!rows.has(sku)) rows.set(sku, { sku, title, day, code: setAside(sku) });
    }
  }
  if (rows.size === 0) return;
  await database.execute(sql`
    insert into order_skus (factory_id, sku, title, lines, pieces, first_day, last_day, set_aside, sku_id, version)
    select ${factoryId}, given.sku, given.title, 0, 0, given.day, given.day, given.code, skus.id, 1
    from ${givenRows([...rows.values()], 'sku text, title text, day date, code text')}
    left join skus on skus.factory_id = ${factoryId} and skus.code = given.sku
    where not exists (select 1 from order_skus known where known.factory_id = ${factoryId} and known.sku = given.sku)
    on conflict do nothing`);
}

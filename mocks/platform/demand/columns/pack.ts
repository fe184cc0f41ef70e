import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import { toHex } from './bytes';
import { encodeBands, encodeOrders } from './codec';
import { readRows } from './rows';
import { thirdOf } from './thirds';

/** Fewer orders are read from their rows as fast. */
const fewestPacked = 300;

/** A third of a month in one currency. */
export interface RollupThird {
  currency: string;
  fromDay: string;
}

/**
 * Goes to the factory's next third of a month with orders after `after`, and packs it unless it is packed or too small.
 * Answers which it was; null behind the last. The caller's transaction holds `lockOrders`, so that no row changes meanwhile.
 */
export async function packNext(database: Database, factoryId: string, after: RollupThird | null): Promise<RollupThird | null> {
  // The whole of the index stands in the comparison: so the next row is found at once.
  const behind =
    after === null
      ? sql``
      : sql`and (factory_id, currency, day) > (${factoryId}::uuid, ${after.currency}, ${thirdOf(after.fromDay).to}::date)`;
  const [next] = await rowsOf(
    database,
    sql`select currency, day::text as "onDay" from demand_orders
      where factory_id = ${factoryId} ${behind} order by factory_id, currency, day limit 1`,
    z.object({ currency: z.string(), onDay: z.string() }),
  );
  if (next === undefined) return null;
  const third = { currency: next.currency, fromDay: thirdOf(next.onDay).from };
  await packThird(database, factoryId, third);
  return third;
}

async function packThird(database: Database, factoryId: string, { currency, fromDay }: RollupThird): Promise<void> {
  const known = await rowsOf(
    database,
    sql`select orders from demand_columns where factory_id = ${factoryId} and currency = ${currency} and from_day = ${fromDay}::date`,
    z.object({ orders: z.int() }),
  );
  if (known.length > 0) return;
  const [orders] = await readRows(database, { factoryId, currency, withBands: true }, [thirdOf(fromDay)]);
  if (orders === undefined || orders.bands === null || orders.orders < fewestPacked) return;
  await database.execute(sql`
    insert into demand_columns (factory_id, currency, from_day, orders, content, bands)
    values (${factoryId}, ${currency}, ${fromDay}::date, ${orders.orders}, decode(${toHex(encodeOrders(orders))}, 'hex'),
      decode(${toHex(encodeBands(orders.bands))}, 'hex'))`);
}

/** Packs all that is worth it, of a factory that nobody else works with yet. */
export async function packAll(database: Database, factoryId: string): Promise<void> {
  let third = await packNext(database, factoryId, null);
  while (third !== null) third = await packNext(database, factoryId, third);
}

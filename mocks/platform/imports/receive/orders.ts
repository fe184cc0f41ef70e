import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { ImportBatchBody } from '@/api/contract/importBatch';
import { dayOf } from '@/domain/calendar';
import { sourceOfDownstreamChannel } from '@/domain/orders/source';
import { rowsOf } from '@mocks/db/database';
import { newId } from '../../core/ids';
import type { Acting } from '../../core/record';
import type { ImportRow } from '../find';
import { givenRows, statusRank } from '../sql';

type GivenOrder = ImportBatchBody['orders'][number];

/** An order of the batch with its row; `isNew` when no import had brought it. */
export interface PlacedOrder {
  given: GivenOrder;
  id: string;
  day: string;
  isNew: boolean;
}

interface Placing {
  placed: PlacedOrder[];
  /** Known in another currency, which an order cannot change: not taken in. */
  refused: { given: GivenOrder; knownCurrency: string }[];
  /** Known under another buyer. They are taken in; of the buyers that files name, the first by name counts. */
  otherBuyers: { given: GivenOrder; knownBuyer: string }[];
}

const knownRow = z.object({
  orderNo: z.string(),
  id: z.string(),
  day: z.string(),
  currency: z.string(),
  held: z.boolean(),
  buyer: z.nullable(z.string()),
});

/** Finds or makes the orders of a batch, and writes down that the import saw them and what it said. */
export async function placeOrders(
  acting: Acting,
  row: ImportRow,
  channel: string,
  orders: readonly GivenOrder[],
  buyers: ReadonlyMap<string, string>,
): Promise<Placing> {
  const placing: Placing = { placed: [], refused: [], otherBuyers: [] };
  if (orders.length === 0) return placing;
  const { database, factoryId, now } = acting;
  const keys = orders.map(({ orderNo }) => ({ orderNo }));
  const known = await rowsOf(
    database,
    // An order that only undone or cleared imports saw is held by none: its currency may be put right.
    sql`select orders.order_no as "orderNo", orders.id, orders.day::text as day, orders.currency, (
        select member_name from buyers where buyers.factory_id = ${factoryId} and buyers.id = orders.buyer_id
      ) as buyer, exists (
        select 1 from import_orders seen join imports on imports.factory_id = seen.factory_id and imports.id = seen.import_id
        where seen.factory_id = ${factoryId} and seen.order_id = orders.id
          and imports.state in ('receiving', 'preparing', 'published')
      ) as held
      from ${givenRows(keys, '"orderNo" text')}
      join orders on orders.factory_id = ${factoryId} and orders.store_id = ${row.storeId} and orders.order_no = given."orderNo"`,
    knownRow,
  );
  const knownByNumber = new Map(known.map((order) => [order.orderNo, order]));
  const corrected: { id: string; currency: string }[] = [];
  for (const given of orders) {
    const order = knownByNumber.get(given.orderNo);
    if (order === undefined) {
      placing.placed.push({ given, id: newId(now), day: dayOf(given.orderedAt), isNew: true });
    } else if (order.currency === given.currency || !order.held) {
      placing.placed.push({ given, id: order.id, day: order.day, isNew: false });
      if (order.held && order.buyer !== null && given.buyerName !== null && order.buyer !== given.buyerName) {
        placing.otherBuyers.push({ given, knownBuyer: order.buyer });
      }
      if (order.currency !== given.currency) corrected.push({ id: order.id, currency: given.currency });
    } else {
      placing.refused.push({ given, knownCurrency: order.currency });
    }
  }
  if (corrected.length > 0) {
    await database.execute(sql`
      update orders set currency = given.currency from ${givenRows(corrected, 'id uuid, currency text')}
      where orders.factory_id = ${factoryId} and orders.id = given.id`);
  }
  await insertOrders(acting, row, channel, placing.placed, buyers);
  return placing;
}

const columns = `id uuid, "isNew" boolean, "orderNo" text, currency text, "orderedAt" text, day date, status text,
  "buyerId" uuid, region text, source text, dropship boolean, freight bigint, adjustment bigint`;

async function insertOrders(
  { database, factoryId }: Acting,
  row: ImportRow,
  channel: string,
  placed: readonly PlacedOrder[],
  buyers: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = placed.map(({ given, id, day, isNew }) => ({
    id,
    isNew,
    orderNo: given.orderNo,
    currency: given.currency,
    orderedAt: given.orderedAt,
    day,
    status: given.status,
    buyerId: given.buyerName === null ? null : buyers.get(given.buyerName),
    region: given.region,
    source: given.downstreamChannel === null ? null : sourceOfDownstreamChannel(given.downstreamChannel),
    dropship: given.dropship,
    freight: given.freightFen,
    adjustment: given.adjustmentFen,
  }));
  await database.execute(sql`
    with given as materialized (select * from ${givenRows(rows, columns)}), added as (
      insert into orders (factory_id, id, store_id, channel, order_no, source, dropship, currency, ordered_at, day, status,
        buyer_id, region, freight_fen, adjustment_fen, version)
      select ${factoryId}, id, ${row.storeId}, ${channel}, "orderNo", coalesce(source, 'unknown'), coalesce(dropship, false),
        currency, "orderedAt", day, status, "buyerId", coalesce(region, ''), coalesce(freight, 0), coalesce(adjustment, 0), 1
      from given where "isNew"
    )
    insert into import_orders as seen (factory_id, import_id, order_id, status, ordered_at, buyer_id, region, source,
      dropship, freight_fen, adjustment_fen)
    select ${factoryId}, ${row.id}, id, status, "orderedAt", "buyerId", region, source, dropship, freight, adjustment from given
    on conflict (factory_id, import_id, order_id) do update set
      status = case when ${statusRank(sql`seen.status`)} >= ${statusRank(sql`excluded.status`)}
        then seen.status else coalesce(excluded.status, seen.status) end,
      ordered_at = least(seen.ordered_at, excluded.ordered_at),
      buyer_id = coalesce(seen.buyer_id, excluded.buyer_id),
      region = coalesce(seen.region, excluded.region),
      source = coalesce(seen.source, excluded.source),
      dropship = coalesce(seen.dropship, excluded.dropship),
      freight_fen = coalesce(seen.freight_fen, excluded.freight_fen),
      adjustment_fen = coalesce(seen.adjustment_fen, excluded.adjustment_fen)`);
}

import { sql } from 'drizzle-orm';
import { orderSources } from '@/domain/orders/source';
import type { Database } from '@mocks/db/database';
import { packAll } from '@mocks/platform/demand/columns/pack';
import { drawn } from './drawn';

/** What the fill makes: about a million lines. */
export const filledOrders = 400_000;
const buyers = 30_000;
const days = 546;
const sources = sql.raw(`array[${orderSources.map((source) => `'${source}'`).join(', ')}]`);

/**
 * Fills the rollup of a factory with orders of 18 months, growing in number and falling in size, over all its stores; half of
 * them of the buyers who come most. The lines themselves are not written: no demand figure reads them. They are packed, as an import packs them.
 */
export async function fillDemand(database: Database, factoryId: string): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`insert into demand_orders (factory_id, order_id, store_id, channel, currency, day, segment,
        source, buyer_id, paid, lines, pieces, gmv_fen, refund_pieces, refund_fen, low_pieces, mid_pieces, low_fen, mid_fen)
      with outlets as materialized (select array_agg(id order by number) as ids, array_agg(channel order by number) as channels
          from stores where factory_id = ${factoryId}),
        latest as materialized (select max(day) as day from demand_orders where factory_id = ${factoryId})
      select ${factoryId}, ('01900000-0000-7000-800b-' || lpad(n::text, 12, '0'))::uuid, ids[place], channels[place], 'CNY', placed,
        (array['small_b', 'small_b', 'personal', 'dropship', 'unknown'])[1 + buyer % 5], (${sources})[1 + n % ${orderSources.length}],
        case when n % 50 > 0 then ('01900000-0000-7000-8009-' || lpad(buyer::text, 12, '0'))::uuid end, n % 40 > 0, lines, pieces,
        pieces * (300 + ${drawn(sql`n`, 3, 4_000)}), case when n % 60 = 0 then 1 else 0 end, case when n % 60 = 0 then 900 else 0 end,
        case when n % 3 = 0 then pieces else 0 end, case when n % 3 = 1 then pieces else 0 end,
        case when n % 3 = 0 then pieces * 300 else 0 end, case when n % 3 = 1 then pieces * 300 else 0 end
      from generate_series(1, ${filledOrders}) as n, outlets, latest,
        lateral (select 1 + ${drawn(sql`n`, 1, 1_000)} % cardinality(ids) as place,
          case when n % 2 = 0 then ${drawn(sql`n`, 2, buyers)} else ${drawn(sql`n`, 2, 1 + buyers / 20)} end as buyer,
          latest.day - (${days} * (1 - sqrt(${drawn(sql`n`, 4, 1_000_000)} / 1e6)))::int as placed,
          1 + ${drawn(sql`n`, 5, 4)} as lines) as drawn,
        lateral (select lines + exp(${drawn(sql`n`, 6, 1_000)} / 180.0)::int as pieces) as size`);
    await transaction.execute(sql`insert into buyers (factory_id, id, number, member_name, buyer_type, region, created_at, version)
      select ${factoryId}, ('01900000-0000-7000-8009-' || lpad(n::text, 12, '0'))::uuid, 'B-' || 100000 + n, 'filled ' || n, 'unknown', '', '', 1
      from generate_series(0, ${buyers}) as n`);
    await transaction.execute(sql`analyze demand_orders, buyers`);
    await transaction.execute(sql`delete from demand_columns where factory_id = ${factoryId}`);
    await packAll(transaction, factoryId);
  });
}

import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { addDays } from '@/domain/calendar';
import type { Granularity } from '@/domain/period';
import type { ComparedWindow } from '@/domain/window';
import { repurchaseWindowDays, windowLength } from '@/domain/window';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import type { DemandFilter } from './filters';
import { conditionOf } from './filters';

export interface CellsQuery {
  factoryId: string;
  currency: string;
  filter: DemandFilter;
  compared: ComparedWindow;
  granularity: Granularity;
}

const int = z.int();
const now = z.boolean();
/** Everything additive that the figures are made of; `now` is false for the period before. */
const cells = z.object({
  /** Orders per size and period, under every filter but the size. */
  sizes: z.array(z.tuple([now, int, int, int])),
  /** Amount, known buyers, lines, and what of orders and lines names no buyer; once per period, once (null) in all. */
  sums: z.array(z.tuple([now, z.nullable(int), int, int, int, int, int])),
  /** Refunded orders, pieces, amount; unpaid orders, pieces, amount. */
  beside: z.array(z.tuple([now, int, int, int, int, int, int])),
  /** Orders, pieces and amount per channel, buyer segment and store. */
  channels: z.array(z.tuple([now, z.string(), int, int, int])),
  segments: z.array(z.tuple([now, z.string(), int, int, int])),
  stores: z.array(z.tuple([now, z.string(), int, int, int])),
  /** By day (counted from `repurchaseSince`): how many more or fewer buyers are known, ordered again, and order days. */
  returning: z.array(z.tuple([int, int, int, int])),
});
export type Cells = z.output<typeof cells>;

/** The first day that the rates of 90 days reach back to, over the window and the two periods before it. */
export function repurchaseSince({ window, before }: ComparedWindow): string {
  const ofSeries = addDays(before.from, 1 - repurchaseWindowDays);
  const ofBefore = addDays(window.to, 1 - 2 * repurchaseWindowDays);
  return ofSeries < ofBefore ? ofSeries : ofBefore;
}

/**
 * Reads the rollup in one statement, so that all figures are of one state. Periods are told by their first day,
 * counted from the window's first; the days before are moved by the window's length, so that both fall alike.
 */
export async function readCells(database: Database, query: CellsQuery): Promise<Cells> {
  const { window, before } = query.compared;
  const aligned = sql`day + case when day < ${window.from}::date then ${windowLength(window)}::int else 0 end`;
  const period =
    query.granularity === 'day'
      ? sql`(${aligned}) - ${window.from}::date`
      : sql`date_trunc(${query.granularity}::text, (${aligned})::timestamp)::date - ${window.from}::date`;
  const inSpan = sql`factory_id = ${query.factoryId} and currency = ${query.currency}
    and day between ${before.from}::date and ${window.to}::date`;
  const isNow = sql`day >= ${window.from}::date as now`;
  const counted = sql`paid and lines > 0`;
  const all = conditionOf(query.filter);
  const parts = (key: SQL, condition: SQL) => gathered(
    sql`now, key, orders, pieces, fen`,
    sql`select ${isNow}, ${key} as key, count(*) as orders, sum(pieces) as pieces, sum(gmv_fen) as fen
      from demand_orders where ${inSpan} and ${counted} and ${condition} group by 1, 2`,
  );
  const [row] = await rowsOf(
    database,
    sql`select
      ${gathered(
        sql`now, period, pieces, orders`,
        sql`select ${isNow}, ${period} as period, pieces, count(*) as orders
          from demand_orders where ${inSpan} and ${counted} and ${conditionOf(query.filter, 'size')} group by 1, 2, 3`,
      )} as sizes,
      ${gathered(
        sql`now, period, fen, buyers, lines, nobody, nobody_lines`,
        sql`select now, period, sum(fen) as fen, count(distinct buyer_id) as buyers, sum(lines) as lines,
            coalesce(sum(orders) filter (where buyer_id is null), 0) as nobody,
            coalesce(sum(lines) filter (where buyer_id is null), 0) as nobody_lines
          from (select ${isNow}, ${period} as period, buyer_id, sum(gmv_fen) as fen, sum(lines) as lines, count(*) as orders
            from demand_orders where ${inSpan} and ${counted} and ${all} group by 1, 2, 3) as by_buyer
          group by grouping sets ((now, period), (now))`,
      )} as sums,
      ${gathered(
        sql`now, refunded, refund_pieces, refund_fen, unpaid, unpaid_pieces, unpaid_fen`,
        sql`select ${isNow},
            count(*) filter (where refund_pieces > 0) as refunded,
            sum(refund_pieces) as refund_pieces, sum(refund_fen) as refund_fen,
            count(*) filter (where not paid and lines > 0) as unpaid,
            coalesce(sum(pieces) filter (where not paid), 0) as unpaid_pieces,
            coalesce(sum(gmv_fen) filter (where not paid), 0) as unpaid_fen
          from demand_orders where ${inSpan} and (not paid or refund_pieces > 0) and ${all} group by 1`,
      )} as beside,
      ${parts(sql`channel`, conditionOf(query.filter, 'channel'))} as channels,
      ${parts(sql`segment`, conditionOf(query.filter, 'segment'))} as segments,
      ${parts(sql`store_id`, conditionOf(query.filter, 'store'))} as stores,
      ${returning(query, all)} as returning`,
    cells,
  );
  if (row === undefined) throw new Error('The demand figures have no row');
  return row;
}

function gathered(columns: SQL, rows: SQL): SQL {
  return sql`(select coalesce(jsonb_agg(jsonb_build_array(${columns})), '[]'::jsonb) from (${rows}) as found)`;
}

/**
 * The steps by which the number of buyers known in the last 90 days, and of those with two order days among them,
 * goes up and down from day to day. A buyer's order day makes them known until 90 days have passed or they order
 * anew, and returning for as long as the order day before it is in sight too; both spans end where the next begins.
 */
function returning(query: CellsQuery, condition: SQL): SQL {
  const since = sql`${repurchaseSince(query.compared)}::date`;
  const days = sql`${repurchaseWindowDays}::int`;
  return gathered(
    sql`at, known, again, order_days`,
    sql`with order_day as (
        select distinct buyer_id, day from demand_orders
        where factory_id = ${query.factoryId} and currency = ${query.currency}
          and day between ${since} and ${query.compared.window.to}::date
          and paid and lines > 0 and buyer_id is not null and ${condition}),
      sequence as (
        select day, lag(day) over by_buyer as earlier, lead(day) over by_buyer as later
        from order_day window by_buyer as (partition by buyer_id order by day)),
      step as (
        select day as at, 1 as known, case when earlier + ${days} > day then 1 else 0 end as again, 1 as order_days from sequence
        union all select least(day + ${days}, later), -1, 0, 0 from sequence
        union all select least(earlier + ${days}, later), 0, -1, 0 from sequence where earlier + ${days} > day)
      select at - ${since} as at, sum(known) as known, sum(again) as again, sum(order_days) as order_days
      from step group by 1`,
  );
}

import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { buyerSegments } from '@/domain/buyerType';
import { addDays } from '@/domain/calendar';
import { channels } from '@/domain/channel';
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
  /**
   * Per period: amount and lines, orders and lines that name no buyer; orders, pieces and amount that are refunded;
   * orders, pieces and amount that are not paid.
   */
  sums: z.array(z.tuple([now, int, int, int, int, int, int, int, int, int, int, int])),
  /** Store, channel, buyer segment, orders, pieces and amount, narrowed by the size alone: the splits filter them. */
  parts: z.array(z.tuple([now, z.string(), z.enum(channels), z.enum(buyerSegments), int, int, int])),
  /**
   * What begins or ends on which day (counted from `repurchaseSince`), for how many buyers, and how many of them
   * have ordered within 90 days before, are seen for the first time in the day's period, and in its span.
   */
  returning: z.array(z.tuple([z.enum(['known', 'known-end', 'again-end']), int, int, int, int, int])),
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
  const period = periodOf(query, sql`day`);
  const inSpan = sql`factory_id = ${query.factoryId} and currency = ${query.currency}
    and day between ${before.from}::date and ${window.to}::date`;
  const isNow = sql`day >= ${window.from}::date as now`;
  const counted = sql`paid and lines > 0`;
  const all = conditionOf(query.filter);
  const [row] = await rowsOf(
    database,
    sql`select
      ${gathered(
        sql`now, period, pieces, orders`,
        sql`select ${isNow}, ${period} as period, pieces, count(*) as orders
          from demand_orders where ${inSpan} and ${counted} and ${conditionOf(query.filter, 'size')} group by 1, 2, 3`,
      )} as sizes,
      ${gathered(
        sql`now, period, fen, lines, nobody, nobody_lines, refunded, refund_pieces, refund_fen, unpaid, unpaid_pieces, unpaid_fen`,
        sql`select ${isNow}, ${period} as period,
            coalesce(sum(gmv_fen) filter (where paid), 0) as fen, coalesce(sum(lines) filter (where paid), 0) as lines,
            count(*) filter (where ${counted} and buyer_id is null) as nobody,
            coalesce(sum(lines) filter (where paid and buyer_id is null), 0) as nobody_lines,
            count(*) filter (where refund_pieces > 0) as refunded,
            sum(refund_pieces) as refund_pieces, sum(refund_fen) as refund_fen,
            count(*) filter (where not paid and lines > 0) as unpaid,
            coalesce(sum(pieces) filter (where not paid), 0) as unpaid_pieces,
            coalesce(sum(gmv_fen) filter (where not paid), 0) as unpaid_fen
          from demand_orders where ${inSpan} and ${all} group by 1, 2`,
      )} as sums,
      ${gathered(
        sql`now, store_id, channel, segment, orders, pieces, fen`,
        sql`select ${isNow}, store_id, channel, segment, count(*) as orders, sum(pieces) as pieces, sum(gmv_fen) as fen
          from demand_orders
          where ${inSpan} and ${counted} and ${conditionOf(query.filter, 'store', 'channel', 'segment')} group by 1, 2, 3, 4`,
      )} as parts,
      ${returning(query, all)} as returning`,
    cells,
  );
  if (row === undefined) throw new Error('The demand figures have no row');
  return row;
}

function periodOf({ compared: { window }, granularity }: CellsQuery, day: SQL): SQL {
  const aligned = sql`${day} + case when ${day} < ${window.from}::date then ${windowLength(window)}::int else 0 end`;
  return granularity === 'day'
    ? sql`(${aligned}) - ${window.from}::date`
    : sql`date_trunc(${granularity}::text, (${aligned})::timestamp)::date - ${window.from}::date`;
}

function gathered(columns: SQL, rows: SQL): SQL {
  return sql`(select coalesce(json_agg(json_build_array(${columns})), '[]'::json) from (${rows}) as found)`;
}

/**
 * The days on which buyers begin and cease to be known within the last 90 days, and to have two order days among
 * them. A buyer's order day makes them known until 90 days have passed or they order anew, and returning for as long
 * as the order day before it is in sight too; both spans end where the next begins. One pass over the buyers' order
 * days also tells distinct buyers: each is counted at the first of their days in a period.
 */
function returning(query: CellsQuery, condition: SQL): SQL {
  const { window, before } = query.compared;
  const since = sql`${repurchaseSince(query.compared)}::date`;
  const days = sql`${repurchaseWindowDays}::int`;
  return gathered(
    sql`kind, at, buyers, again, first_in_period, first_in_span`,
    sql`select case when grouping(day) = 0 then 'known' when grouping(known_end) = 0 then 'known-end' else 'again-end' end as kind,
        coalesce(day, known_end, again_end) - ${since} as at, count(*) as buyers, count(again_end) as again,
        count(*) filter (where first_in_span or first_in_period) as first_in_period,
        count(*) filter (where first_in_span) as first_in_span
      from (
        select day, least(day + ${days}, later) as known_end,
          case when earlier + ${days} > day then least(earlier + ${days}, later) end as again_end,
          earlier is null or earlier < case when day < ${window.from}::date then ${before.from}::date else ${window.from}::date end
            as first_in_span,
          ${periodOf(query, sql`earlier`)} <> ${periodOf(query, sql`day`)} as first_in_period
        from (
          select day, lag(day) over by_buyer as earlier, lead(day) over by_buyer as later
          from (select buyer_id, day from demand_orders
            where factory_id = ${query.factoryId} and currency = ${query.currency}
              and day between ${since} and ${window.to}::date
              and paid and lines > 0 and buyer_id is not null and ${condition} group by 1, 2) as order_day
          window by_buyer as (partition by buyer_id order by day)) as sequence) as spans
      group by grouping sets ((day), (known_end), (again_end))
      having coalesce(day, known_end, again_end) is not null`,
  );
}

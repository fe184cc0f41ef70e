import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { statusRank } from '../sql';
import type { Phase } from './phase';
import { firstId } from './phase';
import { ofJob, standingAfter, standingBefore } from './scope';

const rank = statusRank(sql`s.status`);

/**
 * What the orders of the import come to by their standing sightings: the earliest time, the furthest status, and the
 * rest by rules that do not depend on the order of imports.
 */
export const prepareOrders: Phase = {
  name: 'prepare-orders',
  size: { first: 200, most: 3_000 },
  start: firstId,
  step: async ({ run, scope, after, size }) => {
    const { factoryId, jobId, importId } = scope;
    const [row] = await rowsOf(
      run.database,
      sql`with chunk as materialized (
          select order_id from import_orders where factory_id = ${factoryId} and import_id = ${importId} and order_id > ${after}
          order by order_id limit ${size}
        ), said as materialized (
          select s.order_id, count(*) filter (where s.import_id in ${standingBefore(scope)}) as stood,
            count(*) filter (where s.import_id in ${standingAfter(scope)}) as stands,
            min(s.ordered_at) filter (where s.import_id in ${standingAfter(scope)}) as ordered_at
          from chunk join import_orders s on s.factory_id = ${factoryId} and s.order_id = chunk.order_id
          group by s.order_id
        ), told as materialized (
          select s.order_id,
            (array_agg(s.status order by ${rank} desc) filter (where s.status is not null))[1] as status,
            (array_agg(s.buyer_id order by b.member_name) filter (where s.buyer_id is not null))[1] as buyer_id,
            min(s.region) as region, min(s.source) as source, bool_or(s.dropship) as dropship,
            (array_agg(s.freight_fen order by coalesce(${rank}, 0) desc, s.freight_fen)
              filter (where s.freight_fen is not null))[1] as freight_fen,
            (array_agg(s.adjustment_fen order by coalesce(${rank}, 0) desc, s.adjustment_fen)
              filter (where s.adjustment_fen is not null))[1] as adjustment_fen
          from chunk join import_orders s on s.factory_id = ${factoryId} and s.order_id = chunk.order_id
          left join buyers b on b.factory_id = ${factoryId} and b.id = s.buyer_id
          where s.import_id in ${standingAfter(scope)}
          group by s.order_id
        ), prepared as (
          insert into orders_prepared (factory_id, job_id, order_id, gone, ordered_at, status, buyer_id, former_buyer_id,
            region, source, dropship, freight_fen, adjustment_fen)
          select ${factoryId}, ${jobId}, o.id, told.order_id is null, coalesce(said.ordered_at, o.ordered_at),
            case when told.order_id is null then o.status else told.status end,
            case when told.order_id is null then o.buyer_id else told.buyer_id end,
            case when told.order_id is not null and told.buyer_id is distinct from o.buyer_id then o.buyer_id end,
            coalesce(told.region, case when told.order_id is null then o.region else '' end),
            coalesce(told.source, case when told.order_id is null then o.source else 'unknown' end),
            coalesce(told.dropship, told.order_id is null and o.dropship),
            coalesce(told.freight_fen, case when told.order_id is null then o.freight_fen else 0 end),
            coalesce(told.adjustment_fen, case when told.order_id is null then o.adjustment_fen else 0 end)
          from said join orders o on o.factory_id = ${factoryId} and o.id = said.order_id
          left join told on told.order_id = said.order_id
        )
        select count(*) as taken, (select order_id from chunk order by order_id desc limit 1) as last,
          count(*) filter (where said.stood = 0 and said.stands > 0) as fresh,
          count(*) filter (where said.stood > 0 and said.stands > 0 and told.status is distinct from o.status) as moved
        from said join orders o on o.factory_id = ${factoryId} and o.id = said.order_id
        left join told on told.order_id = said.order_id`,
      z.object({ taken: sqlNumber, last: z.nullable(z.string()), fresh: sqlNumber, moved: sqlNumber }),
    );
    if (row === undefined) return { after: null };
    return {
      after: row.taken < size ? null : row.last,
      orders: row.taken,
      tally: { ordersNew: row.fresh, statusesMoved: row.moved },
    };
  },
};

/** Orders outside the import whose lines it nets or frees: prepared as they are, for their figures change. */
export const reachOrders: Phase = {
  name: 'reach-orders',
  size: { first: 1, most: 1 },
  start: firstId,
  step: async ({ run, scope }) => {
    const { factoryId } = scope;
    await run.database.execute(sql`${insertAsTheyAre(scope)}
      from orders o where o.factory_id = ${factoryId} and o.id in (
        select l.order_id from lines_prepared p join order_lines l on l.factory_id = ${factoryId} and l.id = p.line_id
        where ${ofJob(scope, 'p')}
      ) on conflict do nothing`);
    return { after: null };
  },
};

/** Begins a statement that prepares orders `o` with the values that they have. */
export function insertAsTheyAre({ factoryId, jobId }: { factoryId: string; jobId: string }) {
  return sql`insert into orders_prepared (factory_id, job_id, order_id, gone, ordered_at, status, buyer_id, region, source,
      dropship, freight_fen, adjustment_fen)
    select ${factoryId}, ${jobId}, o.id, false, o.ordered_at, o.status, o.buyer_id, o.region, o.source, o.dropship,
      o.freight_fen, o.adjustment_fen`;
}

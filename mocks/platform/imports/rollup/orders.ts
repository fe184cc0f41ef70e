import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { statusRank } from '../sql';
import type { Phase } from './phase';
import { firstId } from './phase';
import { ofJob, standingAfter, standingBefore } from './scope';

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
          select s.order_id, count(*) filter (where stood) as stood, count(*) filter (where stands) as stands,
            min(s.ordered_at) filter (where stands) as ordered_at,
            (array_agg(s.status order by rank desc) filter (where stands and s.status is not null))[1] as status,
            (array_agg(s.buyer_id order by s.member_name) filter (where stands and s.buyer_id is not null))[1] as buyer_id,
            min(s.region) filter (where stands) as region, min(s.source) filter (where stands) as source,
            bool_or(s.dropship) filter (where stands) as dropship,
            (array_agg(s.freight_fen order by rank desc, s.freight_fen)
              filter (where stands and s.freight_fen is not null))[1] as freight_fen,
            (array_agg(s.adjustment_fen order by rank desc, s.adjustment_fen)
              filter (where stands and s.adjustment_fen is not null))[1] as adjustment_fen
          from (
            select s.*, coalesce(${statusRank(sql`s.status`)}, 0) as rank, s.import_id in ${standingBefore(scope)} as stood,
              s.import_id in ${standingAfter(scope)} as stands,
              (select b.member_name from buyers b where b.factory_id = ${factoryId} and b.id = s.buyer_id) as member_name
            from chunk join import_orders s on s.factory_id = ${factoryId} and s.order_id = chunk.order_id
          ) s group by s.order_id
        ), found as materialized (
          select o.id, said.stands = 0 as gone, said.stood, said.stands,
            case when said.stands = 0 then o.ordered_at else said.ordered_at end as ordered_at,
            case when said.stands = 0 then o.status else said.status end as status,
            case when said.stands = 0 then o.buyer_id else said.buyer_id end as buyer_id,
            case when said.stands = 0 then o.region else coalesce(said.region, '') end as region,
            case when said.stands = 0 then o.source else coalesce(said.source, 'unknown') end as source,
            case when said.stands = 0 then o.dropship else coalesce(said.dropship, false) end as dropship,
            case when said.stands = 0 then o.freight_fen else coalesce(said.freight_fen, 0) end as freight_fen,
            case when said.stands = 0 then o.adjustment_fen else coalesce(said.adjustment_fen, 0) end as adjustment_fen,
            o.buyer_id as buyer_before, o.status as status_before
          from said join orders o on o.factory_id = ${factoryId} and o.id = said.order_id
        ), prepared as (
          insert into orders_prepared (factory_id, job_id, order_id, gone, ordered_at, status, buyer_id, former_buyer_id,
            region, source, dropship, freight_fen, adjustment_fen)
          select ${factoryId}, ${jobId}, id, gone, ordered_at, status, buyer_id,
            case when buyer_id is distinct from buyer_before then buyer_before end, region, source, dropship, freight_fen,
            adjustment_fen
          from found
        )
        select count(*) as taken, (select order_id from chunk order by order_id desc limit 1) as last,
          count(*) filter (where stood = 0 and stands > 0) as fresh,
          count(*) filter (where stood > 0 and stands > 0 and status is distinct from status_before) as moved
        from found`,
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

import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { comingGoods } from './coming';
import type { Phase } from './phase';
import { ofJob, standingAfter } from './scope';

/** Status and day of an order `o` as they will be, where `orders_prepared q` has it. */
export const comingStatus = sql`(case when q.order_id is null then o.status else q.status end)`;
export const comingDay = sql`(case when q.order_id is null then o.day else left(q.ordered_at, 10)::date end)`;

/**
 * Turns the differences of the SKUs that the job touches into figures: those of now and the difference together, or,
 * where lines cease to count, all of the SKU's lines counted anew.
 */
export const prepareSkus: Phase = {
  name: 'prepare-skus',
  size: { first: 10, most: 500 },
  start: '',
  step: async ({ run, scope, after, size }) => {
    const { factoryId, jobId } = scope;
    const [row] = await rowsOf(
      run.database,
      sql`with chunk as materialized (
          select kp.* from skus_prepared kp where ${ofJob(scope, 'kp')} and sku > ${after} order by sku limit ${size}
        ), counted as materialized (
          select l.sku, count(*) as lines, sum(l.quantity) as pieces, min(${comingDay}) as first_day, max(${comingDay}) as last_day
          from (select sku from chunk where anew) again
          join order_lines l on l.factory_id = ${factoryId} and l.sku = again.sku
          join orders o on o.factory_id = ${factoryId} and o.id = l.order_id
          left join orders_prepared q on ${ofJob(scope, 'q')} and q.order_id = l.order_id
          where l.import_id in ${standingAfter(scope)} and ${comingGoods(scope, comingStatus)}
          group by l.sku
        ), figures as materialized (
          select chunk.sku,
            case when chunk.anew then coalesce(counted.lines, 0) else k.lines + chunk.lines end as lines,
            case when chunk.anew then coalesce(counted.pieces, 0) else k.pieces + chunk.pieces end as pieces,
            case when chunk.anew then counted.first_day
              else least(case when k.lines > 0 then k.first_day end, chunk.first_day) end as first_day,
            case when chunk.anew then counted.last_day
              else greatest(case when k.lines > 0 then k.last_day end, chunk.last_day) end as last_day
          from chunk join order_skus k on k.factory_id = ${factoryId} and k.sku = chunk.sku
          left join counted on counted.sku = chunk.sku
        ), written as (
          insert into skus_prepared (factory_id, job_id, sku, lines, pieces, first_day, last_day)
          select ${factoryId}, ${jobId}, sku, lines, pieces, first_day, last_day from figures
          on conflict (factory_id, job_id, sku) do update set lines = excluded.lines, pieces = excluded.pieces,
            first_day = excluded.first_day, last_day = excluded.last_day
        )
        select count(*) as taken, (select sku from chunk order by sku desc limit 1) as last from chunk`,
      z.object({ taken: sqlNumber, last: z.nullable(z.string()) }),
    );
    return { after: row === undefined || row.taken < size ? null : row.last };
  },
};

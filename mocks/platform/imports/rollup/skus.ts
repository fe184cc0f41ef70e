import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { lineFateSql } from './fate';
import type { Phase } from './phase';
import { ofJob, standingAfter } from './scope';

/** Columns of `orders o`, `order_lines l` and `order_skus k` as they will be: prepared ones (`q`, `p`, `kp`) go first. */
export const comingFate = lineFateSql({
  quantity: sql`l.quantity`,
  unitPriceLi: sql`l.unit_price_li`,
  status: sql`(case when q.order_id is null then o.status else q.status end)`,
  nettedWith: sql`(case when p.line_id is null then l.netted_with else p.netted_with end)`,
  setAside: sql`(case when kp.sku is null then k.set_aside else kp.set_aside end)`,
  dropped: sql`(case when p.line_id is null then l.dropped else p.dropped end)`,
});
export const comingDay = sql`(case when q.order_id is null then l.day else left(q.ordered_at, 10)::date end)`;

/** Counts anew what was ordered of every SKU that the job touches; of one that is set aside, what would count without that. */
export const prepareSkus: Phase = {
  name: 'prepare-skus',
  size: { first: 10, most: 500 },
  start: '',
  step: async ({ run, scope, after, size }) => {
    const { factoryId } = scope;
    const [row] = await rowsOf(
      run.database,
      sql`with chunk as materialized (
          select sku, set_aside from skus_prepared k where ${ofJob(scope, 'k')} and sku > ${after} order by sku limit ${size}
        ), figures as (
          update skus_prepared k set lines = f.lines, pieces = f.pieces, first_day = f.first_day, last_day = f.last_day
          from (
            select sku, count(*) as lines, sum(quantity) as pieces, min(day) as first_day, max(day) as last_day from (
              select l.sku, l.quantity, ${comingDay} as day, ${comingFate} as fate
              from chunk kp
              join order_skus k on k.factory_id = ${factoryId} and k.sku = kp.sku
              join order_lines l on l.factory_id = ${factoryId} and l.sku = kp.sku
              join orders o on o.factory_id = ${factoryId} and o.id = l.order_id
              left join orders_prepared q on ${ofJob(scope, 'q')} and q.order_id = l.order_id
              left join lines_prepared p on ${ofJob(scope, 'p')} and p.line_id = l.id
              where l.import_id in ${standingAfter(scope)}
            ) line where fate in ('kept', 'set_aside') group by sku
          ) f
          where ${ofJob(scope, 'k')} and k.sku = f.sku
        )
        select count(*) as taken, (select sku from chunk order by sku desc limit 1) as last from chunk`,
      z.object({ taken: sqlNumber, last: z.nullable(z.string()) }),
    );
    return { after: row === undefined || row.taken < size ? null : row.last };
  },
};

import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { netLines } from '@/domain/orders/netting';
import { orderStatuses } from '@/domain/orders/status';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { givenRows } from '../sql';
import type { Phase, PhaseStep } from './phase';
import { firstId } from './phase';
import { ofJob, standingAfter } from './scope';

const candidate = z.object({
  id: z.string(),
  storeId: z.string(),
  orderNo: z.string(),
  orderedAt: z.string(),
  status: z.nullable(z.enum(orderStatuses)),
  buyer: z.nullable(z.string()),
  sku: z.string(),
  currency: z.string(),
  quantity: z.number(),
  unitPriceLi: sqlNumber,
  occurrence: z.number(),
  /** Counts, as far as standing imports and dropping go. */
  stands: z.boolean(),
  dropped: z.boolean(),
  partner: z.nullable(z.string()),
});

/**
 * Nets anew the lines of every buyer whose orders the job touches: their returns and the lines that these could take
 * back, over the union of all that will stand. What differs from now is prepared.
 */
export const prepareNetting: Phase = {
  name: 'prepare-netting',
  size: { first: 50, most: 1_000 },
  start: firstId,
  step: async (step) => {
    const { run, scope } = step;
    const { buyers, more } = await nextBuyers(step);
    const last = buyers.at(-1);
    if (last === undefined) return { after: null };
    const lines = await candidates(step, buyers);
    const partners = new Map<string, string>();
    const netting = lines.filter((line) => line.stands && !line.dropped && line.buyer !== null);
    for (const { sale, return: back } of netLines(netting)) partners.set(sale.id, back.id).set(back.id, sale.id);
    const changed = lines.flatMap(({ id, partner, dropped }) => {
      const found = partners.get(id) ?? null;
      return found === partner ? [] : [{ id, found, dropped }];
    });
    if (changed.length > 0) {
      await run.database.execute(sql`
        insert into lines_prepared (factory_id, job_id, line_id, netted_with, dropped)
        select ${scope.factoryId}, ${scope.jobId}, id, found, dropped from ${givenRows(changed, 'id uuid, found uuid, dropped boolean')}
        on conflict (factory_id, job_id, line_id) do update set netted_with = excluded.netted_with`);
    }
    return { after: more ? last : null };
  },
};

/** The next buyers with `size` prepared orders between them: some buyers have hundreds, most a few. */
async function nextBuyers({ run, scope, after, size }: PhaseStep): Promise<{ buyers: string[]; more: boolean }> {
  const part = (column: string) => sql`(select ${sql.raw(column)} as id from orders_prepared p
    where ${ofJob(scope, 'p')} and ${sql.raw(column)} > ${after} order by 1 limit ${size})`;
  const rows = await rowsOf(
    run.database,
    sql`select id from (${part('buyer_id')} union all ${part('former_buyer_id')}) both_kinds order by id limit ${size}`,
    z.object({ id: z.string() }),
  );
  return { buyers: [...new Set(rows.map((row) => row.id))], more: rows.length === size };
}

/**
 * Lines of these buyers in a group with a return, and lines that are netted now, whatever they hang on. Orders are found
 * by their buyer of now or to come; the look-ups are written so that no plan can read more than the buyers' own rows.
 */
function candidates({ run, scope }: PhaseStep, buyers: readonly string[]) {
  const { factoryId } = scope;
  const among = sql`(${sql.join(buyers.map((id) => sql`${id}::uuid`), sql`, `)})`;
  // Only dropping prepares lines before this phase; each buyer's lines are netted once in a job.
  const prepared = scope.change === 'none' ? sql`
    left join lateral (select p.dropped, p.netted_with from lines_prepared p where ${ofJob(scope, 'p')} and p.line_id = l.id limit 1) p
      on true` : sql`left join (select null::boolean as dropped, null::uuid as netted_with) p on false`;
  return rowsOf(
    run.database,
    sql`with o as materialized (
        select o.id, o.store_id, o.order_no, o.currency,
          case when p.order_id is null then o.ordered_at else p.ordered_at end as ordered_at,
          case when p.order_id is null then o.status else p.status end as status,
          case when p.order_id is null then o.buyer_id else p.buyer_id end as buyer_id
        from orders o left join lateral (
          select p.* from orders_prepared p where ${ofJob(scope, 'p')} and p.order_id = o.id limit 1
        ) p on true
        where o.factory_id = ${factoryId} and o.buyer_id in ${among} and (p.buyer_id is null or p.buyer_id in ${among})
        union all
        select o.id, o.store_id, o.order_no, o.currency, p.ordered_at, p.status, p.buyer_id
        from orders_prepared p cross join lateral (
          select o.* from orders o where o.factory_id = ${factoryId} and o.id = p.order_id limit 1
        ) o
        where ${ofJob(scope, 'p')} and p.buyer_id in ${among} and (o.buyer_id is null or o.buyer_id not in ${among})
      ), l as materialized (
        select o.*, l.id as line_id, l.sku, l.quantity, l.unit_price_li, l.occurrence,
          l.import_id in ${standingAfter(scope)} as stands,
          case when p.dropped is null then l.dropped else p.dropped end as dropped,
          case when p.dropped is null then l.netted_with else p.netted_with end as partner
        from o join order_lines l on l.factory_id = ${factoryId} and l.order_id = o.id ${prepared}
      ), back as materialized (
        select distinct store_id, currency, buyer_id, sku, -quantity as pieces from l
        where quantity < 0 and stands and not dropped and buyer_id is not null
      )
      select line_id as id, store_id as "storeId", order_no as "orderNo", ordered_at as "orderedAt", status,
        buyer_id as buyer, sku, currency, quantity, unit_price_li as "unitPriceLi", occurrence, stands, dropped, partner
      from l where partner is not null
        or (store_id, currency, buyer_id, sku, abs(quantity)) in (select store_id, currency, buyer_id, sku, pieces from back)`,
    candidate,
  );
}

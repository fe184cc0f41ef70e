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
  size: { first: 20, most: 400 },
  start: firstId,
  step: async (step) => {
    const { run, scope, size } = step;
    const buyers = await nextBuyers(step);
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
    return { after: buyers.length < size ? null : last };
  },
};

async function nextBuyers({ run, scope, after, size }: PhaseStep): Promise<string[]> {
  const part = (column: string) => sql`(select distinct ${sql.raw(column)} as id from orders_prepared p
    where ${ofJob(scope, 'p')} and ${sql.raw(column)} > ${after} order by 1 limit ${size})`;
  const rows = await rowsOf(
    run.database,
    sql`select id from (${part('buyer_id')} union ${part('former_buyer_id')}) both_kinds order by id limit ${size}`,
    z.object({ id: z.string() }),
  );
  return rows.map((row) => row.id);
}

/** Lines of these buyers in a group with a return, and lines that are netted now, whatever they hang on. */
function candidates({ run, scope }: PhaseStep, buyers: readonly string[]) {
  const { factoryId } = scope;
  const given = givenRows(buyers.map((id) => ({ id })), 'id uuid');
  return rowsOf(
    run.database,
    sql`with buyer as materialized (select id from ${given}), o as materialized (
        select o.id, o.store_id, o.order_no, o.currency, o.ordered_at, o.status, o.buyer_id
        from buyer join orders o on o.factory_id = ${factoryId} and o.buyer_id = buyer.id
        where not exists (select 1 from orders_prepared p where ${ofJob(scope, 'p')} and p.order_id = o.id)
        union all
        select o.id, o.store_id, o.order_no, o.currency, p.ordered_at, p.status, p.buyer_id
        from buyer join orders_prepared p on ${ofJob(scope, 'p')} and p.buyer_id = buyer.id
        join orders o on o.factory_id = ${factoryId} and o.id = p.order_id
        union all
        select o.id, o.store_id, o.order_no, o.currency, p.ordered_at, p.status, null
        from buyer join orders_prepared p on ${ofJob(scope, 'p')} and p.former_buyer_id = buyer.id and p.buyer_id is null
        join orders o on o.factory_id = ${factoryId} and o.id = p.order_id
      ), l as materialized (
        select o.*, l.id as line_id, l.sku, l.quantity, l.unit_price_li, l.occurrence,
          l.import_id in ${standingAfter(scope)} as stands,
          case when p.line_id is null then l.dropped else p.dropped end as dropped,
          case when p.line_id is null then l.netted_with else p.netted_with end as partner
        from o join order_lines l on l.factory_id = ${factoryId} and l.order_id = o.id
        left join lines_prepared p on ${ofJob(scope, 'p')} and p.line_id = l.id
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

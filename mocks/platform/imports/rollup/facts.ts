import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { lineFateSql } from './fate';
import type { Phase } from './phase';
import { firstId } from './phase';
import type { RollupScope } from './scope';
import { ofJob, standingAfter } from './scope';

const group = z.object({
  taken: sqlNumber,
  last: z.nullable(z.string()),
  fate: z.nullable(z.string()),
  code: z.nullable(z.string()),
  currency: z.nullable(z.string()),
  lines: sqlNumber,
  pieces: sqlNumber,
  fen: sqlNumber,
  duplicates: sqlNumber,
  nameless: sqlNumber,
  pairs: sqlNumber,
  fresh: sqlNumber,
});

/**
 * What counts of each prepared order, and what became of the import's own lines, tallied for its report. Also gathers
 * the SKUs whose figures will change.
 */
export const prepareFacts: Phase = {
  name: 'prepare-facts',
  size: { first: 100, most: 2_000 },
  start: firstId,
  step: async ({ run, scope, after, size }) => {
    const groups = await rowsOf(run.database, factsQuery(scope, after, size), group);
    const tally: Record<string, number> = {};
    const add = (name: string, value: number) => {
      tally[name] = (tally[name] ?? 0) + value;
    };
    for (const row of groups) {
      if (row.fate === null) continue;
      add('lines', row.lines);
      add(row.fate === 'set_aside' ? `setAside:${row.code ?? ''}` : `fate:${row.fate}`, row.lines);
      add('duplicates', row.duplicates);
      add('nettedPairs', row.pairs);
      add('linesNew', row.fresh);
      if (row.fate !== 'kept') continue;
      add('withoutBuyer', row.nameless);
      add('pieces', row.pieces);
      add(`gmv:${row.currency ?? ''}`, row.fen);
    }
    const { taken = 0, last = null } = groups[0] ?? {};
    return { after: taken < size ? null : last, orders: taken, tally };
  },
};

function factsQuery(scope: RollupScope, after: string, size: number) {
  const { factoryId, jobId, importId } = scope;
  const seen = (line: string, hungOn: string) =>
    importId === null
      ? sql`false`
      : sql`(${sql.raw(hungOn)} = ${importId} or exists (select 1 from import_lines s
          where s.factory_id = ${factoryId} and s.line_id = ${sql.raw(line)} and s.import_id = ${importId}))`;
  const fate = lineFateSql({
    quantity: sql`l.quantity`,
    unitPriceLi: sql`l.unit_price_li`,
    status: sql`c.status`,
    nettedWith: sql`(case when p.line_id is null then l.netted_with else p.netted_with end)`,
    setAside: sql`(case when kp.sku is null then k.set_aside else kp.set_aside end)`,
    dropped: sql`(case when p.line_id is null then l.dropped else p.dropped end)`,
  });
  return sql`with chunk as materialized (
      select order_id, status, buyer_id from orders_prepared p where ${ofJob(scope, 'p')} and order_id > ${after}
      order by order_id limit ${size}
    ), line as materialized (
      select c.order_id, c.buyer_id, o.currency, l.id, l.import_id, l.sku, l.quantity, l.amount_fen, l.occurrence,
        case when kp.sku is null then k.set_aside else kp.set_aside end as code,
        case when p.line_id is null then l.netted_with else p.netted_with end as partner,
        case when l.import_id in ${standingAfter(scope)} then ${fate} end as fate,
        ${seen('l.id', 'l.import_id')} as in_file
      from chunk c
      join orders o on o.factory_id = ${factoryId} and o.id = c.order_id
      join order_lines l on l.factory_id = ${factoryId} and l.order_id = c.order_id
      left join lines_prepared p on ${ofJob(scope, 'p')} and p.line_id = l.id
      left join order_skus k on k.factory_id = ${factoryId} and k.sku = l.sku
      left join skus_prepared kp on ${ofJob(scope, 'kp')} and kp.sku = l.sku
    ), figures as (
      update orders_prepared p set lines = f.lines, pieces = f.pieces, gmv_fen = f.gmv, refund_pieces = f.refund_pieces,
        refund_fen = f.refund_fen, kept_in_file = f.kept_in_file
      from (
        select order_id, count(*) filter (where fate in ('kept', 'unpaid')) as lines,
          coalesce(sum(quantity) filter (where fate in ('kept', 'unpaid')), 0) as pieces,
          coalesce(sum(amount_fen) filter (where fate in ('kept', 'unpaid')), 0) as gmv,
          coalesce(sum(-quantity) filter (where fate = 'refund'), 0) as refund_pieces,
          coalesce(sum(-amount_fen) filter (where fate = 'refund'), 0) as refund_fen,
          count(*) filter (where fate = 'kept' and in_file) as kept_in_file
        from line group by order_id
      ) f
      where ${ofJob(scope, 'p')} and p.order_id = f.order_id
    ), skus as (
      insert into skus_prepared (factory_id, job_id, sku, set_aside)
      select distinct ${factoryId}::uuid, ${jobId}::uuid, sku, code from line on conflict do nothing
    )
    select (select count(*) from chunk) as taken, (select order_id from chunk order by order_id desc limit 1) as last,
      grouped.fate, grouped.code, grouped.currency, coalesce(grouped.lines, 0) as lines, coalesce(pieces, 0) as pieces,
      coalesce(fen, 0) as fen, coalesce(duplicates, 0) as duplicates, coalesce(nameless, 0) as nameless,
      coalesce(pairs, 0) as pairs, coalesce(fresh, 0) as fresh
    from (select 1) one left join (
      select fate, case when fate = 'set_aside' then code end as code, currency, count(*) as lines, sum(quantity) as pieces,
        sum(amount_fen) as fen, count(*) filter (where occurrence > 1) as duplicates,
        count(*) filter (where buyer_id is null) as nameless,
        count(*) filter (where fate = 'netted' and (quantity < 0 or not exists (
          select 1 from order_lines other where other.factory_id = ${factoryId} and other.id = line.partner
            and ${seen('other.id', 'other.import_id')}))) as pairs,
        count(*) filter (where import_id = ${importId}) as fresh
      from line where in_file and fate is not null group by 1, 2, 3
    ) grouped on true`;
}

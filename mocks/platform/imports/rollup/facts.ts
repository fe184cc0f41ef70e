import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { knownPriceBands } from '@/domain/priceBands';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { bandOfLine, edgesOfLine, hasPriceBands } from './bands';
import { comingFate, comingGoods, presentGoods } from './coming';
import type { Phase } from './phase';
import { firstId } from './phase';
import type { RollupScope } from './scope';
import { ofJob, standingAfter, standingBefore } from './scope';

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
 * What counts of each prepared order, what became of the import's own lines, tallied for its report, and how the
 * figures of their SKUs will differ.
 */
export const prepareFacts: Phase = {
  name: 'prepare-facts',
  size: { first: 50, most: 2_000 },
  start: firstId,
  step: async ({ run, scope, after, size }) => {
    const banded = await hasPriceBands(run);
    const groups = await rowsOf(run.database, factsQuery(scope, after, size, banded), group);
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

/** Whether the job's import saw a line. One look-up in an index: a hashed set would hold the whole import. */
function inFile({ factoryId, importId }: RollupScope, line: string) {
  const { raw } = sql;
  if (importId === null) return sql`false`;
  return sql`(${raw(line)}.import_id = ${importId} or coalesce((select true from import_lines s
    where s.factory_id = ${factoryId} and s.line_id = ${raw(line)}.id and s.import_id = ${importId} limit 1), false))`;
}

/** What the counted lines of an order come to in each price band. */
const bandSums = sql.join(
  knownPriceBands.flatMap((band) => {
    const inBand = sql`filter (where fate in ('kept', 'unpaid') and band = ${sql.raw(`'${band}'`)})`;
    return [
      sql`coalesce(sum(quantity) ${inBand}, 0) as ${sql.raw(`${band}_pieces`)}`,
      sql`coalesce(sum(amount_fen) ${inBand}, 0) as ${sql.raw(`${band}_fen`)}`,
    ];
  }),
  sql`, `,
);

function factsQuery(scope: RollupScope, after: string, size: number, banded: boolean) {
  const { factoryId, jobId, importId } = scope;
  return sql`with chunk as materialized (
      select p.place, p.order_id, p.status, p.buyer_id, p.day, o.currency, o.status as status_before
      from (
        select p.ctid as place, p.order_id, p.status, p.buyer_id, left(p.ordered_at, 10)::date as day
        from orders_prepared p where ${ofJob(scope, 'p')} and p.order_id > ${after} order by p.order_id limit ${size}
      ) p join orders o on o.factory_id = ${factoryId} and o.id = p.order_id
    ), line as materialized (
      select c.place, c.buyer_id, c.currency, c.day, l.id, l.import_id, l.sku, l.quantity, l.amount_fen, l.occurrence,
        case when l.import_id in ${standingAfter(scope)} then ${comingFate(scope, sql`c.status`)} end as fate,
        l.import_id in ${standingAfter(scope)} and ${comingGoods(scope, sql`c.status`)} as counts,
        l.import_id in ${standingBefore(scope)} and ${presentGoods(sql`c.status_before`)} as counted,
        c.day <> l.day as moves, ${inFile(scope, 'l')} as in_file, ${banded ? bandOfLine : sql`null::text`} as band
      from chunk c join order_lines l on l.factory_id = ${factoryId} and l.order_id = c.order_id
      ${banded ? edgesOfLine(factoryId, { currency: sql`c.currency`, day: sql`c.day` }) : sql``}
    ), summed as materialized (
      select place, count(*) filter (where fate in ('kept', 'unpaid')) as lines,
        coalesce(sum(quantity) filter (where fate in ('kept', 'unpaid')), 0) as pieces,
        coalesce(sum(amount_fen) filter (where fate in ('kept', 'unpaid')), 0) as gmv,
        coalesce(sum(-quantity) filter (where fate = 'refund'), 0) as refund_pieces,
        coalesce(sum(-amount_fen) filter (where fate = 'refund'), 0) as refund_fen,
        ${bandSums}, count(*) filter (where fate = 'kept' and in_file) as kept_in_file
      from line group by place
    ), figures as (
      update orders_prepared p set lines = f.lines, pieces = f.pieces, gmv_fen = f.gmv, refund_pieces = f.refund_pieces,
        refund_fen = f.refund_fen, low_pieces = f.low_pieces, mid_pieces = f.mid_pieces, high_pieces = f.high_pieces,
        low_fen = f.low_fen, mid_fen = f.mid_fen, high_fen = f.high_fen, kept_in_file = f.kept_in_file
      from summed f where p.ctid = f.place
    ), skus as (
      insert into skus_prepared as kp (factory_id, job_id, sku, set_aside, lines, pieces, first_day, last_day, anew)
      select ${factoryId}, ${jobId}, sku,
        (select k.set_aside from order_skus k where k.factory_id = ${factoryId} and k.sku = line.sku),
        count(*) filter (where counts) - count(*) filter (where counted),
        coalesce(sum(quantity) filter (where counts), 0) - coalesce(sum(quantity) filter (where counted), 0),
        min(day) filter (where counts), max(day) filter (where counts), bool_or(counted and (moves or not counts))
      from line group by sku
      on conflict (factory_id, job_id, sku) do update set lines = kp.lines + excluded.lines, pieces = kp.pieces + excluded.pieces,
        first_day = least(kp.first_day, excluded.first_day), last_day = greatest(kp.last_day, excluded.last_day),
        anew = kp.anew or excluded.anew
    )
    select (select count(*) from chunk) as taken, (select order_id from chunk order by order_id desc limit 1) as last,
      grouped.fate, (select k.set_aside from order_skus k where k.factory_id = ${factoryId} and k.sku = grouped.aside) as code,
      grouped.currency, coalesce(grouped.lines, 0) as lines, coalesce(pieces, 0) as pieces,
      coalesce(fen, 0) as fen, coalesce(duplicates, 0) as duplicates, coalesce(nameless, 0) as nameless,
      coalesce(pairs, 0) as pairs, coalesce(fresh, 0) as fresh
    from (select 1) one left join (
      select fate, case when fate = 'set_aside' then sku end as aside, currency, count(*) as lines, sum(quantity) as pieces,
        sum(amount_fen) as fen, count(*) filter (where occurrence > 1) as duplicates,
        count(*) filter (where buyer_id is null) as nameless,
        count(*) filter (where fate = 'netted' and (quantity < 0 or not ${partnerInFile(scope)})) as pairs,
        count(*) filter (where import_id = ${importId}) as fresh
      from line where in_file and fate is not null group by 1, 2, 3
    ) grouped on true`;
}

/** Whether the import also saw the line that a netted `line` is netted with. */
function partnerInFile(scope: RollupScope) {
  const { factoryId } = scope;
  return sql`coalesce((
    select ${inFile(scope, 'other')} from order_lines own
    join order_lines other on other.factory_id = ${factoryId} and other.id = coalesce((
      select p.netted_with from lines_prepared p where ${ofJob(scope, 'p')} and p.line_id = own.id limit 1), own.netted_with)
    where own.factory_id = ${factoryId} and own.id = line.id limit 1), false)`;
}

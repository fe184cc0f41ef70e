import { sql } from 'drizzle-orm';
import { unpackDays } from '../../demand/columns/unpack';
import type { JobRun } from '../../jobs/kind';
import { segmentSql } from './fate';
import type { Phase } from './phase';
import { firstId } from './phase';
import type { RollupScope } from './scope';
import { ofJob } from './scope';

const bandColumns = ['low_pieces', 'mid_pieces', 'high_pieces', 'low_fen', 'mid_fen', 'high_fen'];
/** What of a row of the rollup may come to be otherwise. */
const rewritten = [
  'currency', 'day', 'segment', 'source', 'buyer_id', 'paid', 'lines', 'pieces', 'gmv_fen', 'refund_pieces', 'refund_fen',
  ...bandColumns,
];
const columns = (names: readonly string[], prefix = '') => sql.raw(names.map((name) => `${prefix}${name}`).join(', '));

/**
 * Moves all that a job prepared to where it counts; runs in the job's one publishing transaction, together with the
 * change of the import's state. Rows that stay as they are are not written.
 */
export async function applyPrepared({ database }: JobRun, scope: RollupScope): Promise<void> {
  const { factoryId } = scope;
  await unpackDays(
    database,
    factoryId,
    sql`select d.currency, d.day from orders_prepared p join demand_orders d on d.factory_id = ${factoryId} and d.order_id = p.order_id
        where ${ofJob(scope, 'p')}
      union select o.currency, left(p.ordered_at, 10)::date from orders_prepared p
        join orders o on o.factory_id = ${factoryId} and o.id = p.order_id where ${ofJob(scope, 'p')}`,
  );
  await database.execute(sql`
    update order_lines l set day = left(p.ordered_at, 10)::date
    from orders_prepared p join orders o on o.factory_id = ${factoryId} and o.id = p.order_id
    where ${ofJob(scope, 'p')} and not p.gone and left(p.ordered_at, 10)::date <> o.day
      and l.factory_id = ${factoryId} and l.order_id = p.order_id`);
  await database.execute(sql`
    update orders o set ordered_at = p.ordered_at, day = left(p.ordered_at, 10)::date, status = p.status,
      buyer_id = p.buyer_id, region = p.region, source = p.source, dropship = p.dropship, freight_fen = p.freight_fen,
      adjustment_fen = p.adjustment_fen, version = o.version + 1
    from orders_prepared p
    where ${ofJob(scope, 'p')} and not p.gone and o.factory_id = ${factoryId} and o.id = p.order_id
      and (o.ordered_at, o.status, o.buyer_id, o.region, o.source, o.dropship, o.freight_fen, o.adjustment_fen)
        is distinct from (p.ordered_at, p.status, p.buyer_id, p.region, p.source, p.dropship, p.freight_fen, p.adjustment_fen)`);
  await database.execute(sql`
    update order_lines l set netted_with = p.netted_with, dropped = p.dropped from lines_prepared p
    where ${ofJob(scope, 'p')} and l.factory_id = ${factoryId} and l.id = p.line_id`);
  await database.execute(sql`
    delete from demand_orders d using orders_prepared p
    where ${ofJob(scope, 'p')} and p.gone and d.factory_id = ${factoryId} and d.order_id = p.order_id`);
  await database.execute(sql`
    insert into demand_orders as d (factory_id, order_id, store_id, channel, currency, day, segment, source, buyer_id, paid,
      lines, pieces, gmv_fen, refund_pieces, refund_fen, ${columns(bandColumns)})
    select ${factoryId}, o.id, o.store_id, o.channel, o.currency, o.day, ${segmentSql}, o.source, o.buyer_id,
      o.status is distinct from 'pending_payment', p.lines, p.pieces, p.gmv_fen, p.refund_pieces, p.refund_fen,
      ${columns(bandColumns, 'p.')}
    from orders_prepared p
    join orders o on o.factory_id = ${factoryId} and o.id = p.order_id
    left join buyers b on b.factory_id = ${factoryId} and b.id = o.buyer_id
    where ${ofJob(scope, 'p')} and not p.gone
    on conflict (factory_id, order_id) do update set (${columns(rewritten)}) = row(${columns(rewritten, 'excluded.')})
    where (${columns(rewritten, 'd.')}) is distinct from (${columns(rewritten, 'excluded.')})`);
  await database.execute(sql`
    update order_skus k set lines = p.lines, pieces = p.pieces, first_day = coalesce(p.first_day, k.first_day),
      last_day = coalesce(p.last_day, k.last_day), set_aside = p.set_aside
    from skus_prepared p
    where ${ofJob(scope, 'p')} and k.factory_id = ${factoryId} and k.sku = p.sku`);
  await database.execute(sql`
    update products r set pieces_30d = p.pieces_30d, weekly_pieces = p.weekly_pieces, last_order_day = p.last_order_day
    from products_prepared p
    where ${ofJob(scope, 'p')} and r.factory_id = ${factoryId} and r.id = p.product_id
      and (r.pieces_30d, r.weekly_pieces, r.last_order_day) is distinct from (p.pieces_30d, p.weekly_pieces, p.last_order_day)`);
}

const preparedTables = ['orders_prepared', 'lines_prepared', 'skus_prepared', 'products_prepared', 'prices_prepared'] as const;

/** Clears away what a job prepared, some thousands of rows a step. */
export const sweepPrepared: Phase = {
  name: 'sweep',
  size: { first: 4_000, most: 20_000 },
  start: firstId,
  step: async ({ run, scope, after, size }) => ({
    after: (await sweep(run, scope, size)) ? after : null,
  }),
};

/** Deletes up to `size` prepared rows of each kind; answers whether more are left. */
export async function sweep({ database }: JobRun, scope: RollupScope, size: number): Promise<boolean> {
  let more = false;
  for (const table of preparedTables) {
    const name = sql.raw(table);
    const result = await database.execute(sql`delete from ${name} where ctid in (
      select ctid from ${name} where ${ofJob(scope, table)} limit ${size}) returning 1 as gone`);
    more ||= rowCount(result) === size;
  }
  return more;
}

function rowCount(result: unknown): number {
  return typeof result === 'object' && result !== null && 'rows' in result && Array.isArray(result.rows)
    ? result.rows.length
    : 0;
}

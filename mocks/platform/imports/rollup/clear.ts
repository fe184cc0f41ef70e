import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { rowsOf } from '@mocks/db/database';
import type { JobKind, JobRun } from '../../jobs/kind';
import { givenRows } from '../sql';
import { sweepPrepared } from './apply';
import { scopeOf } from './payload';
import type { Phase } from './phase';
import { firstId } from './phase';
import { stepThrough } from './pipeline';

const payload = z.object({ importId: z.nullable(z.string()), preparedBy: z.nullable(z.string()) });

/** What a stopped or failed job had prepared. */
const sweepForeign: Phase = {
  ...sweepPrepared,
  name: 'sweep-prepared',
  step: async (step, tally) => {
    const { preparedBy } = payload.parse(step.run.job.payload);
    if (preparedBy === null) return { after: null };
    return sweepPrepared.step({ ...step, scope: { ...step.scope, jobId: preparedBy } }, tally);
  },
};

/** Sightings of the import, and the lines and orders that nobody else saw. */
const clearOrders: Phase = {
  name: 'clear-orders',
  size: { first: 50, most: 500 },
  start: firstId,
  step: async ({ run, scope, after, size }) => {
    const { factoryId, importId } = scope;
    if (importId === null) return { after: null };
    const orders = await rowsOf(
      run.database,
      sql`select order_id as id from import_orders where factory_id = ${factoryId} and import_id = ${importId}
        order by order_id limit ${size}`,
      z.object({ id: z.string() }),
    );
    if (orders.length > 0) await clearChunk(run, importId, orders);
    return { after: orders.length < size ? null : after, orders: orders.length };
  },
};

async function clearChunk({ database, factoryId }: JobRun, importId: string, orders: { id: string }[]): Promise<void> {
  const chunk = sql`(select id from ${givenRows(orders, 'id uuid')})`;
  await database.execute(sql`
    with moving as materialized (
      select l.id, heir.import_id as heir from order_lines l cross join lateral (
        select s.import_id from import_lines s
        join imports i on i.factory_id = ${factoryId} and i.id = s.import_id
        where s.factory_id = ${factoryId} and s.line_id = l.id
        order by (i.state = 'published') desc, s.import_id limit 1
      ) heir
      where l.factory_id = ${factoryId} and l.order_id in ${chunk} and l.import_id = ${importId}
    ), hung as (
      update order_lines l set import_id = moving.heir from moving where l.factory_id = ${factoryId} and l.id = moving.id
    )
    delete from import_lines s using moving
    where s.factory_id = ${factoryId} and s.line_id = moving.id and s.import_id = moving.heir`);
  await database.execute(sql`
    delete from import_lines s using order_lines l
    where l.factory_id = ${factoryId} and l.order_id in ${chunk}
      and s.factory_id = ${factoryId} and s.line_id = l.id and s.import_id = ${importId}`);
  await database.execute(sql`
    delete from order_lines where factory_id = ${factoryId} and order_id in ${chunk} and import_id = ${importId}`);
  await database.execute(sql`
    delete from import_orders where factory_id = ${factoryId} and import_id = ${importId} and order_id in ${chunk}`);
  await database.execute(sql`
    delete from orders o where o.factory_id = ${factoryId} and o.id in ${chunk} and not exists (
      select 1 from import_orders s where s.factory_id = ${factoryId} and s.order_id = o.id)`);
}

/** Buyers, SKUs and batch notes that nothing refers to any more. */
const clearTheRest: Phase = {
  name: 'clear-the-rest',
  size: { first: 1, most: 1 },
  start: firstId,
  step: async ({ run: { database }, scope: { factoryId, importId } }) => {
    if (importId === null) return { after: null };
    await database.execute(sql`
      delete from import_batches where factory_id = ${factoryId} and import_id = ${importId}`);
    await database.execute(sql`
      delete from buyers b where b.factory_id = ${factoryId}
        and not exists (select 1 from orders o where o.factory_id = ${factoryId} and o.buyer_id = b.id)
        and not exists (select 1 from import_orders s where s.factory_id = ${factoryId} and s.buyer_id = b.id)`);
    await database.execute(sql`
      delete from order_skus k where k.factory_id = ${factoryId} and k.lines = 0 and k.decision is null
        and not exists (select 1 from order_lines l where l.factory_id = ${factoryId} and l.sku = k.sku)`);
    return { after: null };
  },
};

const phases = [sweepForeign, clearOrders, clearTheRest];

/** Clears away an import that was stopped or has failed, and what its job had prepared. */
export const clearKind: JobKind = {
  kind: 'import.clear',
  right: 'orders.import',
  step: (run) => stepThrough(run, scopeOf(run, payload.parse(run.job.payload).importId, 'none'), phases, 1),
};

import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { addDays } from '@/domain/calendar';
import { lastCompleteDay } from '@/domain/window';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { orderFigures } from '../../products/figures';
import { givenRows } from '../sql';
import type { Phase, PhaseStep } from './phase';
import { firstId } from './phase';
import { ofJob, standingAfter, standingBefore } from './scope';
import { comingFate } from './coming';
import { comingDay, comingStatus } from './skus';

/** Farther back than the twelve complete weeks and the thirty days reach. */
const daysBack = 100;

/** The last day whose orders are all known, by the imports that stand before or after the job. */
async function endOf({ run, scope }: PhaseStep, standing: typeof standingAfter): Promise<string | null> {
  const sources = await rowsOf(
    run.database,
    sql`select last_order_day::text as "latestOrderDay", end_day::text as "statedEnd" from imports
      where factory_id = ${scope.factoryId} and last_order_day is not null and id in ${standing(scope)}`,
    z.object({ latestOrderDay: z.string(), statedEnd: z.nullable(z.string()) }),
  );
  return lastCompleteDay(sources);
}

/** The products whose SKUs the job touches; all with orders when the day moves at which their figures end. */
export const gatherProducts: Phase = {
  name: 'gather-products',
  size: { first: 1, most: 1 },
  start: firstId,
  step: async (step) => {
    const { run, scope } = step;
    const { factoryId, jobId } = scope;
    await run.database.execute(sql`
      update order_skus k set sku_id = skus.id from skus_prepared kp join skus on skus.factory_id = ${factoryId} and skus.code = kp.sku
      where ${ofJob(scope, 'kp')} and k.factory_id = ${factoryId} and k.sku = kp.sku and k.sku_id is null and k.decision is null`);
    const moves = (await endOf(step, standingBefore)) !== (await endOf(step, standingAfter));
    const touched = moves
      ? sql``
      : sql`and exists (select 1 from skus_prepared kp where ${ofJob(scope, 'kp')} and kp.sku = k.sku)`;
    await run.database.execute(sql`
      insert into products_prepared (factory_id, job_id, product_id)
      select distinct ${factoryId}::uuid, ${jobId}::uuid, skus.product_id from order_skus k
      join skus on skus.factory_id = ${factoryId} and skus.id = k.sku_id
      where k.factory_id = ${factoryId} ${touched}`);
    return { after: null };
  },
};

/** Pieces of thirty days and of the last twelve complete ISO weeks, up to the last complete day, and the last order's day. */
export const prepareProducts: Phase = {
  name: 'prepare-products',
  size: { first: 50, most: 500 },
  start: firstId,
  step: async (step) => {
    const { run, scope, size } = step;
    const products = await nextProducts(step);
    const last = products.at(-1);
    if (last === undefined) return { after: null };
    const end = await endOf(step, standingAfter);
    const days = new Map<string, { day: string; pieces: number }[]>();
    for (const { productId, ...row } of end === null ? [] : await dayRows(step, end)) {
      const known = days.get(productId);
      if (known === undefined) days.set(productId, [row]);
      else known.push(row);
    }
    const figures = products.map(({ id, lastDay }) => {
      return { id, lastDay, ...orderFigures(days.get(id) ?? [], lastDay === null ? null : end) };
    });
    await run.database.execute(sql`
      update products_prepared r set pieces_30d = given."pieces30d", weekly_pieces = given."weeklyPieces",
        last_order_day = given."lastDay"
      from ${givenRows(figures, 'id uuid, "pieces30d" integer, "weeklyPieces" integer[], "lastDay" date')}
      where ${ofJob(scope, 'r')} and r.product_id = given.id`);
    return { after: products.length < size ? null : last.id };
  },
};

const chunkOf = ({ scope, after, size }: PhaseStep) => sql`(select product_id as id from products_prepared r
  where ${ofJob(scope, 'r')} and product_id > ${after} order by product_id limit ${size})`;

/** The products of this step, with the last day of what will count of their SKUs. */
function nextProducts(step: PhaseStep) {
  const { run, scope } = step;
  const { factoryId } = scope;
  return rowsOf(
    run.database,
    sql`select chunk.id, max(seen.last_day)::text as "lastDay"
      from ${chunkOf(step)} chunk
      left join lateral (
        select case when kp.sku is null then k.last_day else kp.last_day end as last_day
        from skus join order_skus k on k.factory_id = ${factoryId} and k.sku_id = skus.id
        left join skus_prepared kp on ${ofJob(scope, 'kp')} and kp.sku = k.sku
        where skus.factory_id = ${factoryId} and skus.product_id = chunk.id
          and case when kp.sku is null then k.lines else kp.lines end > 0
          and case when kp.sku is null then k.set_aside else kp.set_aside end is null
      ) seen on true
      group by 1 order by 1`,
    z.object({ id: z.string(), lastDay: z.nullable(z.string()) }),
  );
}

/** Pieces by product and day of what will count, as far back as a product's figures reach. */
function dayRows(step: PhaseStep, end: string) {
  const { run, scope } = step;
  const { factoryId } = scope;
  return rowsOf(
    run.database,
    sql`select "productId", day::text as day, sum(quantity) as pieces
      from (
        select chunk.id as "productId", ${comingDay} as day, l.quantity, ${comingFate(scope, comingStatus)} as fate
        from ${chunkOf(step)} chunk
        join skus on skus.factory_id = ${factoryId} and skus.product_id = chunk.id
        join order_skus k on k.factory_id = ${factoryId} and k.sku_id = skus.id
        join order_lines l on l.factory_id = ${factoryId} and l.sku = k.sku
        join orders o on o.factory_id = ${factoryId} and o.id = l.order_id
        left join orders_prepared q on ${ofJob(scope, 'q')} and q.order_id = l.order_id
        where l.import_id in ${standingAfter(scope)}
      ) line
      where fate = 'kept' and day between ${addDays(end, -daysBack)}::date and ${end}::date
      group by 1, 2`,
    z.object({ productId: z.string(), day: z.string(), pieces: sqlNumber }),
  );
}

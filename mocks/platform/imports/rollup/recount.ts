import type { SQL } from 'drizzle-orm';
import { eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { createSetAsideMatcher } from '@/domain/orders/setAside';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { factories, orderSkus } from '@mocks/db/schema';
import type { Acting } from '../../core/record';
import { tell } from '../../core/record';
import { enqueueJob } from '../../jobs/enqueue';
import type { JobKind, JobRun } from '../../jobs/kind';
import { ordersLane } from '../find';
import { givenRows } from '../sql';
import { applyPrepared, sweepPrepared } from './apply';
import { takeTerciles } from './bands';
import { prepareFacts } from './facts';
import { insertAsTheyAre } from './orders';
import { packThirds } from './pack';
import { scopeOf } from './payload';
import type { Phase } from './phase';
import { firstId } from './phase';
import { stepThrough } from './pipeline';
import { gatherProducts, prepareProducts } from './products';
import type { RollupScope } from './scope';
import { ofJob, standingAfter } from './scope';
import { prepareSkus } from './skus';
import { statisticsOfPrepared } from './statistics';

export const recountKindName = 'rollup.recount';

const payload = z.object({
  /** SKUs as orders call them, products, or categories, whose orders are counted anew. */
  skus: z._default(z.array(z.string()), []),
  productIds: z._default(z.array(z.string()), []),
  categories: z._default(z.array(z.string()), []),
});

/**
 * Queues that figures are counted anew because what counts of the factory's SKUs has changed: the set-aside list, or, of
 * what is named, the link to the catalogue or the price bands. Answers the job's id.
 */
export function enqueueRecount(
  acting: Acting,
  reason: 'set-aside' | 'sku-links' | 'price-bands',
  of: Partial<z.output<typeof payload>> = {},
): Promise<string> {
  return enqueueJob(acting, {
    kind: recountKindName,
    lane: ordersLane,
    objectType: 'settings',
    objectId: null,
    objectLabel: reason,
    payload: of,
  });
}

/** SKUs that the list of now sets aside, or no longer does. */
const prepareCodes: Phase = {
  name: 'prepare-codes',
  size: { first: 1, most: 1 },
  start: firstId,
  step: async ({ run, scope }) => {
    const { factoryId, jobId } = scope;
    const [factory] = await run.database
      .select({ codes: factories.setAsideCodes })
      .from(factories)
      .where(eq(factories.id, factoryId));
    const setAside = createSetAsideMatcher(factory?.codes ?? []);
    const skus = await run.database
      .select({ sku: orderSkus.sku, known: orderSkus.setAside })
      .from(orderSkus)
      .where(eq(orderSkus.factoryId, factoryId));
    const changed = skus.flatMap(({ sku, known }) => {
      const code = setAside(sku);
      return code === known ? [] : [{ sku, code }];
    });
    await run.database.execute(sql`
      insert into skus_prepared (factory_id, job_id, sku, set_aside)
      select ${factoryId}, ${jobId}, sku, code from ${givenRows(changed, 'sku text, code text')} on conflict do nothing`);
    const { skus: codes, productIds, categories } = payload.parse(run.job.payload);
    await addSkus(scope, run, sql`k.sku in (select value from ${givenTexts(codes)})
      or p.id::text in (select value from ${givenTexts(productIds)}) or p.category in (select value from ${givenTexts(categories)})`);
    return { after: null };
  },
};

const givenTexts = (values: readonly string[]) => sql`json_array_elements_text(${JSON.stringify(values)}::json)`;

/** SKUs whose orders are counted anew though they are set aside, or not, as before. `chosen` is of `k` and its product `p`. */
async function addSkus({ factoryId, jobId }: RollupScope, run: JobRun, chosen: SQL): Promise<void> {
  await run.database.execute(sql`
    insert into skus_prepared (factory_id, job_id, sku, set_aside)
    select ${factoryId}, ${jobId}, k.sku, k.set_aside from order_skus k
    left join skus s on s.factory_id = ${factoryId} and s.id = k.sku_id
    left join products p on p.factory_id = ${factoryId} and p.id = s.product_id
    where k.factory_id = ${factoryId} and (${chosen}) on conflict do nothing`);
}

/** New edges change the bands of all orders of their categories. */
const terciles = takeTerciles(({ run, scope }, changed) =>
  addSkus(scope, run, sql`p.category in (select value from ${givenTexts(changed)})`),
);

/** The orders in which these SKUs stand. */
const prepareOrdersOfSkus: Phase = {
  name: 'prepare-orders-of-skus',
  size: { first: 2, most: 50 },
  start: '',
  step: async ({ run, scope, after, size }) => {
    const { factoryId } = scope;
    const rows = await rowsOf(
      run.database,
      sql`select sku from skus_prepared k where ${ofJob(scope, 'k')} and sku > ${after} order by sku limit ${size}`,
      z.object({ sku: z.string() }),
    );
    await run.database.execute(sql`${insertAsTheyAre(scope)}
      from orders o where o.factory_id = ${factoryId} and o.id in (
        select l.order_id from ${givenRows(rows, 'sku text')} join order_lines l on l.factory_id = ${factoryId} and l.sku = given.sku
        where l.import_id in ${standingAfter(scope)}
      ) on conflict do nothing`);
    return { after: rows.length < size ? null : (rows.at(-1)?.sku ?? null) };
  },
};

const settleFigures: Phase = {
  name: 'settle',
  size: { first: 1, most: 1 },
  start: firstId,
  step: async ({ run, scope }) => {
    await applyPrepared(run, scope);
    await tell(run, { resource: 'demand' });
    return { after: null };
  },
};

const phases = [
  prepareCodes,
  terciles,
  prepareOrdersOfSkus,
  statisticsOfPrepared,
  prepareFacts,
  prepareSkus,
  gatherProducts,
  prepareProducts,
  settleFigures,
  packThirds,
  sweepPrepared,
];

export const recountKind: JobKind = {
  kind: recountKindName,
  right: 'orders.import',
  step: async (run) => {
    const scope = scopeOf(run, null, 'none');
    const [row] = await rowsOf(
      run.database,
      sql`select count(*) as orders from orders_prepared p where ${ofJob(scope, 'p')}`,
      z.object({ orders: sqlNumber }),
    );
    return stepThrough(run, scope, phases, row?.orders ?? 0);
  },
};

import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { addDays, daysBetween } from '@/domain/calendar';
import type { Category } from '@/domain/categories';
import { categories } from '@/domain/categories';
import { tercileDays, tercilesOf } from '@/domain/priceBands';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { priceBands } from '@mocks/db/schema';
import { currenciesOf } from '../../demand/span';
import type { JobRun } from '../../jobs/kind';
import { givenRows } from '../sql';
import { comingFate } from './coming';
import type { Phase, PhaseStep } from './phase';
import { ofJob, standingAfter } from './scope';
import { comingDay, comingStatus } from './skus';

/** Prices of a category in a currency, for which terciles are wanted. */
interface Wanted {
  currency: string;
  category: Category;
}

interface CurrencySpan {
  currency: string;
  first: string;
  last: string;
}

/**
 * Takes the terciles of every category that orders know and that has no edges: of the unit prices of the pieces of the
 * first 180 days, or of what there is of them; once more when all of them are there, and then never again. Goes over the
 * SKUs of these categories; `then` is told of which categories the bands have changed.
 */
export function takeTerciles(then: (step: PhaseStep, changed: readonly Category[]) => Promise<void>): Phase {
  return {
    name: 'take-terciles',
    size: { first: 20, most: 400 },
    start: '',
    step: async (step) => {
      const { run, scope, after, size } = step;
      if (after === '') await forgetUndone(step);
      const spans = await currencySpans(step);
      const wanted = await wantedEdges(run, spans);
      if (wanted.length === 0) return { after: null };
      const skus = await rowsOf(
        run.database,
        sql`select k.sku, p.category from order_skus k
          join skus s on s.factory_id = ${scope.factoryId} and s.id = k.sku_id
          join products p on p.factory_id = ${scope.factoryId} and p.id = s.product_id
          where k.factory_id = ${scope.factoryId} and k.sku > ${after}
            and p.category in (select category from ${givenRows(wanted, 'category text')})
          order by k.sku limit ${size}`,
        z.object({ sku: z.string(), category: z.string() }),
      );
      if (skus.length > 0) await addPrices(step, skus, wanted, spans);
      if (skus.length === size) return { after: skus.at(-1)?.sku ?? null };
      await then(step, await writeTerciles(step, wanted, spans));
      return { after: null };
    },
  };
}

/** Without a standing order, what earlier ones left is of orders that were cancelled or undone. */
async function forgetUndone({ run, scope }: PhaseStep): Promise<void> {
  await run.database.execute(sql`
    delete from price_bands where factory_id = ${scope.factoryId} and origin = 'terciles'
      and not exists (select from demand_orders where factory_id = ${scope.factoryId})`);
}

/** From when to when orders will be known in each currency. */
async function currencySpans({ run, scope }: PhaseStep): Promise<CurrencySpan[]> {
  const { factoryId } = scope;
  // The first and the last day of a currency stand at the ends of an index.
  const ofCurrency = sql`demand_orders d where d.factory_id = ${factoryId} and d.currency = given.currency`;
  return rowsOf(
    run.database,
    sql`select currency, min(first)::text as first, max(last)::text as last from (
        select currency, (select min(day) from ${ofCurrency}) as first, (select max(day) from ${ofCurrency}) as last
        from ${givenRows(await currenciesOf(run.database, factoryId), 'currency text')}
        union all select o.currency, min(left(p.ordered_at, 10)::date), max(left(p.ordered_at, 10)::date) from orders_prepared p
          join orders o on o.factory_id = ${factoryId} and o.id = p.order_id where ${ofJob(scope, 'p')} and not p.gone group by 1
      ) as days group by 1`,
    z.object({ currency: z.string(), first: z.string(), last: z.string() }),
  );
}

/**
 * Categories whose first orders lie before any own edges and that have no terciles, or terciles that were taken before all
 * of the first 180 days were there.
 */
async function wantedEdges(run: JobRun, spans: readonly CurrencySpan[]): Promise<Wanted[]> {
  const known = await rowsOf(
    run.database,
    sql`select currency, category, bool_or(origin = 'terciles') as taken, bool_or(origin = 'terciles' and settled) as settled,
        (min(from_day) filter (where origin = 'own'))::text as own
      from price_bands where factory_id = ${run.factoryId} group by 1, 2`,
    z.object({ currency: z.string(), category: z.string(), taken: z.boolean(), settled: z.boolean(), own: z.nullable(z.string()) }),
  );
  return spans.flatMap(({ currency, first, last }) =>
    categories
      .filter((category) => {
        const edges = known.find((row) => row.currency === currency && row.category === category);
        if (edges === undefined) return true;
        if (edges.own !== null && edges.own <= first) return false;
        return !edges.taken || (!edges.settled && isSettled(first, last));
      })
      .map((category) => ({ currency, category })),
  );
}

const isSettled = (first: string, last: string) => daysBetween(first, last) + 1 >= tercileDays;

/** Adds the pieces of some SKUs in the first days by their unit price. */
async function addPrices(
  { run, scope }: PhaseStep,
  skus: readonly { sku: string; category: string }[],
  wanted: readonly Wanted[],
  spans: readonly CurrencySpan[],
): Promise<void> {
  const { factoryId, jobId } = scope;
  const until = spans.map(({ currency, first }) => ({ currency, until: addDays(first, tercileDays - 1) }));
  await run.database.execute(sql`
    insert into prices_prepared as known (factory_id, job_id, currency, category, unit_price_li, pieces)
    select ${factoryId}, ${jobId}, currency, category, unit_price_li, sum(quantity) from (
      select o.currency, given.category, l.unit_price_li, l.quantity, ${comingFate(scope, comingStatus)} as fate
      from ${givenRows(skus, 'sku text, category text')}
      join order_lines l on l.factory_id = ${factoryId} and l.sku = given.sku
      join orders o on o.factory_id = ${factoryId} and o.id = l.order_id
      join ${aliased(givenRows(until, 'currency text, until date'), 'ends')} on ends.currency = o.currency
      join ${aliased(givenRows(wanted, 'currency text, category text'), 'wanted')}
        on wanted.currency = o.currency and wanted.category = given.category
      left join orders_prepared q on ${ofJob(scope, 'q')} and q.order_id = l.order_id
      where l.import_id in ${standingAfter(scope)} and ${comingDay} <= ends.until
    ) as line where fate = 'kept' group by 3, 4, 5
    on conflict (factory_id, job_id, currency, category, unit_price_li) do update set pieces = known.pieces + excluded.pieces`);
}

const aliased = (table: SQL, name: string) => sql`(select * from ${table}) as ${sql.identifier(name)}`;

/** Writes the terciles of the gathered prices; answers the categories whose edges are new or have moved. */
async function writeTerciles(
  { run, scope }: PhaseStep,
  wanted: readonly Wanted[],
  spans: readonly CurrencySpan[],
): Promise<Category[]> {
  const { factoryId } = scope;
  const prices = await rowsOf(
    run.database,
    sql`select currency, category, unit_price_li as value, pieces as count from prices_prepared kp where ${ofJob(scope, 'kp')}`,
    z.object({ currency: z.string(), category: z.string(), value: sqlNumber, count: sqlNumber }),
  );
  const changed: Category[] = [];
  for (const { currency, category } of wanted) {
    const edges = tercilesOf(prices.filter((row) => row.currency === currency && row.category === category));
    const span = spans.find((row) => row.currency === currency);
    if (edges === null || span === undefined) continue;
    const values = { ...edges, fromDay: span.first, settled: isSettled(span.first, span.last), updatedAt: run.now };
    await run.database.execute(sql`
      delete from price_bands where factory_id = ${factoryId} and currency = ${currency} and category = ${category} and origin = 'terciles'`);
    await run.database.insert(priceBands).values({ factoryId, currency, category, origin: 'terciles', version: 1, ...values });
    changed.push(category);
  }
  return [...new Set(changed)];
}

/** The edges that hold for a line `l` of an order in `currency` on `day`, as the domain's `edgesOn` has them: `edge`, or nulls. */
export function edgesOfLine(factoryId: string, { currency, day }: { currency: SQL; day: SQL }): SQL {
  return sql`left join order_skus ks on ks.factory_id = ${factoryId} and ks.sku = l.sku
    left join skus known_sku on known_sku.factory_id = ${factoryId} and known_sku.id = ks.sku_id
    left join products kp on kp.factory_id = ${factoryId} and kp.id = known_sku.product_id
    left join lateral (
      select e.mid_li, e.high_li from price_bands e
      where e.factory_id = ${factoryId} and e.currency = ${currency} and e.category = kp.category
      order by (e.origin = 'own' and e.from_day <= ${day}) desc, (e.origin = 'terciles') desc,
        case when e.from_day <= ${day} then e.from_day end desc nulls last, e.from_day
      limit 1) edge on true`;
}

/** The domain's `priceBandOf`, null for a line of no known band. */
export const bandOfLine = sql`case
  when edge.mid_li is null then null
  when l.unit_price_li < edge.mid_li then 'low'
  when edge.mid_li = edge.high_li then case when l.unit_price_li > edge.high_li then 'high' else 'mid' end
  when l.unit_price_li >= edge.high_li then 'high'
  else 'mid' end`;

/** Whether any price band is known: without one no line need be asked for its own. */
export async function hasPriceBands(run: JobRun): Promise<boolean> {
  const [row] = await rowsOf(
    run.database,
    sql`select exists (select from price_bands where factory_id = ${run.factoryId}) as known`,
    z.object({ known: z.boolean() }),
  );
  return row?.known === true;
}


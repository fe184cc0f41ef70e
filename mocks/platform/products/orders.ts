import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { ProductOrdersInCurrency } from '@/api/contract/productOrders';
import { productOrders, productOrdersDays } from '@/api/contract/productOrders';
import { buyerSegments } from '@/domain/buyerType';
import { isoWeekStart } from '@/domain/calendar';
import { channels } from '@/domain/channel';
import { orderSources } from '@/domain/orders/source';
import { periodsIn } from '@/domain/period';
import type { DayWindow } from '@/domain/window';
import { windowEnding } from '@/domain/window';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { orderSkus, skus, stores } from '@mocks/db/schema';
import { recordRoute } from '../core/route';
import { currenciesOf, dataSpan } from '../demand/span';
import { countedLines } from './countedLines';
import { findProduct } from './record';
import type { ProductRow } from './summary';

const cell = z.object({
  /** Which of the groups this row belongs to. */
  kind: z.enum(['whole', 'channel', 'store', 'segment', 'source', 'region', 'week']),
  key: z.nullable(z.string()),
  orders: sqlNumber,
  pieces: sqlNumber,
  gmvFen: sqlNumber,
  buyers: sqlNumber,
});
type Cell = z.output<typeof cell>;

/** Every split of the product's orders in one walk: the order is the unit, so that orders count once. */
function cellsOf(database: Database, row: ProductRow, currency: string, { from, to }: DayWindow): Promise<Cell[]> {
  return rowsOf(
    database,
    sql`with placed as (
        select order_id, channel, store_id::text as store, segment, source, region, buyer_id,
          to_char(date_trunc('week', day::timestamp), 'YYYY-MM-DD') as week, sum(pieces) as pieces, sum(amount_fen) as fen
        from ${countedLines(row.factoryId, sql`sku.product_id = ${row.id}`)}
        where currency = ${currency} and day between ${from}::date and ${to}::date
        group by 1, 2, 3, 4, 5, 6, 7, 8)
      select case when grouping(channel) = 0 then 'channel' when grouping(store) = 0 then 'store'
          when grouping(segment) = 0 then 'segment' when grouping(source) = 0 then 'source'
          when grouping(region) = 0 then 'region' when grouping(week) = 0 then 'week' else 'whole' end as kind,
        coalesce(channel, store, segment, source, region, week) as key,
        count(*) as orders, coalesce(sum(pieces), 0) as pieces, coalesce(sum(fen), 0) as "gmvFen",
        count(distinct buyer_id) as buyers
      from placed
      group by grouping sets ((), (channel), (store), (segment), (source), (region), (week))`,
    cell,
  );
}

const figuresOf = (found: Cell | undefined) => ({
  orders: found?.orders ?? 0,
  pieces: found?.pieces ?? 0,
  gmvFen: found?.gmvFen ?? 0,
});

const regionsNamed = 8;

async function inCurrency(database: Database, row: ProductRow, currency: string): Promise<ProductOrdersInCurrency | null> {
  const span = await dataSpan(database, row.factoryId, currency, {});
  if (span === null) return null;
  const window = windowEnding(span.lastCompleteDay, productOrdersDays);
  const cells = await cellsOf(database, row, currency, window);
  const whole = cells.find((found) => found.kind === 'whole');
  if (whole === undefined || whole.orders === 0) return null;
  const of = (kind: Cell['kind']) => cells.filter((found) => found.kind === kind).sort((a, b) => b.pieces - a.pieces);
  const closed = <K extends string>(keys: readonly K[], kind: Cell['kind']) =>
    keys.map((key) => ({ key, ...figuresOf(cells.find((found) => found.kind === kind && found.key === key)) }));
  const byStore = of('store');
  const names = await database
    .select({ id: stores.id, number: stores.number, name: stores.name })
    .from(stores)
    .where(and(eq(stores.factoryId, row.factoryId), inArray(stores.id, byStore.flatMap(({ key }) => key ?? []))));
  const regions = of('region');
  const rest = regions.slice(regionsNamed);
  const sum = (field: 'orders' | 'pieces' | 'gmvFen') => rest.reduce((total, found) => total + found[field], 0);
  return {
    currency,
    ...window,
    ...figuresOf(whole),
    buyers: whole.buyers,
    byChannel: closed(channels, 'channel'),
    byStore: byStore.flatMap((found) => {
      const store = names.find(({ id }) => id === found.key);
      return store ? [{ key: store.id, number: store.number, name: store.name, ...figuresOf(found) }] : [];
    }),
    bySegment: closed(buyerSegments, 'segment'),
    bySource: closed(orderSources, 'source'),
    byRegion: regions.slice(0, regionsNamed).map((found) => ({ key: found.key ?? '', ...figuresOf(found) })),
    otherRegions: { orders: sum('orders'), pieces: sum('pieces'), gmvFen: sum('gmvFen') },
    weeks: periodsIn(window.from, window.to, 'week').map(({ start, complete }) => ({
      start,
      complete,
      ...figuresOf(cells.find((found) => found.kind === 'week' && found.key === isoWeekStart(start))),
    })),
  };
}

export const productOrdersRoute = recordRoute(productOrders, {
  load: findProduct,
  handle: async ({ database, tenancy }, row) => {
    const currencies: ProductOrdersInCurrency[] = [];
    for (const { currency } of await currenciesOf(database, tenancy.id)) {
      const found = await inCurrency(database, row, currency);
      if (found !== null) currencies.push(found);
    }
    const names = await database
      .select({ sku: orderSkus.sku })
      .from(orderSkus)
      .innerJoin(skus, and(eq(skus.factoryId, orderSkus.factoryId), eq(skus.id, orderSkus.skuId)))
      .where(
        and(eq(orderSkus.factoryId, tenancy.id), eq(skus.productId, row.id), gt(orderSkus.lines, 0), isNull(orderSkus.setAside)),
      )
      .orderBy(asc(orderSkus.sku))
      .limit(200);
    return { currencies: currencies.sort((a, b) => b.orders - a.orders), orderedAs: names.map(({ sku }) => sku) };
  },
});

import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { CurrencyOrders } from '@/domain/demand/demandCurrency';
import { lastCompleteDay } from '@/domain/window';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import type { DemandFilter } from './filters';

/** The currencies that orders are in. They are counted only where more than one makes the count matter. */
export async function currenciesOf(database: Database, factoryId: string): Promise<CurrencyOrders[]> {
  // Steps from one currency to the next along the index: the cost does not follow the orders.
  const found = await rowsOf(
    database,
    sql`with recursive present(currency) as (
      (select currency from demand_orders where factory_id = ${factoryId} order by currency limit 1)
      union all
      select (select currency from demand_orders
        where factory_id = ${factoryId} and currency > present.currency order by currency limit 1)
      from present where currency is not null)
    select currency from present where currency is not null`,
    z.object({ currency: z.string() }),
  );
  if (found.length < 2) return found.map(({ currency }) => ({ currency, orders: 1 }));
  return rowsOf(
    database,
    sql`select currency, count(*) as orders from demand_orders where factory_id = ${factoryId} group by 1 order by 1`,
    z.object({ currency: z.string(), orders: sqlNumber }),
  );
}

export interface DataSpan {
  firstDay: string;
  lastDay: string;
  lastCompleteDay: string;
  /** When an import, its undo or a change of what counts last changed the figures; null for demo data. */
  refreshedAt: string | null;
}

/** From when to when orders are known in a currency, of the chosen store or channel; null where there are none. */
export async function dataSpan(
  database: Database,
  factoryId: string,
  currency: string,
  filter: Pick<DemandFilter, 'storeId' | 'channel'>,
): Promise<DataSpan | null> {
  const orders = sql`demand_orders where factory_id = ${factoryId} and currency = ${currency}
    ${filter.storeId === undefined ? sql`` : sql`and store_id = ${filter.storeId}`}
    ${filter.channel === undefined ? sql`` : sql`and channel = ${filter.channel}`}`;
  const [days] = await rowsOf(
    database,
    sql`select (select min(day) from ${orders})::text as first, (select max(day) from ${orders})::text as last`,
    z.object({ first: z.nullable(z.string()), last: z.nullable(z.string()) }),
  );
  if (days?.first == null || days.last === null) return null;
  const sources = await rowsOf(
    database,
    sql`select imports.end_day::text as "statedEnd", imports.finished_at as "finishedAt", imports.last_order_day::text as latest
      from imports join stores on stores.factory_id = imports.factory_id and stores.id = imports.store_id
      where imports.factory_id = ${factoryId} and imports.currency = ${currency} and imports.state = 'published'
        ${filter.storeId === undefined ? sql`` : sql`and imports.store_id = ${filter.storeId}`}
        ${filter.channel === undefined ? sql`` : sql`and stores.channel = ${filter.channel}`}`,
    z.object({ statedEnd: z.nullable(z.string()), finishedAt: z.nullable(z.string()), latest: z.nullable(z.string()) }),
  );
  const ends = sources.flatMap(({ statedEnd, latest }) =>
    latest === null ? [] : [{ latestOrderDay: latest, statedEnd }],
  );
  const known = ends.length > 0 ? ends : [{ latestOrderDay: days.last, statedEnd: null }];
  return {
    firstDay: days.first,
    lastDay: days.last,
    lastCompleteDay: lastCompleteDay(known) ?? days.last,
    refreshedAt: sources.map(({ finishedAt }) => finishedAt).reduce(later, null),
  };
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

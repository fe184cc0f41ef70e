import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { DayWindow } from '@/domain/window';
import type { Database } from '@mocks/db/database';
import { rowsOf } from '@mocks/db/database';
import { fromHex } from './bytes';
import { decodeBands, decodeOrders } from './codec';
import type { OrderColumns } from './orderColumns';
import { readRows } from './rows';
import { spansBetween, thirdOf } from './thirds';

export interface OrdersQuery {
  factoryId: string;
  currency: string;
  span: DayWindow;
  /** Whether to read what each order holds of the price bands, too. */
  withBands: boolean;
}

const packed = z.object({ from: z.string(), content: z.string(), bands: z.nullable(z.string()) });

/**
 * All orders of the rollup in a span and some days around it, by day: thirds of months from where they are packed, the
 * others from the rows. Two statements: the caller's transaction sees to it that both tell of one state.
 */
export async function readOrders(database: Database, { span, ...of }: OrdersQuery): Promise<OrderColumns[]> {
  const thirds = await rowsOf(
    database,
    sql`select from_day::text as from, encode(content, 'hex') as content,
        ${of.withBands ? sql`encode(bands, 'hex')` : sql`null`} as bands
      from demand_columns where factory_id = ${of.factoryId} and currency = ${of.currency}
        and from_day between ${thirdOf(span.from).from}::date and ${span.to}::date`,
    packed,
  );
  const known = thirds.map(({ from, content, bands }) => ({
    from,
    orders: { ...decodeOrders(fromHex(content)), bands: bands === null ? null : decodeBands(fromHex(bands)) },
  }));
  const spans = spansBetween(span, thirds.map(({ from }) => from));
  const others = await readRows(database, of, spans);
  return [...known, ...others.map((orders, index) => ({ from: spans[index]?.from ?? '', orders }))]
    .sort((a, b) => a.from.localeCompare(b.from))
    .map(({ orders }) => orders);
}

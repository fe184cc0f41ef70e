import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { addDays, daysBetween, isoWeekStart } from '@/domain/calendar';
import type { Day } from '@/domain/calendar';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { products } from '@mocks/db/schema';
import { currenciesOf, dataSpan } from '../demand/span';
import { countedLines } from './countedLines';

/** Weeks of a product's sparkline. */
const weeks = 12;
const recentDays = 30;

/** The latest last complete day over the factory's currencies; null without an order. */
async function lastCompleteDayOf(database: Database, factoryId: string): Promise<Day | null> {
  let latest: Day | null = null;
  for (const { currency } of await currenciesOf(database, factoryId)) {
    const span = await dataSpan(database, factoryId, currency, {});
    if (span !== null && (latest === null || span.lastCompleteDay > latest)) latest = span.lastCompleteDay;
  }
  return latest;
}

/** The Monday of the first of the last twelve ISO weeks that are complete on a day. */
function firstWeek(lastCompleteDay: Day): Day {
  return addDays(isoWeekStart(addDays(lastCompleteDay, 1)), -7 * weeks);
}

const lastShape = z.object({ productId: z.string(), day: z.string() });
const daysShape = z.object({ productId: z.string(), day: z.string(), pieces: sqlNumber });

/**
 * Counts anew what lists show of products' orders, after the SKUs behind them changed: pieces of the 30 days and of
 * the twelve complete ISO weeks up to the last complete day, and the last day with an order.
 */
export async function refreshOrderFigures(
  database: Database,
  factoryId: string,
  productIds: readonly string[],
): Promise<void> {
  if (productIds.length === 0) return;
  const end = await lastCompleteDayOf(database, factoryId);
  const lines = countedLines(factoryId, sql`sku.product_id in ${[...productIds]}`);
  const lastDays = new Map(
    (
      await rowsOf(
        database,
        sql`select product_id as "productId", max(day)::text as day from ${lines} group by 1`,
        lastShape,
      )
    ).map(({ productId, day }) => [productId, day]),
  );
  const days =
    end === null
      ? []
      : await rowsOf(
          database,
          sql`select product_id as "productId", day::text as day, sum(pieces) as pieces from ${lines}
            where day between ${firstWeek(end)}::date and ${end}::date group by 1, 2`,
          daysShape,
        );
  for (const productId of productIds) {
    const lastOrderDay = lastDays.get(productId) ?? null;
    const own = days.filter((row) => row.productId === productId);
    await database
      .update(products)
      .set({ lastOrderDay, ...orderFigures(own, lastOrderDay === null ? null : end) })
      .where(and(eq(products.factoryId, factoryId), eq(products.id, productId)));
  }
}

/** Sums of days' pieces; no weeks at all where nothing was ever ordered (`end` null). */
export function orderFigures(days: readonly { day: Day; pieces: number }[], end: Day | null) {
  if (end === null) return { pieces30d: 0, weeklyPieces: [] };
  const from = addDays(end, 1 - recentDays);
  const first = firstWeek(end);
  const weeklyPieces = Array.from({ length: weeks }, () => 0);
  let pieces30d = 0;
  for (const { day, pieces } of days) {
    if (day >= from && day <= end) pieces30d += pieces;
    const week = Math.floor(daysBetween(first, day) / 7);
    const known = weeklyPieces[week];
    if (known !== undefined) weeklyPieces[week] = known + pieces;
  }
  return { pieces30d, weeklyPieces };
}

import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { lineAmountFen } from '@/domain/money';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { newId } from '../../core/ids';
import type { Acting } from '../../core/record';
import { givenRows } from '../sql';
import type { PlacedOrder } from './orders';

const columns = `"orderId" uuid, id uuid, sku text, title text, quantity integer, price bigint, amount bigint,
  occurrence integer, day date`;
const insertInto = sql`insert into order_lines (factory_id, id, order_id, sku, title, quantity, unit_price_li, amount_fen,
  occurrence, day, import_id, dropped)`;

/** Writes the lines that are new, and down that the import saw those that were known. */
export async function placeLines(
  acting: Acting,
  importId: string,
  placed: readonly PlacedOrder[],
): Promise<{ linesNew: number; linesKnown: number }> {
  const { database, factoryId } = acting;
  const ofNewOrders = rowsOfLines(acting, placed.filter((order) => order.isNew));
  if (ofNewOrders.length > 0) {
    await database.execute(sql`${insertInto}
      select ${factoryId}, id, "orderId", sku, title, quantity, price, amount, occurrence, day, ${importId}, false
      from ${givenRows(ofNewOrders, columns)}`);
  }
  const others = rowsOfLines(acting, placed.filter((order) => !order.isNew));
  const linesKnown = others.length === 0 ? 0 : await meetKnownLines(acting, importId, others);
  return { linesNew: ofNewOrders.length + others.length - linesKnown, linesKnown };
}

/** Lines of known orders: those that are there are seen once more, the others are added. Answers how many were there. */
async function meetKnownLines({ database, factoryId }: Acting, importId: string, rows: object[]): Promise<number> {
  const [counted] = await rowsOf(
    database,
    // One snapshot: `known` sees the lines as they were before `added`.
    sql`with given as materialized (select * from ${givenRows(rows, columns)}), known as materialized (
        select given.id as given_id, line.id, line.import_id from given
        join order_lines line on line.factory_id = ${factoryId} and line.order_id = given."orderId"
          and line.sku = given.sku and line.quantity = given.quantity and line.unit_price_li = given.price
          and line.occurrence = given.occurrence
      ), added as (
        ${insertInto}
        select ${factoryId}, id, "orderId", sku, title, quantity, price, amount, occurrence, day, ${importId}, false
        from given where not exists (select 1 from known where known.given_id = given.id)
      ), seen as (
        insert into import_lines (factory_id, line_id, import_id)
        select ${factoryId}, id, ${importId} from known where import_id <> ${importId}
        on conflict do nothing
      )
      select count(*) as known from known`,
    z.object({ known: sqlNumber }),
  );
  return counted?.known ?? 0;
}

function rowsOfLines({ now }: Acting, placed: readonly PlacedOrder[]) {
  return placed.flatMap(({ given, id: orderId, day }) =>
    given.lines.map((line) => ({
      orderId,
      id: newId(now),
      sku: line.sku,
      title: line.title,
      quantity: line.quantity,
      price: line.unitPriceLi,
      amount: lineAmountFen(line.quantity, line.unitPriceLi),
      occurrence: line.occurrence,
      day,
    })),
  );
}

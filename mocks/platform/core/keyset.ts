import type { AnyColumn, SQL } from 'drizzle-orm';
import { and, asc, desc, eq, gt, isNull, isNotNull, lt, or, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';
import { isDay } from '@/domain/calendar';
import { Problem } from './problem';

const countedUpTo = 100_000;
export const defaultLimit = 50;

const cursorShape = z.object({
  /** Value of the sort column at the edge; null sorts last. */
  v: z.union([z.string(), z.number(), z.null()]),
  id: z.string(),
  /** Whether the page lies before or after the edge. */
  d: z.enum(['next', 'prev']),
});
type Cursor = z.output<typeof cursorShape>;

function encode(cursor: Cursor): string {
  return btoa(encodeURIComponent(JSON.stringify(cursor)));
}

function decode(text: string, { column, id }: Pick<Keyset, 'column' | 'id'>): Cursor {
  const cursor = cursorShape.safeParse(parsed(text));
  if (cursor.success && fits(column, cursor.data.v) && fits(id, cursor.data.id)) return cursor.data;
  throw new Problem(422, 'invalid', { errors: [{ pointer: '/cursor', code: 'wrong-format' }] });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(atob(text)));
  } catch {
    return undefined;
  }
}

const wholeNumberRanges = new Map([
  ['smallint', 2 ** 15],
  ['integer', 2 ** 31],
  ['bigint', Number.MAX_SAFE_INTEGER],
]);

/** Whether a cursor's value may be compared with the column at all: cursors come from outside and can be forged. */
function fits(column: AnyColumn, value: string | number | null): boolean {
  if (value === null) return !column.notNull;
  const type = column.getSQLType();
  const range = wholeNumberRanges.get(type);
  if (range !== undefined) return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < range;
  if (typeof value !== 'string') return false;
  if (type === 'uuid') return z.safeParse(z.uuid(), value).success;
  if (type === 'date') return isDay(value);
  return !value.includes('\0');
}

export interface Keyset {
  column: AnyColumn;
  id: AnyColumn;
  descending: boolean;
  cursor: string | undefined;
  limit: number | undefined;
  /** Few rows fulfil the list's condition: they are read and sorted, rather than met by walking the whole order. */
  few?: boolean;
}

/** Splits `-updatedAt` into field and direction. */
export function sortOf<F extends string>(sort: F | `-${F}` | undefined, fallback: F | `-${F}`, fields: readonly F[]) {
  const wanted = sort ?? fallback;
  const descending = wanted.startsWith('-');
  const field = fields.find((name) => name === (descending ? wanted.slice(1) : wanted));
  if (field === undefined) throw new Problem(422, 'invalid', { errors: [{ pointer: '/sort', code: 'not-allowed' }] });
  return { field, descending };
}

/** Condition, order and size of one keyset page; nulls come last in both directions. */
export function keysetPage(keyset: Keyset) {
  const limit = keyset.limit ?? defaultLimit;
  const cursor = keyset.cursor === undefined ? null : decode(keyset.cursor, keyset);
  const backwards = cursor?.d === 'prev';
  const { column, id } = keyset;
  const valueDown = keyset.descending !== backwards;
  const beyond = valueDown ? lt : gt;
  const nullsLast = !backwards;
  let condition: SQL | undefined;
  if (cursor) {
    const sameValue = cursor.v === null ? isNull(column) : eq(column, cursor.v);
    const afterEdge = and(sameValue, beyond(id, cursor.id));
    // Compared as one row, which the index answers from the edge on.
    const operator = sql.raw(valueDown ? '<' : '>');
    if (column.notNull) condition = sql`(${column}, ${id}) ${operator} (${cursor.v}, ${cursor.id})`;
    else if (cursor.v === null) condition = nullsLast ? afterEdge : or(afterEdge, isNotNull(column));
    else condition = nullsLast ? or(beyond(column, cursor.v), afterEdge, isNull(column)) : or(beyond(column, cursor.v), afterEdge);
  }
  // No index has this expression, so the planner cannot walk one.
  const sorted = keyset.few ? sql`coalesce(${column}, ${column})` : column;
  const direction = valueDown ? desc(sorted) : asc(sorted);
  const order = [
    ...(column.notNull ? [direction] : [sql`${direction} nulls ${sql.raw(nullsLast ? 'last' : 'first')}`]),
    valueDown ? desc(id) : asc(id),
  ];
  return {
    condition,
    order,
    /** One more than the page, to know whether another follows. */
    take: limit + 1,
    /** Cuts the rows to the page and makes the cursors of its edges. */
    finish<Row>(rows: Row[], edge: (row: Row) => { v: string | number | null; id: string }) {
      const more = rows.length > limit;
      const kept = rows.slice(0, limit);
      const items = backwards ? kept.reverse() : kept;
      const first = items[0];
      const last = items.at(-1);
      const hasPrevious = cursor !== null && (backwards ? more : true);
      const hasNext = backwards ? true : more;
      return {
        items,
        nextCursor: last && hasNext ? encode({ ...edge(last), d: 'next' }) : null,
        prevCursor: first && hasPrevious ? encode({ ...edge(first), d: 'prev' }) : null,
      };
    },
  };
}

/** A total as lists tell it: exact up to 100,000. */
export function toldTotal(total: number) {
  return { total: Math.min(total, countedUpTo), totalIsExact: total <= countedUpTo };
}

/** How many rows fulfil the condition: exact up to 100,000. */
export async function totalOf(database: Database, table: PgTable, condition: SQL | undefined) {
  const [row] = await rowsOf(
    database,
    sql`select count(*) as total from (select 1 from ${table} where ${condition ?? sql`true`} limit ${countedUpTo + 1}) as counted`,
    z.object({ total: sqlNumber }),
  );
  return toldTotal(row?.total ?? 0);
}

import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { PgliteTransaction } from 'drizzle-orm/pglite';
import type { Database } from '../database';

/** Rows of one statement: large enough to be fast, small enough for a browser's memory. */
const rowsPerStatement = 1_000;
/** Of a table's first statement: the database has something to do, while most rows are still to be made. */
const rowsOfFirst = 150;

/** The rows of a table, less what is the same in all that are written together. */
type RowsOf<T extends PgTable, S> = readonly Omit<T['$inferInsert'], keyof S>[];

/** What no value of the demo holds: ends of rows and of values, and the mark of a null. */
const rowEnd = '\x1e';
const valueEnd = '\x1f';
const nullMark = '\x1a';

const textOf = (value: unknown): string =>
  value === null || value === undefined ? nullMark : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** Takes all rows as one text, which the database takes apart faster than JSON that names every value. */
async function insertChunk(
  database: Database,
  table: PgTable,
  shared: Readonly<Record<string, unknown>>,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [first = {}] = rows;
  const columns = Object.entries<PgColumn>(getTableColumns(table));
  const same = columns.filter(([key]) => Object.hasOwn(shared, key));
  const varied = columns.filter(([key]) => Object.hasOwn(first, key));
  const keys = varied.map(([key]) => key);
  const text = rows.map((row) => keys.map((key) => textOf(row[key])).join(valueEnd)).join(rowEnd);
  const names = sql.raw([...same, ...varied].map(([, column]) => `"${column.name}"`).join(', '));
  const values = [
    ...same.map(([key, column]) => sql`${shared[key]}::${sql.raw(column.getSQLType())}`),
    ...varied.map(([, column], index) => sql.raw(typedValue(`a[${index + 1}]`, column.getSQLType()))),
  ];
  // Without the offset the text of a row would be taken apart anew for each of its values.
  await database.execute(
    sql`insert into ${sql.identifier(getTableName(table))} (${names})
        select ${sql.join(values, sql`, `)} from unnest(string_to_array(${text}, ${rowEnd})) as row_text
        cross join lateral (select string_to_array(row_text, ${valueEnd}, ${nullMark}) as a offset 0) as row_values`,
  );
}

/** A value of its text; an array comes as JSON. */
function typedValue(text: string, type: string): string {
  if (!type.endsWith('[]')) return `${text}::${type}`;
  return `case when ${text} is not null then array(select json_array_elements_text(${text}::json))::${type} end`;
}

/** Statements on their way to the database at most, before making rows waits for it. */
const mostWaiting = 8;
const waitingFor = new WeakMap<Database, Promise<void>[]>();

/**
 * Begins a write behind all that were begun on this transaction before, and waits for it only when too many are on
 * their way: an embedded database works in its own thread, while the next rows are made.
 */
export async function beginWriting(database: Database, write: () => PromiseLike<unknown>): Promise<void> {
  const waiting = waitingFor.get(database) ?? [];
  waitingFor.set(database, waiting);
  const last = waiting.at(-1);
  // A query of Drizzle runs anew whenever it is awaited: this is the one time.
  const begin = async (): Promise<void> => {
    await write();
  };
  // PGlite keeps statements in their order itself, so the next one is there when it has done one; pg wants one at a time.
  const written = last === undefined || is(database, PgliteTransaction) ? begin() : last.then(begin);
  // Told by `allWritten`, or by whoever waits first.
  written.catch(() => undefined);
  waiting.push(written);
  if (waiting.length > mostWaiting) await waiting.shift();
}

/** Waits until all that was begun on this transaction is written, before something reads it; throws what writing threw. */
export async function allWritten(database: Database): Promise<void> {
  for (const written of waitingFor.get(database)?.splice(0) ?? []) await written;
}

/** Begins to add rows to a table, thousands in one statement. */
export async function insertRows<T extends PgTable>(database: Database, table: T, rows: RowsOf<T, object>): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const chunk = rows.slice(start, start + rowsPerStatement);
    await beginWriting(database, () => insertChunk(database, table, {}, chunk));
  }
}

/** Collects rows that share some values, and begins to write them whenever there are enough for a statement. */
export function rowWriter<T extends PgTable, S extends Partial<T['$inferInsert']>>(database: Database, table: T, shared: S) {
  let rows: RowsOf<T, S>[number][] = [];
  let enough = rowsOfFirst;
  const flush = async (): Promise<void> => {
    const full = rows;
    rows = [];
    enough = rowsPerStatement;
    if (full.length > 0) await beginWriting(database, () => insertChunk(database, table, shared, full));
  };
  return {
    add: async (row: RowsOf<T, S>[number]): Promise<void> => {
      rows.push(row);
      if (rows.length >= enough) await flush();
    },
    /** Begins to write the rest. */
    flush,
  };
}

import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../database';

/** Rows of one statement: large enough to be fast, small enough for a browser's memory. */
const rowsPerStatement = 1_000;

/** Adds rows to a table, thousands in one statement: both drivers take them as one JSON text. */
export async function insertRows<T extends PgTable>(
  database: Database,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await insertChunk(database, table, rows.slice(start, start + rowsPerStatement));
  }
}

type Column = [string, PgColumn];

async function insertChunk(
  database: Database,
  table: PgTable,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const [first = {}] = rows;
  const columns: Column[] = Object.entries(getTableColumns(table)).filter(([key]) => Object.hasOwn(first, key));
  // What is the same in every row is sent and read once; the last column stays, since a record needs one.
  const isSame = ([key]: Column, position: number) =>
    position < columns.length - 1 && typeof first[key] !== 'object' && rows.every((row) => row[key] === first[key]);
  const same = columns.filter(isSame);
  const varied = columns.filter((column) => !same.includes(column));
  const names = sql.raw([...same, ...varied].map(([, column]) => `"${column.name}"`).join(', '));
  const values = [
    ...same.map(([key, column]) => sql`${first[key]}::${sql.raw(column.getSQLType())}`),
    ...varied.map(([key]) => sql.identifier(key)),
  ];
  const types = sql.raw(varied.map(([key, column]) => `"${key}" ${column.getSQLType()}`).join(', '));
  const json = JSON.stringify(rows.map((row) => Object.fromEntries(varied.map(([key]) => [key, row[key]]))));
  await database.execute(
    sql`insert into ${sql.identifier(getTableName(table))} (${names})
        select ${sql.join(values, sql`, `)} from json_to_recordset(${json}::json) as rows (${types})`,
  );
}

/** Statements that wait for the database at most, before making rows waits for it too. */
const mostWaiting = 8;
const waitingFor = new WeakMap<Database, Promise<void>[]>();

/** Writes after all that this database was given before, one statement at a time, and does not wait for it. */
async function writeLater<T extends PgTable>(database: Database, table: T, rows: T['$inferInsert'][]): Promise<void> {
  const waiting = waitingFor.get(database) ?? [];
  waitingFor.set(database, waiting);
  const written = (waiting.at(-1) ?? Promise.resolve()).then(() => insertRows(database, table, rows));
  // Told by `flush`, and by the statement after it.
  written.catch(() => undefined);
  waiting.push(written);
  if (waiting.length > mostWaiting) await waiting.shift();
}

/**
 * Collects rows and writes them whenever there are enough for a statement, while the next are made: an embedded
 * database works in its own thread. `flush` waits until all are written, and throws what writing threw.
 */
export function rowWriter<T extends PgTable>(database: Database, table: T) {
  let rows: T['$inferInsert'][] = [];
  const begin = (): Promise<void> => {
    const full = rows;
    rows = [];
    return writeLater(database, table, full);
  };
  return {
    add: async (row: T['$inferInsert']): Promise<void> => {
      rows.push(row);
      if (rows.length >= rowsPerStatement) await begin();
    },
    flush: async (): Promise<void> => {
      await begin();
      await waitingFor.get(database)?.at(-1);
    },
  };
}

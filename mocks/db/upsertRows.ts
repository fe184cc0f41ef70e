import type { SQL } from 'drizzle-orm';
import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database';

/** Rows of one statement. */
const rowsPerStatement = 2_000;

/**
 * Writes whole rows, hundreds in one statement: those whose `keys` are there already are overwritten, column by column
 * as the rows have them. Both drivers take the rows as one JSON text.
 */
export async function upsertRows<T extends PgTable>(
  database: Database,
  table: T,
  keys: readonly PgColumn[],
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await upsertChunk(database, table, keys, rows.slice(start, start + rowsPerStatement));
  }
}

const names = (columns: readonly PgColumn[]): SQL => sql.raw(columns.map(({ name }) => `"${name}"`).join(', '));

async function upsertChunk(
  database: Database,
  table: PgTable,
  keys: readonly PgColumn[],
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const present = new Set(rows.flatMap((row) => Object.keys(row)));
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => present.has(key));
  const own = columns.map(([, column]) => column);
  const types = sql.raw(own.map((column) => `"${column.name}" ${column.getSQLType()}`).join(', '));
  const json = JSON.stringify(rows.map((row) => Object.fromEntries(columns.map(([key, column]) => [column.name, row[key] ?? null]))));
  const set = sql.raw(
    own.filter((column) => !keys.includes(column)).map(({ name }) => `"${name}" = excluded."${name}"`).join(', '),
  );
  await database.execute(
    sql`insert into ${sql.identifier(getTableName(table))} (${names(own)})
        select ${names(own)} from json_to_recordset(${json}::json) as rows (${types})
        on conflict (${names(keys)}) do update set ${set}`,
  );
}

import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../database';

/** Rows of one statement: large enough to be fast, small enough for a browser's memory. */
export const rowsPerStatement = 4_000;

/** Adds rows to a table, thousands in one statement: both drivers take them as one JSON text. */
export async function insertRows<T extends PgTable>(
  database: Database,
  table: T,
  rows: readonly T['$inferInsert'][],
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => Object.hasOwn(first, key));
  const names = sql.raw(columns.map(([, column]) => `"${column.name}"`).join(', '));
  const keys = sql.raw(columns.map(([key]) => `"${key}"`).join(', '));
  const types = sql.raw(columns.map(([key, column]) => `"${key}" ${column.getSQLType()}`).join(', '));
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const json = JSON.stringify(rows.slice(start, start + rowsPerStatement));
    await database.execute(
      sql`insert into ${sql.identifier(getTableName(table))} (${names})
          select ${keys} from json_to_recordset(${json}::json) as rows (${types})`,
    );
  }
}

/** Collects rows and writes them whenever there are enough for a statement. */
export function rowWriter<T extends PgTable>(database: Database, table: T) {
  let rows: T['$inferInsert'][] = [];
  const flush = async () => {
    const full = rows;
    rows = [];
    await insertRows(database, table, full);
  };
  return {
    add: async (row: T['$inferInsert']): Promise<void> => {
      rows.push(row);
      if (rows.length >= rowsPerStatement) await flush();
    },
    flush,
  };
}

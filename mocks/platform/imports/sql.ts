import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import { orderStatuses } from '@/domain/orders/status';
import type { Database } from '@mocks/db/database';

/**
 * Rows as a table of one statement, the same in both drivers; `columns` are SQL, such as `id uuid, name text`, and name
 * the rows' properties.
 */
export function givenRows(rows: readonly object[], columns: string): SQL {
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as given(${sql.raw(columns)})`;
}

/** Keeps others from changing orders, lines and sightings of the factory until this transaction ends. */
export async function lockOrders(database: Database, factoryId: string): Promise<void> {
  await database.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`orders ${factoryId}`}, 0))`);
}

const statusList = sql.raw(`array[${orderStatuses.map((status) => `'${status}'`).join(', ')}]`);

/** How far a status has come, from 1; null for no status. */
export function statusRank(status: SQL): SQL {
  return sql`array_position(${statusList}, ${status})`;
}

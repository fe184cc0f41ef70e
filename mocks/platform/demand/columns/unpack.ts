import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from '@mocks/db/database';
import { rowsOf, sqlNumber } from '@mocks/db/database';

/**
 * Takes away the packed thirds of months whose rows are about to change, in the transaction that changes them. `touched`
 * selects `currency` and `day`. Answers how many were packed.
 */
export async function unpackDays(database: Database, factoryId: string, touched: SQL): Promise<number> {
  const [row] = await rowsOf(
    database,
    sql`with gone as (
        delete from demand_columns where factory_id = ${factoryId} and (currency, from_day) in (
          select currency, date_trunc('month', day)::date + 10 * least((extract(day from day)::int - 1) / 10, 2)
          from (${touched}) as touched)
        returning 1
      ) select count(*) as thirds from gone`,
    z.object({ thirds: sqlNumber }),
  );
  return row?.thirds ?? 0;
}

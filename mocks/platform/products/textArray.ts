import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';

/** Values as an array whose contents the planner sees when it estimates. */
export function textArray(values: readonly string[]): SQL {
  return sql`array[${sql.join(values.map((value) => sql`${value}`), sql`, `)}]::text[]`;
}

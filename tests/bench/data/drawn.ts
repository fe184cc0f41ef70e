import type { SQL } from 'drizzle-orm';
import { sql } from 'drizzle-orm';

/** A whole number from 0 up to `below`, the same for the same row and salt each time. @param row an integer of SQL */
export function drawn(row: SQL, salt: number, below: number): SQL {
  return sql.raw('((hashint4((').append(row).append(sql.raw(`) * 64 + ${salt}) & 2147483647) % ${below})`));
}

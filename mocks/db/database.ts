import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import * as z from 'zod/mini';
import type * as schema from './schema';

/** One query code for PGlite and PostgreSQL; a transaction is one too. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

const result = z.object({ rows: z.array(z.unknown()) });

/** Runs raw SQL and parses every row: both drivers answer `{ rows }`. Big integers arrive as text or number. */
export async function rowsOf<S extends z.ZodMiniType>(database: Database, query: SQL, row: S): Promise<z.output<S>[]> {
  return z.array(row).parse(result.parse(await database.execute(query)).rows);
}

/** A `bigint` or `numeric` of raw SQL as a number. */
export const sqlNumber = z.pipe(z.union([z.number(), z.string(), z.bigint()]), z.transform(Number));

/** For reads of several statements that must tell of one state. */
export const oneState = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;

import { sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from './database';
import { rowsOf } from './database';

const files = import.meta.glob<string>('./migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** Any number that nothing else locks: processes that start together migrate one after the other. */
const migrationLock = 716_021_688;

/** Brings the database to the newest schema: all missing files in order, in one transaction. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${migrationLock})`);
    await transaction.execute(sql`create table if not exists schema_migrations (name text primary key)`);
    const known = await rowsOf(transaction, sql`select name from schema_migrations`, z.object({ name: z.string() }));
    const applied = new Set(known.map((row) => row.name));
    for (const [path, text] of Object.entries(files).sort(([a], [b]) => a.localeCompare(b))) {
      const name = path.replace(/^.*\//, '');
      if (applied.has(name)) continue;
      for (const statement of text.split('--> statement-breakpoint')) await transaction.execute(sql.raw(statement));
      await transaction.execute(sql`insert into schema_migrations (name) values (${name})`);
    }
  });
}

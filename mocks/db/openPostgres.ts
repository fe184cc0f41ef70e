import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { migrate } from './migrate';
import type { OpenDatabase } from './open';
import * as schema from './schema';

/**
 * Data lies on flash or in memory: the default expects a disk's arm to move, and reads whole tables instead of an index. One
 * core answers one person: our largest reads take tens of milliseconds, and starting helpers for them takes longer.
 */
const settings = '-c random_page_cost=1.1 -c max_parallel_workers_per_gather=0';

/** Opens a PostgreSQL by its address; only the Node runtimes import this. */
export async function openPostgres(url: string, connections = 8): Promise<OpenDatabase & { pool: pg.Pool }> {
  const pool = new pg.Pool({ connectionString: url, max: connections, options: settings });
  // An idle connection that the server ends is replaced at the next query; unheard, it would end the process.
  pool.on('error', () => undefined);
  const database = drizzle({ client: pool, schema });
  await migrate(database);
  return { database, pool, close: () => pool.end() };
}

import type { PGliteInterface, PGliteOptions } from '@electric-sql/pglite';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { Database } from './database';
import { migrate } from './migrate';
import * as schema from './schema';

export interface OpenDatabase {
  database: Database;
  close: () => Promise<void>;
}

/** Wraps a PGlite that somebody opened: in this thread, in a worker thread or in the browser's worker. */
export async function overPglite(client: PGliteInterface): Promise<OpenDatabase> {
  // Drizzle's type names the class, but its driver calls nothing outside the interface.
  const database = drizzle({ client: client as PGlite, schema });
  await migrate(database);
  return { database, close: () => client.close() };
}

/** Opens PGlite in this thread: in memory without `dataDir`, or from a prepared snapshot. */
export async function openPglite(options: PGliteOptions = {}): Promise<OpenDatabase> {
  return overPglite(await PGlite.create(options));
}

import { join } from 'node:path';
import type { OpenDatabase } from '@mocks/db/open';
import { overPglite } from '@mocks/db/open';
import { openPostgres } from '@mocks/db/openPostgres';
import { forDrizzle, WorkerPglite } from '@mocks/db/pgliteWorker/client';
import type { ServerSettings } from './settings';
import { StartError } from './settings';

/** Opens what the settings name: a PostgreSQL, or the embedded database in its own thread. @param workerUrl its built module */
export async function openServerDatabase(settings: ServerSettings, workerUrl: URL): Promise<OpenDatabase> {
  if (settings.databaseUrl !== undefined) {
    return openPostgres(settings.databaseUrl).catch((error: unknown) => {
      throw new StartError(`The database at DATABASE_URL cannot be opened: ${messageOf(error)}`);
    });
  }
  const client = await WorkerPglite.open(workerUrl, { dataDir: join(settings.dataDir, 'pglite') });
  client.onLost((reason) => {
    // Whoever watches over this process starts it again; the data is as it was committed.
    console.error('The embedded database is lost:', reason);
    process.exit(1);
  });
  return overPglite(forDrizzle(client));
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}

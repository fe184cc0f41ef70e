import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Database } from '@mocks/db/database';
import type { OpenDatabase } from '@mocks/db/open';
import { seedDemo } from '@mocks/db/seed/seed';
import { openServerDatabase } from '@mocks/server/database';
import { readSettings } from '@mocks/server/settings';
import type { DatabaseKind } from '@tests/support/database';
import { testNow } from '@tests/support/platform';
import { startPostgres } from '@tests/support/postgresServer';

/** Opens an embedded database as `npm start` does: built, on the disk, in a thread of its own. */
export function openEmbedded(folder: string): Promise<OpenDatabase> {
  return openServerDatabase(readSettings({ DATA_DIR: folder }), pathToFileURL(resolve('.cache/server/pgliteWorker.js')));
}

export async function withFolder<T>(act: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'factory-dashboard-bench-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs with the small demo in a fresh database of either kind, as `npm start` would open it. */
export async function withDemo<T>(kind: DatabaseKind, act: (open: OpenDatabase) => Promise<T>): Promise<T> {
  return kind === 'pglite' ? withFolder((folder) => inDemo(() => openEmbedded(folder), act)) : onPostgres(act);
}

async function onPostgres<T>(act: (open: OpenDatabase) => Promise<T>): Promise<T> {
  const server = await startPostgres();
  try {
    return await inDemo(() => openServerDatabase(readSettings({ DATABASE_URL: server.url('postgres') }), new URL(import.meta.url)), act);
  } finally {
    await server.stop();
  }
}

async function inDemo<T>(start: () => Promise<OpenDatabase>, act: (open: OpenDatabase) => Promise<T>): Promise<T> {
  const open = await start();
  try {
    await loadDemo(open.database);
    return await act(open);
  } finally {
    await open.close();
  }
}

export function loadDemo(database: Database): Promise<void> {
  return seedDemo(database, { size: 'small', now: testNow });
}

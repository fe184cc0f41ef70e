import { readFile } from 'node:fs/promises';
import { inject } from 'vitest';
import type { OpenDatabase } from '@mocks/db/open';
import { openPglite } from '@mocks/db/open';
import { openPostgres } from '@mocks/db/openPostgres';

export type DatabaseKind = 'pglite' | 'postgres';

/** For `describe.each`: what must hold on both databases. */
export const databaseKinds: readonly DatabaseKind[] = ['pglite', 'postgres'];

/** Opens a migrated, empty database that nobody else uses; close it in `afterAll`. */
export async function openTestDatabase(kind: DatabaseKind): Promise<OpenDatabase> {
  const answer = await ask(kind);
  if (kind === 'postgres') return openPostgres(answer, 4);
  return openPglite({ loadDataDir: new Blob([new Uint8Array(await readFile(answer))]) });
}

/** Opens an embedded database with the small demo, as of `testNow`; made once, so that files open it in a moment. */
export async function openDemoDatabase(): Promise<OpenDatabase> {
  return openPglite({ loadDataDir: new Blob([new Uint8Array(await readFile(await ask('demo')))]) });
}

async function ask(kind: DatabaseKind | 'demo'): Promise<string> {
  const response = await fetch(`${inject('testDatabases')}/${kind}`);
  const text = await response.text();
  if (!response.ok) throw new Error(`No ${kind} test database: ${text}`);
  return text;
}

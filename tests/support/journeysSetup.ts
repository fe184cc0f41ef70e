import { execFileSync } from 'node:child_process';
import { ensureBuilt } from '../../mocks/server/build.mjs';

export const routesFile = 'node_modules/.cache/routes.json';

/** Builds before the workers start their servers, so that no two of them do, and lists the routes for journeys. */
export default async function setup(): Promise<void> {
  await ensureBuilt();
  execFileSync(process.execPath, ['mocks/tools/run.mjs', 'tests/support/listRoutes.ts', routesFile], { stdio: 'inherit' });
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readAppRoutes } from './appRoutes';

/** Writes the app's routes as JSON into the file named, for journeys, whose own loader cannot load the app's modules. */
export default async function listRoutes([path = 'test-results/routes.json']: readonly string[]): Promise<number> {
  const routes = await readAppRoutes();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(routes, null, 2)}\n`);
  return 0;
}

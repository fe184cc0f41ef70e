import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTestDatabases } from './testDatabases';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files ask for a migrated database. */
    testDatabases: string;
    /** Where test files put what they bundle for other processes; removed after the run. */
    bundles: string;
  }
}

/** Once per project and run: offers databases, and clears up what test files left behind. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const databases = await startTestDatabases();
  project.provide('testDatabases', databases.address);
  const bundles = resolve('node_modules/.cache/bundles', `${process.pid}-${project.name}`);
  project.provide('bundles', bundles);
  return async () => {
    await databases.stop();
    rmSync(bundles, { recursive: true, force: true });
  };
}

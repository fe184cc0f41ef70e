import { resolve } from 'node:path';
import { createPlatform } from '@mocks/platform/app';
import { systemClock } from '@mocks/platform/core/clock';
import { passwordHasher } from '@mocks/platform/core/passwords';
import { cookieTransport } from '@mocks/platform/core/sessionTransport';
import { demoAccounts, demoPassword } from '@mocks/platform/demoAccounts';
import { openServerDatabase } from './server/database';
import { isEmpty } from './db/seed/seed';
import { loadDemo, servesDemo } from './server/demoData';
import { shareWakes } from './server/fanOut';
import { addressesOf, serveHttp } from './server/http';
import { deriveInNode } from './server/passwordKey';
import { readSettings } from './server/settings';
import { serveStatic } from './server/staticFiles';

/**
 * The platform as an HTTP server beside the app, as `npm start` runs it. Resolves when it listens; SIGINT and SIGTERM
 * end it in order. @param giveBack frees the data folder, which the caller holds
 */
export async function startServer(environment: Record<string, string | undefined>, giveBack: () => void): Promise<void> {
  const settings = readSettings(environment);
  const files = serveStatic(resolve('dist'));
  const open = await openServerDatabase(settings, new URL('./pgliteWorker.js', import.meta.url));
  if (settings.seed) await loadDemo(open.database, settings.seed);
  const passwords = passwordHasher(deriveInNode);
  const platform = createPlatform({
    database: open.database,
    clock: systemClock,
    demo: await servesDemo(open.database, passwords),
    sessionTransport: cookieTransport,
    passwords,
    onFailure: (error, requestId) => console.error(`Request ${requestId} failed:`, error),
  });
  const endSharing = settings.databaseUrl ? await shareWakes(settings.databaseUrl, platform.services) : undefined;
  const http = await serveHttp(settings, platform.fetch, files);
  const endJobs = platform.start();

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    await http.close();
    await endJobs();
    await endSharing?.();
    await open.close();
    giveBack();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());

  console.log(`The factory dashboard is at ${addressesOf(settings.host, http.port).join(' and ')}`);
  if (platform.services.demo) {
    console.log(`Demo accounts, password ${demoPassword}: ${demoAccounts.map(({ account }) => account).join(', ')}`);
  } else if (await isEmpty(open.database)) {
    console.log('Nobody has an account yet: make the first owner with npm run user:create');
  }
}

import type { PGliteInterface } from '@electric-sql/pglite';
import { PGliteWorker } from '@electric-sql/pglite/worker';
import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import DatabaseWorker from './browser/database.worker?worker';
import { mountDevPanel } from './browser/devPanel';
import { keptFolder, markReady } from './browser/keptData';
import { browserSession } from './browser/session';
import { faultHeader, readMockSettings } from './browser/settings';
import { overPglite } from './db/open';
import { isEmpty, seedDemo } from './db/seed/seed';
import type { Platform } from './platform/app';
import { createPlatform } from './platform/app';
import { systemClock } from './platform/core/clock';
import { deriveInJavaScript, passwordHasher } from './platform/core/passwords';

/** Kept in the origin's private files where the browser has them (https, localhost); else as long as the page. */
async function openPlatform(): Promise<Platform> {
  const folder = keptFolder();
  const client: PGliteInterface = await PGliteWorker.create(new DatabaseWorker(), folder === null ? {} : { meta: folder });
  const { database } = await overPglite(client);
  if (await isEmpty(database)) await seedDemo(database, { size: readMockSettings().size, now: systemClock.now() });
  if (folder !== null) await markReady(folder);
  const platform = createPlatform({
    database,
    clock: systemClock,
    demo: true,
    sessionTransport: browserSession,
    passwords: passwordHasher(deriveInJavaScript),
    onFailure: (error, requestId) => console.warn(`Request ${requestId} failed in the mock platform`, error),
  });
  platform.start();
  return platform;
}

/** Puts the platform between the app and the network; the page may render before the database is open. */
export async function startMockPlatform(options: { panel: boolean }): Promise<void> {
  const platform = openPlatform();
  const settings = readMockSettings();
  const worker = setupWorker(
    http.all('*/api/v1/*', async ({ request }) => {
      const fault = faultHeader(settings);
      if (fault !== null) request.headers.set('x-fault', fault);
      return (await platform).fetch(request);
    }),
  );
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: `${import.meta.env.BASE_URL}mockServiceWorker.js` },
  });
  if (options.panel) mountDevPanel(settings);
}

import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import type { AppRoute } from './appRoutes';
import { routesFile } from './journeysSetup';
import { type RunningServer, startFreshServer } from './runningServer';

interface JourneyOptions {
  /** Console errors that this journey provokes on purpose; every other one fails it. */
  allowedErrors: readonly RegExp[];
}

interface JourneyFixtures {
  /** Fails the journey on console errors, uncaught exceptions and missing translations, in every browser of `another` too. */
  watched: (context: BrowserContext) => void;
  /** A page in another browser, on the same device: a colleague, or the same person elsewhere. Null is nobody yet. */
  another: (account: string | null) => Promise<Page>;
}

interface WorkerOptions {
  /** The name that the browser uses for this machine; `factory.test` is no secure context. */
  hostName: string;
  /** Whose demo data it is: a file that changes whatever it meets names itself, and gets a server of its own. */
  demoOf: string;
}

interface WorkerFixtures {
  server: RunningServer;
}

/** Playwright's `test` with a server and demo data of its own per worker, and with an eye on the console. */
export const test = base.extend<JourneyOptions & JourneyFixtures, WorkerOptions & WorkerFixtures>({
  hostName: ['127.0.0.1', { option: true, scope: 'worker' }],
  demoOf: ['everybody', { option: true, scope: 'worker' }],
  allowedErrors: [[], { option: true }],
  server: [
    async ({ demoOf: _demoOf }, provide) => {
      const server = await startFreshServer();
      await provide(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ server, hostName }, provide) => {
    await provide(`http://${hostName}:${server.port}`);
  },
  watched: [
    async ({ context, allowedErrors }, provide) => {
      const errors: string[] = [];
      const watch = (one: BrowserContext): void => {
        one.on('console', (message) => {
          if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
        });
        one.on('weberror', (error) => errors.push(error.error().stack ?? String(error.error())));
      };
      watch(context);
      await provide(watch);
      expect(errors.filter((error) => !allowedErrors.some((allowed) => allowed.test(error)))).toEqual([]);
    },
    { auto: true },
  ],
  another: async ({ browser, watched }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async (account) => {
      const context = await browser.newContext();
      contexts.push(context);
      watched(context);
      const page = await context.newPage();
      if (account !== null) await signInAs(page, account);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect } from '@playwright/test';

/** Signs in through the API, for journeys that are not about signing in. */
export async function signInAs(page: Page, account: string, password = 'demo-1688'): Promise<void> {
  const answer = await page.request.post('/api/v1/session', {
    data: { account, password },
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  expect(answer.ok(), `${account} signs in: ${answer.status()}`).toBe(true);
}

/** Every page of the app as its router has it, such as `/:factory/stores/:number`, with the right that it needs. */
export function appRoutes(): AppRoute[] {
  return JSON.parse(readFileSync(routesFile, 'utf8'));
}

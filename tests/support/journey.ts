import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import type { AppRoute } from './appRoutes';
import { routesFile } from './journeysSetup';
import { type RunningServer, startFreshServer } from './runningServer';

interface JourneyOptions {
  /** Console errors that this journey provokes on purpose; every other one fails it. */
  allowedErrors: readonly RegExp[];
}

interface JourneyFixtures {
  /** Fails the journey on console errors, uncaught exceptions and missing translations. */
  watched: void;
}

interface WorkerOptions {
  /** The name that the browser uses for this machine; `factory.test` is no secure context. */
  hostName: string;
}

interface WorkerFixtures {
  server: RunningServer;
}

/** Playwright's `test` with a server and demo data of its own per worker, and with an eye on the console. */
export const test = base.extend<JourneyOptions & JourneyFixtures, WorkerOptions & WorkerFixtures>({
  hostName: ['127.0.0.1', { option: true, scope: 'worker' }],
  allowedErrors: [[], { option: true }],
  server: [
    async ({}, provide) => {
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
      context.on('console', (message) => {
        if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => errors.push(error.error().stack ?? String(error.error())));
      await provide();
      expect(errors.filter((error) => !allowedErrors.some((allowed) => allowed.test(error)))).toEqual([]);
    },
    { auto: true },
  ],
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

import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { demoPassword } from '@mocks/platform/demoAccounts';
import { chromiumArguments, ensureChromium } from '@tests/support/chromium';
import { startFreshServer } from '@tests/support/runningServer';
import { coldLoad } from './coldLoad';
import type { Bench, Figure } from './measure';

const runs = 3;

/** The sign-in page, loaded cold as a person with a mediocre laptop would. */
export const signInBench: Bench = {
  name: 'sign-in',
  covers: ['sign-in page: scripts', 'sign-in page: layout shift'],
  run: () =>
    onFreshServer(async (browser, base) => {
      const load = await coldLoad(browser, { url: `${base}/sign-in`, ready: 'form input[type="password"]' }, runs);
      return [
        { name: 'sign-in page: scripts', value: load.scriptBytes, unit: 'bytes', budget: 215_000, aim: 170_000 },
        { name: 'sign-in page: layout shift', value: load.layoutShift, unit: 'ratio', budget: 0.02 },
      ];
    }),
};

/** The product list, loaded cold by somebody who is signed in. */
export const productListBench: Bench = {
  name: 'product-list',
  covers: ['product list, cold: scripts, usable, blocking time, heap, layout shift'],
  run: () =>
    onFreshServer(async (browser, base) => {
      const scenario = {
        url: `${base}/F-1/products`,
        ready: 'main tbody tr td a',
        prepare: (context: BrowserContext) => signIn(context, base),
      };
      const load = await coldLoad(browser, scenario, runs);
      return [
        { name: 'product list: scripts', value: load.scriptBytes, unit: 'bytes', budget: 350_000, aim: 310_000 },
        { name: 'product list, cold: usable', value: load.usableMs, unit: 'ms', budget: 2_600, aim: 2_100 },
        { name: 'product list, cold: blocking time', value: load.blockingMs, unit: 'ms', budget: 1_200, aim: 600 },
        { name: 'product list, cold: heap', value: load.heapMb, unit: 'MB', budget: 40 },
        { name: 'product list, cold: layout shift', value: load.layoutShift, unit: 'ratio', budget: 0.02 },
      ];
    }),
};

/** Runs in Chromium against the built server with the small demo. */
export async function onFreshServer(act: (browser: Browser, base: string) => Promise<Figure[]>): Promise<Figure[]> {
  const server = await startFreshServer();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] });
  try {
    return await act(browser, `http://127.0.0.1:${server.port}`);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Signs the demo's owner in, for all pages of the context. */
export async function signIn(context: BrowserContext, base: string): Promise<void> {
  const answer = await context.request.post(`${base}/api/v1/session`, {
    data: { account: 'owner', password: demoPassword },
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  if (!answer.ok()) throw new Error(`The owner cannot sign in: ${answer.status()}`);
}

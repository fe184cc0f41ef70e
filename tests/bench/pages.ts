import { type BrowserContext, chromium } from '@playwright/test';
import { chromiumArguments, ensureChromium } from '@tests/support/chromium';
import { startFreshServer } from '@tests/support/runningServer';
import { coldLoad } from './coldLoad';
import type { Bench, Figure } from './measure';

const runs = 3;

/** The sign-in page and the product list, loaded cold as a person with a mediocre laptop would. */
export const pageBench: Bench = {
  name: 'pages',
  covers: ['JS to the first usable list', 'JS of the sign-in page', 'product list, cold', 'layout shift'],
  run: async (): Promise<Figure[]> => {
    const server = await startFreshServer();
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] });
    const base = `http://127.0.0.1:${server.port}`;
    try {
      const login = await coldLoad(browser, { url: `${base}/`, ready: 'form input[type="password"]' }, runs);
      const list = await coldLoad(
        browser,
        { url: `${base}/F-1/products`, ready: 'tbody tr td', prepare: (context) => signIn(context, base) },
        runs,
      );
      return [
        { name: 'sign-in page: scripts', value: login.scriptBytes, unit: 'bytes', budget: 215_000, aim: 170_000 },
        { name: 'sign-in page: layout shift', value: login.layoutShift, unit: 'ratio', budget: 0.02 },
        { name: 'product list: scripts', value: list.scriptBytes, unit: 'bytes', budget: 350_000, aim: 310_000 },
        { name: 'product list, cold: usable', value: list.usableMs, unit: 'ms', budget: 2_600, aim: 2_100 },
        { name: 'product list, cold: blocking time', value: list.blockingMs, unit: 'ms', budget: 1_200, aim: 600 },
        { name: 'product list, cold: heap', value: list.heapMb, unit: 'MB', budget: 40 },
        { name: 'product list, cold: layout shift', value: list.layoutShift, unit: 'ratio', budget: 0.02 },
      ];
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

async function signIn(context: BrowserContext, base: string): Promise<void> {
  const answer = await context.request.post(`${base}/api/v1/session`, {
    data: { account: 'owner', password: 'demo-1688' },
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  if (!answer.ok()) throw new Error(`The owner cannot sign in: ${answer.status()}`);
}

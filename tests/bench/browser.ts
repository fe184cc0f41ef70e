import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { demoPassword } from '@mocks/platform/demoAccounts';
import { chromiumArguments, ensureChromium } from '@tests/support/chromium';
import { startFreshServer } from '@tests/support/runningServer';
import type { Figure } from './measure';

/** Runs in Chromium against the built server with the small demo. */
export async function onFreshServer(act: (browser: Browser, base: string) => Promise<Figure[]>): Promise<Figure[]> {
  const server = await startFreshServer();
  try {
    return await inBrowser((browser) => act(browser, `http://127.0.0.1:${server.port}`));
  } finally {
    await server.stop();
  }
}

/** Runs in a Chromium of its own, whose heap figures are exact. */
export async function inBrowser<T>(act: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...chromiumArguments, '--enable-precise-memory-info'],
  });
  try {
    return await act(browser);
  } finally {
    await browser.close();
  }
}

/** Signs a person of the demo in, for all pages of the context. */
export async function signIn(context: BrowserContext, base: string, account = 'owner'): Promise<void> {
  const answer = await context.request.post(`${base}/api/v1/session`, {
    data: { account, password: demoPassword },
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  if (!answer.ok()) throw new Error(`${account} cannot sign in: ${answer.status()}`);
}

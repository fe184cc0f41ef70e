import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureBuilt } from '@mocks/server/build.mjs';
import { demoPassword } from '@mocks/platform/demoAccounts';
import { Traffic } from '@tests/journeys/help/quiet';
import { readAppRoutes } from '@tests/support/appRoutes';
import { chromiumArguments, ensureChromium } from '@tests/support/chromium';
import { startFreshServer } from '@tests/support/runningServer';
import { addressOf } from './addresses';
import { indexPage } from './indexPage';
import { type Look, looksOf, nameOf, sittingsOf } from './looks';

const folder = 'look';
const sideBySide = 2;

/**
 * `npm run look [TEXT]`: photographs every route (or those whose path contains the text) in all its looks into `look/`,
 * with an index page to leaf through. Ends with 1 when a page could not be photographed.
 */
export default async function look([only = '']: readonly string[]): Promise<number> {
  await ensureBuilt();
  const looks = looksOf((await readAppRoutes()).filter(({ path }) => path.includes(only)));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await startFreshServer();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...chromiumArguments] });
  const base = `http://127.0.0.1:${server.port}`;
  const waiting = sittingsOf(looks);
  const failures: string[] = [];
  const taken: Look[] = [];
  const addresses = new Map<string, string | null>();
  const sit = async (sitting: readonly [Look, ...Look[]]): Promise<void> => {
    const context = await openContext(browser, base, sitting[0]);
    for (const look of sitting) {
      try {
        if (await photograph(context, look, addresses)) taken.push(look);
      } catch (error) {
        failures.push(`${nameOf(look)}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    await context.close();
  };
  const photographer = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      try {
        await sit(next);
      } catch (error) {
        failures.push(`sitting of ${nameOf(next[0])}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: sideBySide }, photographer));
  await browser.close();
  await server.stop();
  writeFileSync(`${folder}/index.html`, indexPage(looks.filter((each) => taken.includes(each))));
  for (const failure of failures) console.error(failure);
  console.log(`${taken.length} pictures, ${failures.length} failed: ${folder}/index.html`);
  return failures.length === 0 ? 0 : 1;
}

async function openContext(browser: Browser, base: string, wanted: Look): Promise<BrowserContext> {
  const phone = wanted.width === 390;
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: wanted.width, height: phone ? 844 : 900 },
    colorScheme: wanted.theme,
    locale: wanted.language,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...(phone ? { isMobile: true, hasTouch: true } : {}),
  });
  if (wanted.account !== null) await signIn(context, wanted.account);
  return context;
}

/** False when there is nothing to photograph: an empty factory has no record to open. */
async function photograph(context: BrowserContext, wanted: Look, addresses: Map<string, string | null>): Promise<boolean> {
  const page = await context.newPage();
  try {
    const traffic = new Traffic(page);
    const key = `${wanted.route} ${wanted.account}`;
    const address = addresses.get(key) ?? (await addressOf(page, wanted.route, wanted.account));
    addresses.set(key, address);
    if (address === null) return false;
    if (wanted.state === 'failing') await breakData(page);
    await page.goto(`${address}?lang=${wanted.language}`);
    await traffic.quiet();
    await page.screenshot({ path: `${folder}/${nameOf(wanted)}.png`, fullPage: true, animations: 'disabled' });
    return true;
  } finally {
    await page.close();
  }
}

async function signIn(context: BrowserContext, account: string): Promise<void> {
  const answer = await context.request.post('/api/v1/session', {
    data: { account, password: demoPassword },
    headers: { 'x-requested-with': 'XMLHttpRequest' },
  });
  if (!answer.ok()) throw new Error(`${account} cannot sign in: ${answer.status()}`);
}

/** Asks the platform to fail whatever a page reads of its factory, or of the platform's desks; who is signed in stays known. */
async function breakData(page: Page): Promise<void> {
  await page.route(/\/api\/v1\/(factories\/[^/]+\/.|desk|review|platform)/, (route) =>
    route.continue({ headers: { ...route.request().headers(), 'x-fault': 'status=500' } }),
  );
}

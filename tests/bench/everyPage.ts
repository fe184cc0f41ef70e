import type { Browser, BrowserContext, Page } from '@playwright/test';
import { addressFor } from '../journeys/help/addresses';
import type { Traffic } from '../journeys/help/quiet';
import { readAppRoutes } from '@tests/support/appRoutes';
import { onFreshServer, signIn } from './browser';
import { chartBytes, sheetBytes } from './chunks';
import { coldLoad } from './coldLoad';
import type { Bench, Figure } from './measure';

/** Every page that the router has, loaded cold by the owner, or by whose desk it is: nothing jumps, and no page fetches code that it has no use for. */
export const everyPageBench: Bench = {
  name: 'every-page',
  covers: ['layout shift on every page', 'chart and spreadsheet code only where used'],
  run: async () => {
    const routes = await readAppRoutes();
    return onFreshServer(async (browser, base) => {
      const figures: Figure[] = [];
      for (const { path, platform } of routes) figures.push(...(await figuresOf(browser, base, path, platform?.[0] ?? 'owner')));
      return figures;
    });
  },
};

async function figuresOf(browser: Browser, base: string, route: string, account: string): Promise<Figure[]> {
  const signedOut = route === '/sign-in' || route.startsWith('/join/');
  let drawsChart = false;
  const load = await coldLoad(
    browser,
    {
      url: base + (await addressIn(browser, base, route, account)),
      ready: 'h1',
      prepare: async (context: BrowserContext) => {
        if (!signedOut) await signIn(context, base, account);
      },
      settle: async (page: Page, traffic: Traffic) => {
        await traffic.quiet();
        await page.waitForTimeout(500);
      },
      then: async (page: Page) => {
        drawsChart = (await page.locator('[_echarts_instance_]').count()) > 0;
      },
    },
    1,
  );
  const charts = drawsChart ? 0 : chartBytes(load.scripts);
  return [
    { name: `layout shift: ${route}`, value: load.layoutShift, unit: 'ratio', budget: 0.02 },
    { name: `code without use: ${route}`, value: charts + sheetBytes(load.scripts), unit: 'bytes', budget: 0 },
  ];
}

/** Finds the address unslowed, in a window of its own. */
async function addressIn(browser: Browser, base: string, route: string, account: string): Promise<string> {
  const context = await browser.newContext({ baseURL: base });
  try {
    await signIn(context, base, account);
    return await addressFor(await context.newPage(), route);
  } finally {
    await context.close();
  }
}

import type { Browser, BrowserContext, Page } from '@playwright/test';
import { onFreshServer, signIn } from './browser';
import { chartBytes, sheetBytes } from './chunks';
import { coldLoad } from './coldLoad';
import { type Bench, type Figure, percentile } from './measure';
import { moveTo } from './move';

const runs = 5;

/** The sign-in page, loaded cold as a person with a mediocre laptop would. */
export const signInBench: Bench = {
  name: 'sign-in',
  covers: ['sign-in page: scripts, layout shift'],
  run: () =>
    onFreshServer(async (browser, base) => {
      const load = await coldLoad(browser, { url: `${base}/sign-in`, ready: 'form input[type="password"]' }, 2);
      return [
        { name: 'sign-in page: scripts', value: load.scriptBytes, unit: 'bytes', budget: 215_000, aim: 170_000 },
        ...unusedCode('sign-in page', load.scripts),
        { name: 'sign-in page: layout shift', value: load.layoutShift, unit: 'ratio', budget: 0.02 },
      ];
    }),
};

/** The product list, loaded cold by somebody who is signed in, and the way from it to another list and back. */
export const productListBench: Bench = {
  name: 'product-list',
  covers: [
    'product list, cold: scripts, usable, blocking time, heap, layout shift',
    'moving between pages: another list, one already visited',
  ],
  run: () => onFreshServer(productListFigures),
};

async function productListFigures(browser: Browser, base: string): Promise<Figure[]> {
  const moves: Record<'first' | 'again', number[]> = { first: [], again: [] };
  const scenario = {
    url: `${base}/F-1/products`,
    ready: 'main tbody tr td a',
    prepare: (context: BrowserContext) => signIn(context, base),
    then: async (page: Page) => {
      const stores = await moveTo(page, '/F-1/stores');
      moves.first.push(stores.tookMs - stores.answerMs);
      moves.again.push((await moveTo(page, '/F-1/products')).tookMs);
      moves.again.push((await moveTo(page, '/F-1/stores')).tookMs);
    },
  };
  const load = await coldLoad(browser, scenario, runs);
  return [
    { name: 'product list: scripts', value: load.scriptBytes, unit: 'bytes', budget: 350_000, aim: 310_000 },
    ...unusedCode('product list', load.scripts),
    { name: 'product list, cold: usable', value: load.usableMs, unit: 'ms', budget: 2_600, aim: 2_100 },
    { name: 'product list, cold: blocking time', value: load.blockingMs, unit: 'ms', budget: 1_200, aim: 600 },
    { name: 'product list, cold: heap', value: load.heapMb, unit: 'MB', budget: 40 },
    { name: 'product list, cold: layout shift', value: load.layoutShift, unit: 'ratio', budget: 0.02 },
    { name: 'moving to another list, beyond the answer', value: percentile(moves.first, 0.5), unit: 'ms', budget: 300, aim: 100 },
    { name: 'moving to a list already visited', value: percentile(moves.again, 0.5), unit: 'ms', budget: 200, aim: 17 },
  ];
}

function unusedCode(page: string, scripts: readonly string[]): Figure[] {
  return [
    { name: `${page}: chart code`, value: chartBytes(scripts), unit: 'bytes', budget: 0 },
    { name: `${page}: spreadsheet code`, value: sheetBytes(scripts), unit: 'bytes', budget: 0 },
  ];
}

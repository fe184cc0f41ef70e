import type { Browser, BrowserContext, Page } from '@playwright/test';
import { Traffic } from '../journeys/help/quiet';
import { sentBytes } from './chunks';
import { percentile } from './measure';

export interface ColdLoad {
  usableMs: number;
  blockingMs: number;
  layoutShift: number;
  heapMb: number;
  /** Scripts fetched until the page was usable, as they are sent. */
  scriptBytes: number;
  /** Their paths, those that came after it was usable included. */
  scripts: string[];
}

export interface Scenario {
  url: string;
  /** Visible when a person can begin to work. */
  ready: string;
  prepare?(context: BrowserContext): Promise<void>;
  /** What the page still does after it looks ready counts towards blocking and shifting: waits until it is over. */
  settle?(page: Page, traffic: Traffic): Promise<void>;
  /** Goes on from the loaded page, slowed down as before. */
  then?(page: Page): Promise<void>;
}

const slowdown = 4;
/** "Fast 4G": 60 ms there and back, 9 Mbit/s down, 1.5 up. */
const network = { offline: false, latency: 60, downloadThroughput: 9e6 / 8, uploadThroughput: 1.5e6 / 8 };
const viewport = { width: 1440, height: 900 };

/** Loads a page with nothing cached, on a slowed machine and network; figures are medians over `runs`. */
export async function coldLoad(browser: Browser, scenario: Scenario, runs: number): Promise<ColdLoad> {
  const loads: ColdLoad[] = [];
  for (let run = 0; run < runs; run += 1) loads.push(await loadOnce(browser, scenario));
  const median = (pick: (load: ColdLoad) => number): number => percentile(loads.map(pick), 0.5);
  return {
    usableMs: median((load) => load.usableMs),
    blockingMs: median((load) => load.blockingMs),
    layoutShift: Math.max(...loads.map((load) => load.layoutShift)),
    heapMb: median((load) => load.heapMb),
    scriptBytes: median((load) => load.scriptBytes),
    scripts: loads[0]?.scripts ?? [],
  };
}

async function loadOnce(browser: Browser, scenario: Scenario): Promise<ColdLoad> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  try {
    await scenario.prepare?.(context);
    const page = await context.newPage();
    await slowDown(context, page);
    await page.addInitScript(observe);
    const traffic = new Traffic(page);
    const scripts = new Set<string>();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.startsWith('/assets/') && pathname.endsWith('.js')) scripts.add(pathname);
    });
    await page.goto(scenario.url, { waitUntil: 'commit' });
    await page.locator(scenario.ready).first().waitFor({ timeout: 90_000 });
    const usableMs = await page.evaluate(() => performance.now());
    const fetched = [...scripts];
    await (scenario.settle ? scenario.settle(page, traffic) : page.waitForTimeout(1_500));
    const seen = await page.evaluate(readObserved);
    await scenario.then?.(page);
    return {
      usableMs,
      ...seen,
      scripts: [...scripts],
      scriptBytes: fetched.reduce((sum, path) => sum + sentBytes(`dist${path}`), 0),
    };
  } finally {
    await context.close();
  }
}

async function slowDown(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}

interface Observed {
  blockingMs: number;
  layoutShift: number;
}

declare global {
  interface Window {
    benchObserved?: Observed;
  }
}

/** Runs in the page, before anything of it. */
function observe(): void {
  const observed: Observed = { blockingMs: 0, layoutShift: 0 };
  window.benchObserved = observed;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) observed.blockingMs += Math.max(0, entry.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput) observed.layoutShift += Number(entry.value);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

function readObserved(): { blockingMs: number; layoutShift: number; heapMb: number } {
  const { blockingMs = Number.NaN, layoutShift = Number.NaN } = window.benchObserved ?? {};
  const memory: unknown = Reflect.get(performance, 'memory');
  const heap = typeof memory === 'object' && memory !== null ? Number(Reflect.get(memory, 'usedJSHeapSize')) : Number.NaN;
  return { blockingMs, layoutShift, heapMb: heap / 1e6 };
}

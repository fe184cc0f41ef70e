import type { Page } from '@playwright/test';
import { untilRead } from './importWizard';
import { type Figure, percentile } from './measure';

/** How long the wizard took to read a file, as its page kept the time. */
export interface FileReading {
  tookMs: number;
  /** 0 when no task took more than 50 ms. */
  longestTaskMs: number;
  progressMs: number;
}

/** Picks the file; the page itself keeps the time, from the moment that it is handed over. */
export async function readingOf(page: Page, path: string): Promise<FileReading> {
  await page.evaluate(watch);
  await page.locator('input[type=file]').setInputFiles(path);
  await untilRead(page);
  return page.evaluate(() => {
    const seen = window.benchReading;
    if (!seen) throw new Error('Nothing was watched');
    return { tookMs: seen.read - seen.picked, longestTaskMs: seen.longestTask, progressMs: seen.progress - seen.picked };
  });
}

interface Watched {
  picked: number;
  progress: number;
  read: number;
  longestTask: number;
}

declare global {
  interface Window {
    benchReading?: Watched;
  }
}

/** Runs in the page. */
function watch(): void {
  const seen: Watched = { picked: Number.NaN, progress: Number.NaN, read: Number.NaN, longestTask: 0 };
  window.benchReading = seen;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longestTask = Math.max(seen.longestTask, duration);
  }).observe({ type: 'longtask' });
  document.addEventListener('change', () => (seen.picked = performance.now()), { capture: true, once: true });
  new MutationObserver(() => {
    if (Number.isNaN(seen.picked)) return;
    const main = document.querySelector('main');
    const reading = main?.querySelector('[role="progressbar"]') !== null;
    if (reading && Number.isNaN(seen.progress)) seen.progress = performance.now();
    if (!reading && !Number.isNaN(seen.progress) && Number.isNaN(seen.read)) seen.read = performance.now();
  }).observe(document.body, { childList: true, subtree: true });
}

/** The medians of some readings, held to the budgets of an import. */
export function readingFigures(what: string, readings: readonly FileReading[]): Figure[] {
  const median = (pick: (reading: FileReading) => number): number => percentile(readings.map(pick), 0.5);
  return [
    { name: `${what}: read, mapped and checked`, value: median(({ tookMs }) => tookMs), unit: 'ms', budget: 3_000 },
    { name: `${what}: longest task of the main thread`, value: median(({ longestTaskMs }) => longestTaskMs), unit: 'ms', budget: 50 },
    { name: `${what}: first progress`, value: median(({ progressMs }) => progressMs), unit: 'ms', budget: 1_000 },
  ];
}

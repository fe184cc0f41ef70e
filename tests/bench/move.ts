import type { Page } from '@playwright/test';

interface Move {
  /** From the click until the list is drawn. */
  tookMs: number;
  /** Of these, the longest that an answer of the platform took. */
  answerMs: number;
}

/** Follows the navigation's link to a list. Timed in the page itself, so that the driver's own time is not in it. */
export async function moveTo(page: Page, path: string): Promise<Move> {
  // What the move before still does is not part of this one.
  await page.waitForTimeout(1_000);
  return page.evaluate(async (list) => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>('nav a[href]')].find(({ pathname }) => pathname === list);
    if (!link) throw new Error(`The navigation has no link to ${list}`);
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const started = performance.now();
    const deadline = started + 30_000;
    link.click();
    while (!document.querySelector(`main tbody tr td a[href^="${list}/"]`)) {
      if (performance.now() > deadline) throw new Error(`${list} shows no rows`);
      await frame();
    }
    await frame();
    await new Promise((resolve) => setTimeout(resolve, 0));
    const tookMs = performance.now() - started;
    const answers = performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => startTime >= started && new URL(name).pathname.startsWith('/api/'));
    return { tookMs, answerMs: Math.max(0, ...answers.map(({ duration }) => duration)) };
  }, path);
}

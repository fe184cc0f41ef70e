import { expect, type Page } from '@playwright/test';

/** Fails when the page is wider than its window, naming what sticks out; on a laptop also when a table is wider than its place. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const tables = width < 1440 ? [] : [...document.querySelectorAll('[data-scrolls]')].map(({ scrollWidth, clientWidth }) => `a table of ${scrollWidth} in ${clientWidth} px`);
    if (document.documentElement.scrollWidth <= width) return tables;
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40) ?? ''}`);
  });
  expect(found, `sticks out of ${page.url()}`).toEqual([]);
}

import type { Page } from '@playwright/test';

const factoryOf: Record<string, string> = { owner2: 'F-2', owner3: 'F-3' };

/**
 * The address behind a route such as `/:factory/stores/:number`: records are found by following the first link of the
 * list that leads to them. Null when there is no such record.
 */
export async function addressOf(page: Page, route: string, account: string | null): Promise<string | null> {
  let address = '';
  for (const part of route.split('/').slice(1)) {
    if (part === ':factory') address += `/${factoryOf[account ?? ''] ?? 'F-1'}`;
    else if (!part.startsWith(':')) address += `/${part}`;
    else {
      const found = await firstRecord(page, address);
      if (found === null) return null;
      address = found;
    }
  }
  return address || '/';
}

async function firstRecord(page: Page, list: string): Promise<string | null> {
  await page.goto(list);
  const found = await page
    .waitForFunction(
      (start) => {
        const paths = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].map((link) => link.pathname);
        // Records have numbers such as M-12, over all factories such as F-1.S-12; `new` and the like are other pages.
        return paths.find((path) => path.startsWith(start) && /^([A-Z]+-\d+\.)?[A-Z]+-\d+$/.test(path.slice(start.length)));
      },
      `${list}/`,
      { timeout: 5_000 },
    )
    .catch(() => null);
  return (await found?.jsonValue()) ?? null;
}

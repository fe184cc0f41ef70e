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
  const link = page.locator(`main a[href^="${list}/"]`).first();
  const there = await link.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  );
  const [path = ''] = there ? ((await link.getAttribute('href')) ?? '').split(/[?#]/) : [];
  const [number] = path.slice(list.length + 1).split('/');
  return number ? `${list}/${number}` : null;
}

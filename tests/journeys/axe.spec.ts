import type { Page } from '@playwright/test';
import { appRoutes, expect, signInAs, test } from '@tests/support/journey';
import { addressFor } from './help/addresses';
import { expectAccessible } from './help/axe';
import { Traffic } from './help/quiet';
import { like, wordsIn } from './help/words';

test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const words = wordsIn['zh-CN'];

async function expectAccessibleInBothThemes(page: Page, what: string, within?: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await expectAccessible(page, `${what}, ${theme}`, within);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

for (const { path, platform } of appRoutes()) {
  test(`axe finds nothing on ${path}`, async ({ page, another }) => {
    const isOutside = !path.startsWith('/:factory') && platform === null;
    if (!isOutside) await signInAs(page, platform?.[0] ?? 'owner');
    const address = await addressFor(isOutside ? await another('owner') : page, path);
    const traffic = new Traffic(page);
    await page.goto(address);
    await traffic.quiet();
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expectAccessibleInBothThemes(page, path);
  });
}

test('axe finds nothing in what opens: menus, palette, notices, key help', async ({ page }) => {
  await signInAs(page, 'owner');
  const traffic = new Traffic(page);
  await page.goto('/F-1/stores');
  await traffic.quiet();

  await page.getByRole('button', { name: words.app.top.account }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'account menu', '[role="menu"]');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await expectAccessibleInBothThemes(page, 'palette', '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toBeHidden();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: words.ui.keys.title })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'key help', '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.getByRole('button', { name: new RegExp(`^${words.notifications.open}`) }).click();
  await expect(page.getByRole('link', { name: words.notifications.seeAll })).toBeVisible();
  await traffic.quiet();
  await expectAccessibleInBothThemes(page, 'notices');
});

test('axe finds nothing in dialogs and popups of the pages', async ({ page }) => {
  await signInAs(page, 'owner');
  const traffic = new Traffic(page);

  await page.goto('/F-1/stores');
  await page.getByRole('button', { name: words.stores.filter.channel, exact: true }).click();
  await expect(page.getByRole('dialog', { name: words.stores.filter.channel })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'filter', '[role="dialog"]');

  await page.goto('/F-1/stores/D-1');
  await page.getByRole('button', { name: words.stores.holiday.plan }).click();
  await expect(page.getByRole('dialog', { name: words.stores.holiday.title })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'holiday', '[role="dialog"]');

  await page.goto('/F-1/members');
  await page.getByRole('button', { name: words.account.members.invite }).click();
  await expect(page.getByRole('dialog', { name: words.account.members.invite })).toBeVisible();
  await expectAccessibleInBothThemes(page, 'invite', '[role="dialog"]');

  await page.goto('/F-1/demand');
  await page.getByRole('button', { name: like(words.ui.measure.explain) }).first().click();
  await expect(page.getByRole('dialog', { name: like(words.ui.measure.explain) })).toBeVisible();
  await traffic.quiet();
  await expectAccessibleInBothThemes(page, 'definition', '[role="dialog"]');
});

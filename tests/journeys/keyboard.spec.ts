import { expect, signInAs, test } from '@tests/support/journey';
import { wordsIn } from './help/words';

const { app: words, stores, ui } = wordsIn['zh-CN'];

test('the palette opens pages, stores and acts without a pointer', async ({ page }) => {
  await signInAs(page, 'owner');
  await page.goto('/F-1');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('combobox', { name: words.top.find });
  await expect(palette).toBeFocused();
  await palette.fill(words.nav.demand);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/F-1\/demand$/);
  await expect(palette).toBeHidden();

  await page.keyboard.press('Control+k');
  await palette.fill('D-2');
  await expect(page.getByRole('option', { name: /D-2/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/F-1\/stores\/D-2$/);

  await page.keyboard.press('Control+k');
  await palette.fill('没有这种东西');
  await expect(page.getByText(words.palette.none)).toBeVisible();
  await palette.fill(words.top.themeDark);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('keys reach the search, the rows and the help', async ({ page }) => {
  await signInAs(page, 'owner');
  await page.goto('/F-1/stores');
  const table = page.getByRole('table', { name: stores.title });
  await expect(table.getByRole('link').first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('j');
  await expect(table.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(table.getByRole('link').nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(table.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: ui.keys.title });
  await expect(help).toContainText(ui.keys.nextRow);
  await expect(help).toContainText(ui.keys.search);
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/F-1\/stores\/D-\d$/);
});

test('the first Tab skips to the content, and a menu gives the focus back', async ({ page }) => {
  await signInAs(page, 'owner');
  await page.goto('/F-1/stores');
  await expect(page.getByRole('heading', { name: stores.title, level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: words.nav.skip })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  const account = page.getByRole('button', { name: words.top.account });
  await account.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('menu');
  await expect(menu).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(account).toBeFocused();
});

import { expect, test } from '@tests/support/journey';
import { plainHeads, plainLines } from '@tests/support/orderFiles';
import { fill, wordsIn } from './help/words';

const { app, imports: words, common } = wordsIn['zh-CN'];

test('orders come in on a network address, and the import goes on while another page is looked at', async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto('/');
  await page.getByRole('button', { name: fill(app.signIn.asRole, { role: app.role.owner }), exact: true }).click();
  await expect(page).toHaveURL(/\/F-1$/);
  await page.goto('/F-1/imports/new?store=D-2');
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  const text = [plainHeads, ...plainLines(5_000), ''].join('\n');
  await page.locator('input[type=file]').setInputFiles({ name: 'network.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const next = page.getByRole('button', { name: common.next, exact: true });
  await expect(next).not.toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 });
  await next.click();
  await expect(page.getByText(words.columnsRead.title)).toBeVisible();
  await next.click();
  await page.getByRole('button', { name: words.confirm.begin }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'network.csv' })).toBeVisible();
  await page.getByRole('navigation', { name: app.nav.label }).getByRole('link', { name: app.nav.imports }).click();
  const row = page.getByRole('row').filter({ hasText: 'network.csv' });
  await expect(row.getByText(words.state.published)).toBeVisible({ timeout: 90_000 });
  await expect(row.getByText('5,000')).toBeVisible();
});

import { expect, test } from '@tests/support/journey';

test('the app opens on a network address, where the browser withholds half of its functions', async ({ page }) => {
  await page.goto('/');
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await expect(page.locator('#root')).not.toBeEmpty();
});

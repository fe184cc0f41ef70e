import { expect, signInAs, test } from '@tests/support/journey';

test('the built app opens, and a demo account may enter', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('#root')).not.toBeEmpty();
  await signInAs(page, 'owner');
  await page.goto('/');
  await expect(page.locator('#root')).not.toBeEmpty();
});

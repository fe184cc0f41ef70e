import { appRoutes, expect, test } from '@tests/support/journey';
import { fill, wordsIn } from './help/words';

const { account: words, app, demand, stores } = wordsIn['zh-CN'];

test('on the factory network, without a secure context, everything still works', async ({ page }) => {
  await page.goto('/');
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await page.getByRole('button', { name: fill(app.signIn.asRole, { role: app.role.owner }), exact: true }).click();
  await expect(page).toHaveURL(/\/F-1$/);

  const navigation = page.getByRole('navigation', { name: app.nav.label });
  await navigation.getByRole('link', { name: app.nav.stores }).click();
  await expect(page.getByRole('heading', { name: stores.title, level: 1 })).toBeVisible();
  await navigation.getByRole('link', { name: app.nav.demand }).click();
  await expect(page.getByRole('heading', { name: demand.title, level: 1 })).toBeVisible();

  // No clipboard here: the link is marked, to be copied by hand.
  await navigation.getByRole('link', { name: app.nav.members }).click();
  await page.getByRole('button', { name: words.members.invite }).click();
  await page.getByRole('button', { name: words.invitations.create }).click();
  const link = page.getByRole('textbox', { name: words.invitations.linkTitle });
  await expect(link).toHaveValue(/^http:\/\/factory\.test:\d+\/join\/.+/);
  await page.getByRole('button', { name: words.invitations.copy }).click();
  await expect(page.getByText(words.invitations.copyByHand)).toBeVisible();
  expect(await page.evaluate(() => String(document.getSelection()))).toMatch(/^http:\/\/factory\.test/);
  await page.keyboard.press('Escape');

  // A change is written and heard of.
  await page.goto('/F-1/stores/D-3/edit');
  await page.getByLabel(stores.field.brand).fill('工厂网');
  await page.getByRole('button', { name: wordsIn['zh-CN'].common.save }).click();
  await expect(page).toHaveURL(/\/stores\/D-3$/);
  await expect(page.getByText('工厂网').first()).toBeVisible();

  if (appRoutes().some(({ path }) => path === '/:factory/imports/new')) {
    await page.goto('/F-1/imports/new');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

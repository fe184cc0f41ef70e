import { expect, signInAs, test } from '@tests/support/journey';
import { wordsIn } from './help/words';

const { app, marketing, stores } = wordsIn['zh-CN'];

test('the built app opens, and a demo account may enter', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('#root')).not.toBeEmpty();
  await signInAs(page, 'owner');
  await page.goto('/');
  await expect(page.locator('#root')).not.toBeEmpty();
});

test.describe('where the code that shows running work cannot come', () => {
  test.use({ allowedErrors: [/net::ERR_FAILED.*\/assets\/Running/] });

  test('the page stands without it, and so does the next', async ({ page }) => {
    const lost = new Set<string>();
    await page.route(/\/assets\/Running(Product)?Import-[^/]*\.js$/, (route) => {
      lost.add(/Running\w+/.exec(route.request().url())?.[0] ?? '');
      return route.abort();
    });
    await signInAs(page, 'owner');
    await page.goto('/F-1/stores');
    // A chunk by another name would be let through, and this journey would tell nothing.
    await expect.poll(() => [...lost].toSorted()).toEqual(['RunningImport', 'RunningProductImport']);
    const standing = async (): Promise<void> => {
      await expect(page.getByRole('banner').getByRole('button', { name: app.top.account })).toBeVisible();
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    };
    await expect(page.getByRole('heading', { name: stores.title, level: 1 })).toBeVisible();
    await standing();
    await page.getByRole('main').getByRole('link', { name: /店/ }).first().click();
    await expect(page).toHaveURL(/\/F-1\/stores\/D-\d+$/);
    await standing();
  });
});

test.describe('a page whose code never came', () => {
  test.use({ allowedErrors: [/net::ERR_|Failed to fetch dynamically imported module/] });

  test('says so while the line is down, and opens by itself when it is back', async ({ page, context }) => {
    const chunk = /\/assets\/MarketingPage-[^/]*\.js$/;
    await page.route(chunk, (route) => route.abort());
    await signInAs(page, 'owner');
    await page.goto('/F-1/stores');
    await expect(page.getByRole('heading', { name: stores.title, level: 1 })).toBeVisible();
    const address = await page.evaluate(() => `${location.origin}/F-1/marketing`);
    await context.setOffline(true);
    await page.evaluate((to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate', { state: null })); }, address);
    await expect(page.getByRole('heading', { name: app.error.unreadTitle, level: 1 })).toBeVisible();
    await page.unroute(chunk);
    await context.setOffline(false);
    await expect(page.getByRole('heading', { name: marketing.title, level: 1 })).toBeVisible();
  });
});

import type { Page } from '@playwright/test';
import { factoryRoles, may } from '@/domain/rights';
import { appRoutes, expect, signInAs, test } from '@tests/support/journey';
import { addressFor } from './help/addresses';
import { clickEverything } from './help/clickEverything';
import { expectNoSidewaysScroll } from './help/overflow';
import { Traffic } from './help/quiet';
import { wordsIn } from './help/words';

// It clicks whatever it meets, so its data is nobody else's.
test.use({ demoOf: 'everyRoute', allowedErrors: [/status of 422/] });
test.describe.configure({ mode: 'parallel', timeout: 120_000 });

const words = wordsIn['zh-CN'];
const leave = new RegExp(`${words.app.top.signOut}|${words.account.join.otherAccount}`);
const inFactory = appRoutes().filter(({ path }) => path.startsWith('/:factory'));
const outside = appRoutes().filter(({ path }) => !path.startsWith('/:factory'));

/** Listens to everything that a click may break, beside the console. */
function listen(page: Page): string[] {
  const errors: string[] = [];
  page.on('response', (response) => {
    // A form that is sent empty is answered with what is missing.
    if (response.status() >= 400 && response.status() !== 422) errors.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('popup', (popup) => void popup.close());
  return errors;
}

for (const { path } of inFactory) {
  test(`the owner clicks everything on ${path}`, async ({ page }) => {
    await signInAs(page, 'owner');
    const address = await addressFor(page, path);
    const traffic = new Traffic(page);
    const errors = listen(page);
    await page.goto(address);
    await traffic.quiet();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
    const findings = await clickEverything(page, address, traffic, { shell: path === '/:factory', mostClicks: 45, leave });
    expect([...errors, ...findings]).toEqual([]);
  });
}

for (const { path, platform } of outside) {
  test(`${platform === null ? "nobody's" : platform.join("'s, ")} page ${path} takes every click`, async ({ page, another }) => {
    if (platform?.[0]) await signInAs(page, platform[0]);
    const address = await addressFor(platform === null ? await another('owner') : page, path);
    const traffic = new Traffic(page);
    const errors = listen(page);
    await page.goto(address);
    await traffic.quiet();
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expectNoSidewaysScroll(page);
    // Entering as a demo account is the sign-in journey's.
    const left = new RegExp(`${leave.source}|${words.app.signIn.asRole.replace('{{role}}', '.*')}`);
    const findings = await clickEverything(page, new URL(page.url()).pathname, traffic, { shell: true, mostClicks: 20, leave: left });
    expect([...errors, ...findings]).toEqual([]);
  });
}

for (const role of factoryRoles.filter((one) => one !== 'owner')) {
  test(`the ${role} sees what the role may see, and is told of the rest`, async ({ page, another }) => {
    const owner = await another('owner');
    const addresses = new Map<string, string>();
    for (const { path } of inFactory) addresses.set(path, await addressFor(owner, path));
    await signInAs(page, role);
    const traffic = new Traffic(page);
    const errors = listen(page);
    const findings: string[] = [];
    for (const { path, right } of inFactory) {
      const address = addresses.get(path) ?? '/';
      await page.goto(address);
      await traffic.quiet();
      const forbidden = page.getByRole('heading', { name: words.app.error.forbiddenTitle, level: 1 });
      if (right !== null && !may(role, right)) {
        await expect(forbidden, `${role} on ${path}`).toBeAttached();
        continue;
      }
      await expect(page.getByRole('heading', { level: 1 }), `${role} on ${path}`).toBeVisible();
      await expect(forbidden, `${role} on ${path}`).toHaveCount(0);
      await expectNoSidewaysScroll(page);
      findings.push(...(await clickEverything(page, address, traffic, { shell: false, mostClicks: 3, leave })));
    }
    expect([...errors, ...findings]).toEqual([]);
  });
}

test('another factory, and the people of the platform, find no page here', async ({ page, another }) => {
  const words404 = words.app.error.notFoundTitle;
  for (const account of ['owner2', 'agent', 'reviewer']) {
    const stranger = await another(account);
    await stranger.goto('/F-1/stores');
    await expect(stranger.getByRole('heading', { name: words404, level: 1 })).toBeAttached();
  }
  await signInAs(page, 'owner');
  await page.goto('/F-1/no-such-page');
  await expect(page.getByRole('heading', { name: words404, level: 1 })).toBeAttached();
  await page.getByRole('link', { name: words.app.error.home }).click();
  await expect(page).toHaveURL(/\/F-1$/);
});

test('an empty factory has a page for everything, none of it broken', async ({ page }) => {
  await signInAs(page, 'owner3');
  const traffic = new Traffic(page);
  const errors = listen(page);
  for (const { path } of inFactory.filter((route) => !route.path.includes(':number'))) {
    await page.goto(path.replace(':factory', 'F-3'));
    await traffic.quiet();
    await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
    await expectNoSidewaysScroll(page);
  }
  expect(errors).toEqual([]);
});

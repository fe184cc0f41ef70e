import { expect, signInAs, test } from '@tests/support/journey';
import { Traffic } from './help/quiet';
import { holding, like, wordsIn } from './help/words';

const words = wordsIn['zh-CN'];
test.use({ allowedErrors: [/status of (401|429)/] });

test('five wrong passwords lock the account, also for the right one', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel(words.app.signIn.account).fill('agent2');
  const enter = page.getByRole('button', { name: words.app.signIn.submit, exact: true });
  for (const attempt of [1, 2, 3, 4, 5]) {
    await page.getByLabel(words.app.signIn.password).fill(`wrong ${attempt}`);
    const answered = page.waitForResponse('**/api/v1/session');
    await enter.click();
    await answered;
  }
  await expect(page.getByRole('alert')).toHaveText(like(words.problem['account-locked']));
  await page.getByLabel(words.app.signIn.password).fill('demo-1688');
  await enter.click();
  await expect(page.getByRole('alert')).toHaveText(like(words.problem['account-locked']));
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('after an expiry one is back where one was, with what one had typed', async ({ page, context }) => {
  await signInAs(page, 'merchandiser');
  // Whatever the page asks for by itself comes before the expiry, which then shows at the person's own act.
  const traffic = new Traffic(page);
  const listening = page.waitForResponse(/\/api\/v1\/events/);
  await page.goto('/F-1/stores/D-2/edit');
  await listening;
  await traffic.quiet();
  await page.getByLabel(words.stores.field.contactName).fill('王师傅');
  await context.clearCookies();
  await page.getByRole('button', { name: words.common.save }).click();
  await expect(page.getByText(words.app.signIn.expired)).toBeVisible();
  await page.getByLabel(words.app.signIn.account).fill('merchandiser');
  await page.getByLabel(words.app.signIn.password).fill('demo-1688');
  await page.getByRole('button', { name: words.app.signIn.submit, exact: true }).click();
  await expect(page).toHaveURL(/\/F-1\/stores\/D-2\/edit$/);
  await expect(page.getByLabel(words.stores.field.contactName)).toHaveValue('王师傅');
  await expect(page.getByRole('form').getByRole('status')).toHaveText(holding(words.ui.form.draftRestored));
  await page.getByRole('button', { name: words.ui.form.discardDraft }).click();
  await expect(page.getByLabel(words.stores.field.contactName)).not.toHaveValue('王师傅');
});

test('signing out in one tab signs out the other', async ({ page, context }) => {
  await signInAs(page, 'marketer');
  const other = await context.newPage();
  await Promise.all([page.goto('/F-1'), other.goto('/F-1/stores')]);
  await expect(other.getByRole('heading', { name: words.stores.title, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: words.app.top.account }).click();
  await page.getByRole('menuitem', { name: words.app.top.signOut }).click();
  await expect(page.getByRole('heading', { name: words.app.signIn.title })).toBeVisible();
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in\?return=%2FF-1%2Fstores$/);
});

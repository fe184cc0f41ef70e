import { expect, signInAs, test } from '@tests/support/journey';
import { expectNoSidewaysScroll } from './help/overflow';
import { languages, wordsIn } from './help/words';

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

for (const language of languages) {
  const { stores: words, common, ui } = wordsIn[language];

  test(`a store is found, edited, and tells of it in ${language}`, async ({ page }) => {
    await signInAs(page, 'merchandiser');
    await page.goto(`/F-1/stores?lang=${language}`);
    await page.getByRole('searchbox', { name: words.search }).fill('D-1');
    await expect(page).toHaveURL(/q=D-1/);
    const found = page.getByRole('main').getByRole('link', { name: /\S/ }).filter({ hasText: /店|Store/ });
    await expect(found).toHaveCount(1);
    await found.click();
    await expect(page).toHaveURL(/\/F-1\/stores\/D-1$/);

    await page.getByRole('link', { name: common.edit, exact: true }).click();
    const introduction = `收纳用品，${language} ${test.info().project.name}`;
    await page.getByLabel(words.field.introduction).fill(introduction);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: common.save, exact: true }).click();
    await expect(page).toHaveURL(/\/F-1\/stores\/D-1$/);
    await expect(page.getByText(words.edit.saved)).toBeVisible();
    await expect(page.getByText(introduction, { exact: true }).first()).toBeVisible();
  });

  test(`leaving a half-edited store asks, and what was typed waits, in ${language}`, async ({ page }) => {
    await signInAs(page, 'owner');
    await page.goto(`/F-1/stores/D-3/edit?lang=${language}`);
    await page.getByLabel(words.field.contactName).fill('李工');
    await page.getByRole('link', { name: common.cancel, exact: true }).click();
    await page.getByRole('dialog', { name: ui.form.leaveTitle }).getByRole('button', { name: ui.form.leaveStay }).click();
    await expect(page).toHaveURL(/\/edit$/);
    await page.getByRole('link', { name: common.cancel, exact: true }).click();
    await page.getByRole('dialog', { name: ui.form.leaveTitle }).getByRole('button', { name: ui.form.leaveGo }).click();
    await expect(page).toHaveURL(/\/F-1\/stores\/D-3$/);
    await page.getByRole('link', { name: common.edit, exact: true }).click();
    await expect(page.getByLabel(words.field.contactName)).toHaveValue('李工');
    await page.getByRole('button', { name: ui.form.discardDraft }).click();
    await expect(page.getByLabel(words.field.contactName)).not.toHaveValue('李工');
  });

  test(`a holiday is planned, refused where it cannot be, and called off in ${language}`, async ({ page }) => {
    await signInAs(page, 'owner');
    await page.goto(`/F-1/stores/D-1?lang=${language}`);
    await page.getByRole('button', { name: words.holiday.plan }).click();
    const dialog = page.getByRole('dialog', { name: words.holiday.title });
    await dialog.getByLabel(words.holiday.from).fill(dayFromNow(5));
    await dialog.getByLabel(words.holiday.to).fill(dayFromNow(8));
    await dialog.getByLabel(words.holiday.note).fill('设备检修');
    await dialog.getByRole('button', { name: words.holiday.submit }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(/设备检修/).first()).toBeVisible();
    await page.getByRole('button', { name: words.holiday.cancel }).click();
    await expect(page.getByRole('button', { name: words.holiday.plan })).toBeVisible();
    await expect(page.getByRole('button', { name: words.holiday.cancel })).toBeHidden();
  });
}

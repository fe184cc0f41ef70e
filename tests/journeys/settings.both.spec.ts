import { expect, signInAs, test } from '@tests/support/journey';
import { fill, languages, wordsIn } from './help/words';

for (const [index, language] of languages.entries()) {
  const { account: words, common, demand, ui } = wordsIn[language];

  test(`a new small-order line shows in demand at once, and stands in the log, in ${language}`, async ({ page, context }) => {
    const threshold = String(12 + index);
    await signInAs(page, 'owner2');
    const other = await context.newPage();
    await Promise.all([page.goto(`/F-2/settings?lang=${language}`), other.goto(`/F-2/demand?lang=${language}`)]);
    await expect(other.getByRole('heading', { name: demand.title, level: 1 })).toBeVisible();

    const field = page.getByLabel(words.settings.smallOrderThreshold);
    await field.fill('0');
    await page.getByRole('button', { name: common.save, exact: true }).click();
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await field.fill(threshold);
    await page.reload();
    await expect(field).toHaveValue(threshold);
    await page.getByRole('button', { name: common.save, exact: true }).click();
    await expect(page.getByText(words.settings.saved)).toBeVisible();
    await expect(page.getByRole('button', { name: ui.form.discardDraft })).toBeHidden();

    const measure = fill(demand.measure.smallOrderShare, { threshold });
    await expect(other.getByRole('group', { name: measure, exact: true })).toBeVisible();
    await page.goto('/F-2/audit');
    await expect(page.getByText(wordsIn[language].audit.action.settings.update).first()).toBeVisible();
    await expect(page.getByText(new RegExp(`→ ${threshold}`)).first()).toBeVisible();
  });
}

test.use({ allowedErrors: [/status of 422/] });

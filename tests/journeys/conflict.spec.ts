import { expect, signInAs, test } from '@tests/support/journey';
import { wordsIn } from './help/words';

const { stores: words, common, ui } = wordsIn['zh-CN'];
test.use({ allowedErrors: [/status of 412/] });

test('two people edit one store: the second chooses field by field', async ({ page, another }) => {
  const colleague = await another('merchandiser');
  await signInAs(page, 'owner');
  await page.goto('/F-1/stores/D-2/edit');
  await page.getByLabel(words.field.brand).fill('我的品牌');
  await page.getByLabel(words.field.contactPhone).fill('0571-1000');

  await colleague.goto('/F-1/stores/D-2/edit');
  await colleague.getByLabel(words.field.brand).fill('同事的品牌');
  await colleague.getByLabel(words.field.contactPhone).fill('0571-2000');
  await colleague.getByRole('button', { name: common.save }).click();
  await expect(colleague).toHaveURL(/\/stores\/D-2$/);

  await page.getByRole('button', { name: common.save }).click();
  const dialog = page.getByRole('dialog', { name: ui.form.conflictTitle });
  await dialog.getByRole('radio', { name: `${words.field.contactPhone} ${ui.form.conflictMine}` }).check();
  await dialog.getByRole('button', { name: ui.form.conflictApply }).click();
  await expect(page).toHaveURL(/\/stores\/D-2$/);
  await expect(page.getByText('同事的品牌').first()).toBeVisible();
  await expect(page.getByText('0571-1000').first()).toBeVisible();
});

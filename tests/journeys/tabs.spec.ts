import { expect, signInAs, test } from '@tests/support/journey';
import { wordsIn } from './help/words';

const { stores: words, common } = wordsIn['zh-CN'];

test('eight tabs work at once, and all hear of a change that a colleague makes', async ({ page, context, another }) => {
  test.setTimeout(90_000);
  await signInAs(page, 'owner3');
  const tabs = [page, ...(await Promise.all(Array.from({ length: 7 }, () => context.newPage())))];
  await Promise.all(tabs.map((tab) => tab.goto('/F-3/stores')));
  for (const tab of tabs) await expect(tab.getByRole('heading', { name: words.title, level: 1 })).toBeVisible();
  for (const tab of tabs) await expect(tab.getByRole('main').getByRole('link', { name: /\S/ }).first()).toBeVisible();

  const colleague = await another('owner3');
  await colleague.goto('/F-3/stores/D-1/edit');
  await colleague.getByLabel(words.field.name).fill('改过名的店');
  await colleague.getByRole('button', { name: common.save }).click();
  await expect(colleague).toHaveURL(/\/stores\/D-1$/);
  for (const tab of tabs) await expect(tab.getByRole('main').getByText('改过名的店')).toBeVisible();

  // The tab that reads the stream for all of them goes; another takes over.
  await tabs[0]?.close();
  await colleague.goto('/F-3/stores/D-1/edit');
  await colleague.getByLabel(words.field.name).fill('又改过名的店');
  await colleague.getByRole('button', { name: common.save }).click();
  await expect(colleague).toHaveURL(/\/stores\/D-1$/);
  for (const tab of tabs.slice(1)) await expect(tab.getByRole('main').getByText('又改过名的店')).toBeVisible();
});

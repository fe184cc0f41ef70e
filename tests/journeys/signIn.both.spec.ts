import { expect, test } from '@tests/support/journey';
import { fill, languages, wordsIn } from './help/words';

const inFactory = [
  { account: 'owner', role: 'owner', place: null, factory: 'F-1' },
  { account: 'merchandiser', role: 'merchandiser', place: null, factory: 'F-1' },
  { account: 'planner', role: 'planner', place: null, factory: 'F-1' },
  { account: 'marketer', role: 'marketer', place: null, factory: 'F-1' },
  { account: 'owner2', role: 'owner', place: 'second', factory: 'F-2' },
  { account: 'owner3', role: 'owner', place: 'third', factory: 'F-3' },
] as const;

for (const language of languages) {
  const words = wordsIn[language].app;

  test(`one click enters as each role in ${language}`, async ({ page }) => {
    await page.goto(`/?lang=${language}`);
    for (const { role, place, factory } of inFactory) {
      const name = place === null ? words.role[role] : `${words.role[role]} · ${words.signIn[place]}`;
      await page.getByRole('button', { name: fill(words.signIn.asRole, { role: name }), exact: true }).click();
      await expect(page).toHaveURL(new RegExp(`/${factory}$`));
      await expect(page.getByRole('navigation', { name: words.nav.label })).toBeVisible();
      await page.getByRole('button', { name: words.top.account }).click();
      await page.getByRole('menuitem', { name: words.top.signOut }).click();
      await expect(page.getByRole('heading', { name: words.signIn.title })).toBeVisible();
    }
  });

  test.describe(() => {
    test.use({ allowedErrors: [/status of 401/] });

    test(`a wrong password is told, and the right one enters in ${language}`, async ({ page }) => {
      await page.goto(`/sign-in?lang=${language}`);
      await page.getByRole('button', { name: words.signIn.submit, exact: true }).click();
      await expect(page.getByText(words.signIn.needPassword)).toBeVisible();
      await page.getByLabel(words.signIn.account).fill('planner');
      await page.getByLabel(words.signIn.password).fill('not-this-one');
      await page.getByRole('button', { name: words.signIn.submit, exact: true }).click();
      await expect(page.getByRole('alert')).toHaveText(wordsIn[language].problem['wrong-credentials']);
      await page.getByLabel(words.signIn.password).fill('demo-1688');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/F-1$/);
    });
  });
}

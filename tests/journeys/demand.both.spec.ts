import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '@tests/support/journey';
import { expectNoSidewaysScroll } from './help/overflow';
import { fill, languages, wordsIn } from './help/words';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 600;

for (const language of languages) {
  const { demand: words, explorer, ui } = wordsIn[language];

  test(`demand follows window and filters, which stand in the address, in ${language}`, async ({ page }) => {
    await signInAs(page, 'planner');
    await page.goto(`/F-1/demand?lang=${language}`);
    await expect(page.getByRole('heading', { name: words.title, level: 1 })).toBeVisible();
    const filters = page.getByRole('search', { name: ui.list.filters });
    const window = filters.getByRole('button', { expanded: false }).first();
    await window.click();
    await page.getByRole('button', { name: fill(ui.window.preset_other, { count: 30 }), exact: true }).click();
    await expect(page).toHaveURL(/window=30/);
    await expect(window).toContainText(fill(ui.window.days_other, { count: 30 }));

    await filters.getByText(explorer.channel.yanxuan, { exact: true }).click();
    await expect(page).toHaveURL(/channel=yanxuan/);
    await page.reload();
    await expect(filters.getByRole('radio', { name: explorer.channel.yanxuan })).toBeChecked();
    await expect(window).toContainText(fill(ui.window.days_other, { count: 30 }));
    await page.goBack();
    await expect(filters.getByRole('radio', { name: explorer.filter.allChannels })).toBeChecked();
    await expect(page).not.toHaveURL(/channel=/);
    await expectNoSidewaysScroll(page);
  });

  test(`a bar of the sizes filters everything, and lets go again, in ${language}`, async ({ page }) => {
    await signInAs(page, 'marketer');
    await page.goto(`/F-1/demand?lang=${language}`);
    if (isPhone(page)) {
      await page.getByRole('button', { name: /^2–4/ }).click();
    } else {
      const plot = page.getByRole('group', { name: words.chart.size, exact: true });
      await expect(plot.locator('svg')).toBeVisible();
      await expect(page.getByRole('status', { name: ui.chart.loading })).toHaveCount(0);
      await plot.press('ArrowRight');
      await plot.press('ArrowRight');
      await plot.press('Enter');
    }
    await expect(page).toHaveURL(/size=2-4/);
    const chips = page.getByRole('group', { name: explorer.filter.group });
    await expect(chips).toContainText(fill(words.filter.sizeRange, { from: 2, to: 4 }));
    await chips.getByRole('button', { name: explorer.filter.clear }).click();
    await expect(page).not.toHaveURL(/size=/);
    await expect(chips).toBeHidden();
  });

  test(`a figure says how it is counted, and the page leaves as a file, in ${language}`, async ({ page }) => {
    await signInAs(page, 'owner');
    await page.goto(`/F-1/demand?lang=${language}`);
    const name = fill(ui.measure.explain, { measure: words.measure.gmvFen });
    await page.getByRole('button', { name, exact: true }).click();
    const definition = page.getByRole('dialog', { name });
    await expect(definition).toContainText(words.definition.gmvFen);
    await page.keyboard.press('Escape');
    await expect(definition).toBeHidden();
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();

    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: explorer.export, exact: true }).click();
    const file = await arriving;
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(words.measure.gmvFen);
    expect(text).toContain(words.file.threshold);
  });
}

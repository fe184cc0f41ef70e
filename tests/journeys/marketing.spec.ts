import { readFileSync } from 'node:fs';
import { expect, signInAs, test } from '@tests/support/journey';
import { expectNoSidewaysScroll } from './help/overflow';
import { fill, wordsIn } from './help/words';

const { app, explorer, marketing: words, ui } = wordsIn['zh-CN'];

test('a marketer sees where small businesses come from over half a year, asks how, and takes the figures along', async ({ page }) => {
  await signInAs(page, 'marketer');
  await page.goto('/F-1');
  await page.getByRole('navigation', { name: app.nav.label }).getByRole('link', { name: app.nav.marketing }).click();
  await expect(page).toHaveURL(/\/F-1\/marketing$/);
  await expect(page.getByRole('heading', { name: words.title, level: 1 })).toBeVisible();

  const filters = page.getByRole('search', { name: ui.list.filters });
  await filters.getByRole('button', { expanded: false }).first().click();
  await page.getByRole('button', { name: fill(ui.window.preset_other, { count: 180 }), exact: true }).click();
  await filters.getByText(explorer.segment.small_b, { exact: true }).click();
  await page.getByText(explorer.granularity.week, { exact: true }).click();
  await expect(page).toHaveURL(/window=180/);
  await expect(page).toHaveURL(/buyer=small_b/);
  await page.reload();
  await expect(filters.getByRole('radio', { name: explorer.segment.small_b })).toBeChecked();

  const title = fill(words.chart.source.week, { measure: words.short.gmvFen });
  const plot = page.getByRole('group', { name: title, exact: true });
  await expect(plot.locator('svg')).toBeVisible();
  await expect(page.getByRole('status', { name: ui.chart.loading })).toHaveCount(0);
  await page.getByRole('region', { name: words.share.sources }).getByText(words.group.shared).waitFor();
  await expectNoSidewaysScroll(page);

  const name = fill(ui.measure.explain, { measure: words.measure.sharedShare });
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('dialog', { name })).toContainText(words.definition.sharedShare);
  await page.keyboard.press('Escape');

  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: explorer.export, exact: true }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain(words.source.xiaohongshu);
  expect(text).toContain(words.band.mid);
});

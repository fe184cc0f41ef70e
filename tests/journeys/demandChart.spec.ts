import { expect, signInAs, test } from '@tests/support/journey';
import { wordsIn } from './help/words';

const { demand: words, explorer, ui } = wordsIn['zh-CN'];

test('a click into the chart picks the bar under the pointer', async ({ page }) => {
  await signInAs(page, 'owner');
  await page.goto('/F-1/demand');
  const plot = page.getByRole('group', { name: words.chart.size, exact: true });
  await expect(plot.locator('svg')).toBeVisible();
  await plot.scrollIntoViewIfNeeded();
  await expect(page.getByRole('status', { name: ui.chart.loading })).toHaveCount(0);
  const box = await plot.boundingBox();
  await plot.click({ position: { x: (box?.width ?? 0) / 2, y: (box?.height ?? 0) / 2 } });
  await expect(page).toHaveURL(/size=\d+/);
  await expect(page.getByRole('group', { name: explorer.filter.group })).toContainText(/\d+–\d+/);
});

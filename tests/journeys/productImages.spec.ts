import type { JSHandle, Page } from '@playwright/test';
import { expect, signInAs, test } from '@tests/support/journey';
import { fill, wordsIn } from './help/words';

const { common, productEdit: edit, products: words } = wordsIn['zh-CN'];

/** What a person drags or copies: pictures of one colour each, larger than the shop keeps them. */
function pictures(page: Page, colours: readonly string[]): Promise<JSHandle<DataTransfer>> {
  return page.evaluateHandle(async (all) => {
    const transfer = new DataTransfer();
    for (const colour of all) {
      const canvas = new OffscreenCanvas(2_400, 1_800);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('This browser cannot draw');
      context.fillStyle = colour;
      context.fillRect(0, 0, canvas.width, canvas.height);
      transfer.items.add(new File([await canvas.convertToBlob()], `${colour}.png`, { type: 'image/png' }));
    }
    return transfer;
  }, colours);
}

test('pictures are dropped and pasted, made smaller, put in order by dragging, and kept', async ({ page }) => {
  await signInAs(page, 'merchandiser');
  await page.goto('/F-1/products/P-5/edit');
  const list = page.getByRole('region', { name: edit.images }).getByRole('listitem');
  const drop = page.getByText(edit.dropImages, { exact: true });
  await expect(drop).toBeVisible();
  const before = await list.count();

  await drop.dispatchEvent('drop', { dataTransfer: await pictures(page, ['red', 'green']) });
  await expect(list).toHaveCount(before + 2);
  const pasted = await pictures(page, ['blue']);
  await page.evaluate((clipboardData) => document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true })), pasted);
  await expect(list).toHaveCount(before + 3);

  const addressOf = (index: number) => list.nth(index).getByRole('img').getAttribute('src');
  const last = await addressOf(before + 2);
  await list.nth(before + 2).dragTo(list.first());
  await expect.poll(() => addressOf(0)).toBe(last);
  await expect(list.first()).toContainText(edit.cover);

  await page.getByRole('button', { name: common.save }).click();
  await expect(page.getByRole('button', { name: words.act.edit })).toBeVisible();
  await page.goto('/F-1/products/P-5/edit');
  await expect(list).toHaveCount(before + 3);
  expect(await addressOf(0)).toBe(last);
  const width = await list.first().getByRole('img', { name: fill(edit.imageNumber, { n: '1' }) }).evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth);
  expect(width).toBe(1_600);
});

import { readFileSync } from 'node:fs';
import { expect, signInAs, test } from '@tests/support/journey';
import { fill, like, wordsIn } from './help/words';

const { products: words, common, ui } = wordsIn['zh-CN'];

test('products are searched and filtered in the address, and a view of them is kept', async ({ page }) => {
  await signInAs(page, 'merchandiser');
  await page.goto('/F-1/products');
  const table = page.getByRole('table', { name: words.title });
  const first = table.getByRole('link').first();
  await expect(first).toBeVisible();

  await page.getByRole('button', { name: words.filter.category, exact: true }).click();
  await page.getByRole('dialog', { name: words.filter.category }).getByText(words.category.lighting, { exact: true }).click();
  await expect(page).toHaveURL(/category=lighting/);
  await page.reload();
  await expect(page.getByRole('button', { name: fill(ui.list.filterText, { label: words.filter.category, value: words.category.lighting }), exact: true })).toBeVisible();

  await page.getByRole('button', { name: ui.list.saveView }).click();
  const dialog = page.getByRole('dialog', { name: words.views.saveTitle });
  await dialog.getByLabel(words.views.name).fill('灯');
  await dialog.getByRole('button', { name: common.save }).click();
  await expect(dialog).toBeHidden();
  const views = page.getByRole('navigation', { name: ui.list.views });
  await expect(views.getByRole('link', { name: '灯', exact: true })).toHaveAttribute('aria-current', 'page');
  await views.getByRole('link', { name: new RegExp(`^${words.views.all}`) }).click();
  await expect(page).not.toHaveURL(/category=/);
  await views.getByRole('link', { name: '灯', exact: true }).click();
  await expect(page).toHaveURL(/category=lighting/);
  await views.getByRole('button', { name: `${ui.list.deleteView} 灯` }).click();
  await expect(views.getByRole('link', { name: '灯', exact: true })).toHaveCount(0);
});

test('a product is found by its article number, and its record says where its orders come from', async ({ page }) => {
  await signInAs(page, 'planner');
  await page.goto('/F-1/products?sort=-pieces30d');
  const table = page.getByRole('table', { name: words.title });
  const link = table.getByRole('link').first();
  const articleNumber = /[A-Z]{2,}-\d+/.exec((await link.textContent()) ?? '')?.[0] ?? '';
  await page.getByRole('searchbox').fill(articleNumber);
  await expect(page).toHaveURL(/q=/);
  await expect(table.getByRole('row')).toHaveCount(2);
  await link.click();
  await expect(page).toHaveURL(/\/products\/P-\d+$/);
  await expect(page.getByRole('main').getByText(articleNumber).first()).toBeVisible();
  for (const section of [words.record.skus, words.record.listings, words.record.orders]) {
    await expect(page.getByRole('heading', { name: section })).toBeVisible();
  }
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue(articleNumber);
});

test('a SKU of orders is linked to the catalogue, and the link is undone', async ({ page }) => {
  await signInAs(page, 'planner');
  await page.goto('/F-1/products/unlinked');
  const table = page.getByRole('table', { name: words.unlinked.title });
  const choose = table.getByRole('button', { name: like(`${words.unlinked.choose} ${words.unlinked.chooseLabel}`) });
  await expect(choose.first()).toBeVisible();
  const waiting = await choose.count();
  await choose.first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('收纳');
  await dialog.getByRole('button', { name: new RegExp(`^${words.unlinked.pick}`) }).first().click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(fill(words.unlinked.linked_other, { count: 1 }))).toBeVisible();
  await expect(choose).toHaveCount(waiting - 1);
  await page.getByRole('button', { name: common.undo }).click();
  await expect(choose).toHaveCount(waiting);
});

test('the list as it is filtered leaves as a file', async ({ page }) => {
  await signInAs(page, 'owner');
  await page.goto('/F-1/products?category=lighting');
  await expect(page.getByRole('table', { name: words.title }).getByRole('link').first()).toBeVisible();
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: words.export, exact: true }).click();
  const text = readFileSync(await (await arriving).path(), 'utf8');
  expect(text).toContain(words.columns.articleNumber);
  expect(text).toContain(words.category.lighting);
  expect(text).not.toContain(words.category.storage);
});

import { expect, signInAs, test } from '@tests/support/journey';
import { fill, like, wordsIn } from './help/words';

const { products: words, productEdit: edit, review, common, ui } = wordsIn['zh-CN'];

// It makes products of its own and judges them, so its queue is nobody else's.
test.use({ demoOf: 'review', allowedErrors: [/status of (409|412|422)/] });

/** A picture of one dot that a browser can draw. */
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

test('draft → submitted → rejected with reasons → mended → live, in two browsers', async ({ page, another }) => {
  await signInAs(page, 'merchandiser');
  const reviewer = await another('reviewer');

  // Made with what a listing needs but for the picture.
  await page.goto('/F-1/products/new');
  await page.getByRole('textbox', { name: edit.title, exact: true }).fill('旅程密封罐');
  await page.getByRole('textbox', { name: edit.articleNumber, exact: true }).fill('LC-1');
  await page.getByRole('combobox', { name: edit.category }).selectOption('kitchen');
  await page.getByRole('combobox', { name: edit.dispatch }).selectOption('48');
  for (const attribute of ['material', 'capacity', 'size', 'food_contact'] as const) {
    await page.getByRole('textbox', { name: fill(edit.requiredAttribute, { name: words.attribute[attribute] }) }).fill('有');
  }
  await page.getByRole('textbox', { name: edit.moq, exact: true }).fill('10');
  await page.getByRole('textbox', { name: `${edit.unitPriceName} ${fill(edit.priceFrom, { quantity: '10' })}` }).fill('12.5');
  await page.getByRole('table', { name: edit.skuGrid }).getByRole('textbox', { name: new RegExp(`${edit.stock}$`) }).fill('50');
  await page.getByRole('button', { name: edit.create }).click();
  await expect(page.getByRole('heading', { level: 1, name: '旅程密封罐' })).toBeVisible();

  // Into a store; what is missing is told and one click away.
  await page.getByRole('button', { name: words.listing.add, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.listing.addTitle });
  await dialog.getByRole('radio').first().check();
  await dialog.getByRole('button', { name: words.listing.add }).click();
  const listings = page.getByRole('table', { name: words.record.listings });
  const submit = listings.getByRole('button', { name: new RegExp(`^${words.listing.act.submit}`) });
  await submit.click();
  await expect(page.getByText(fill(words.missing, { items: edit.conflict.images }))).toBeVisible();
  await page.getByRole('link', { name: words.listing.fillIn }).click();
  await page.setInputFiles('input[type=file]', { name: 'dot.png', mimeType: 'image/png', buffer: dot });
  await expect(page.getByText(edit.cover, { exact: true })).toBeVisible();
  await page.setInputFiles('input[type=file]', { name: 'script.png', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>') });
  await expect(page.getByText(fill(edit.noImage, { file: 'script.png' }))).toBeVisible();
  await page.getByRole('button', { name: common.save }).click();
  await submit.click();
  await expect(listings.getByText(words.status.pending)).toBeVisible();

  // The reviewer finds it, reads it, and sends it back with a reason at its place.
  await reviewer.goto('/');
  await reviewer.getByRole('searchbox').fill('旅程密封罐');
  await expect(reviewer).toHaveURL(/q=/);
  await reviewer.getByRole('link', { name: /旅程密封罐/ }).click();
  await expect(reviewer.getByRole('img', { name: fill(review.record.image, { n: '1' }) })).toBeVisible();
  await expect(reviewer.getByRole('main')).not.toContainText('成本');
  const noteAt = fill(review.judge.noteAt, { field: review.field.title });
  await reviewer.getByRole('button', { name: noteAt }).click();
  await reviewer.getByRole('textbox', { name: noteAt }).fill('标题写清容量');
  await reviewer.getByRole('button', { name: review.judge.reject }).click();
  await expect(reviewer.getByText(review.judge.rejected)).toBeVisible();

  // The factory hears of it without a reload, mends it where the note stands, and submits again.
  await expect(listings.getByText(words.status.rejected)).toBeVisible();
  await expect(listings.getByText('标题写清容量')).toBeVisible();
  await page.getByRole('button', { name: words.act.edit }).click();
  await expect(page.getByText(new RegExp(`^${edit.noteHere.split(' ')[0]} .*标题写清容量$`))).toBeVisible();
  await page.getByRole('textbox', { name: edit.title, exact: true }).fill('旅程密封罐 500 ml');
  await page.getByRole('button', { name: common.save }).click();
  await listings.getByRole('button', { name: new RegExp(`^${words.listing.act.resubmit}`) }).click();
  await expect(listings.getByText(words.status.pending)).toBeVisible();

  await reviewer.getByRole('searchbox').fill('500 ml');
  await expect(reviewer).toHaveURL(/q=500/);
  await reviewer.getByRole('link', { name: /旅程密封罐 500 ml/ }).click();
  await expect(reviewer.getByText('标题写清容量')).toBeVisible();
  await reviewer.getByRole('button', { name: review.judge.approve }).click();
  await expect(reviewer.getByText(review.judge.approved)).toBeVisible();
  await expect(listings.getByText(words.status.live)).toBeVisible();

  // A reviewed change waits beside what is live.
  await page.getByRole('button', { name: words.act.edit }).click();
  await page.getByRole('textbox', { name: edit.title, exact: true }).fill('旅程密封罐 500 ml 加厚');
  await page.getByRole('button', { name: common.save }).click();
  await expect(listings.getByText(words.status.live)).toBeVisible();
  await expect(listings.getByText(fill(words.listing.waits, { fields: edit.noteField.title }))).toBeVisible();
});

test('many products are paused at once, and one undo brings them back', async ({ page }) => {
  await signInAs(page, 'merchandiser');
  await page.goto(`/F-1/products?status=live&q=${encodeURIComponent('收纳箱')}`);
  const table = page.getByRole('table', { name: words.title });
  await expect(table.getByRole('link').first()).toBeVisible();
  await table.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: words.bulk.pause, exact: true }).click();
  const undo = page.getByRole('button', { name: common.undo });
  await expect(undo).toBeVisible();
  await expect(table.getByText(words.status.live, { exact: true })).toHaveCount(0);
  await undo.click();
  await expect(page.getByText(like(words.bulk.undone_other))).toBeVisible();
  await expect(table.getByText(words.status.live, { exact: true }).first()).toBeVisible();
});

test('the table of SKUs is typed in like a spreadsheet', async ({ page }) => {
  await signInAs(page, 'owner');
  await page.goto('/F-1/products/P-1/edit');
  const grid = page.getByRole('table', { name: edit.skuGrid });
  const stock = grid.getByRole('textbox', { name: new RegExp(`${edit.stock}$`) });
  await stock.first().click();
  await page.keyboard.type('11');
  await page.keyboard.press('Enter');
  await expect(stock.nth(1)).toBeFocused();
  await page.keyboard.type('22');
  await page.keyboard.press('ArrowUp');
  await expect(stock.first()).toBeFocused();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(stock.first()).toHaveValue('');
  await expect(stock.nth(1)).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(stock.first()).toHaveValue('11');
  await expect(stock.nth(1)).toHaveValue('22');
  await page.getByRole('button', { name: ui.form.discardDraft }).click();
});

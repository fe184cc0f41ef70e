import { expect, signInAs, test } from '@tests/support/journey';
import { delimited } from '@tests/support/productFiles';
import { expectNoSidewaysScroll } from './help/overflow';
import { fill, languages, wordsIn } from './help/words';

/** A factory's own sheet, with a product that fails; article numbers that no other journey has. */
function sheet(mark: string) {
  const text = delimited([
    ['2026 秋季报价单', '', '', '', '', ''],
    ['货号', '品名', '颜色', '起批量', '阶梯价(元)', '库存'],
    [`QJ-${mark}1`, `收纳箱 ${mark}`, '灰色', '６', '6-59：12.5；60-199：11.8', '１２０'],
    ['', '', '米白', '', '', '80'],
    [`QJ-${mark}2`, `弹力带 ${mark}`, '', '2打', '面议', '5'],
  ]);
  return { name: `报价 ${mark}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

for (const language of languages) {
  const { productImport: words, productImportIssues: issues, common, products } = wordsIn[language];

  test(`a sheet with a failing row is mended, told before it is written, written and undone in ${language}`, async ({ page }) => {
    test.setTimeout(180_000);
    await signInAs(page, 'merchandiser');
    await page.goto(`/F-1/products/import?lang=${language}`);
    const mark = `${language === 'zh-CN' ? 'Z' : 'E'}${test.info().project.name === 'phone' ? 'P' : 'D'}`;
    await page.locator('input[type=file]').setInputFiles(sheet(mark));
    const next = page.getByRole('button', { name: common.next, exact: true });
    await expect(next).not.toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 });
    await next.click();
    await expect(page.getByRole('radio', { name: fill(words.header.rowLabel, { row: 2 }) })).toBeChecked();
    await expectNoSidewaysScroll(page);
    await next.click();
    await expect(page.getByRole('heading', { name: words.columns.title })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await next.click();

    await expect(page.getByText(issues.problem['ladder-unreadable'])).toBeVisible();
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: words.diff.check }).click();
    await expect(page).toHaveURL(/\/products\/imports\/C-\d+$/);
    const failing = page.getByText(fill(words.diff.failing_other, { count: 1 }), { exact: true });
    await expect(failing).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('≥6 12.5, ≥60 11.8')).toBeVisible();
    await expectNoSidewaysScroll(page);

    await failing.click();
    const ladder = page.getByLabel(fill(words.rows.mend, { field: words.fieldName.tiers, row: 5 }));
    await expect(ladder).toHaveValue('面议');
    await ladder.fill('24: 3.5; 100: 3.2');
    await ladder.press('Enter');
    const run = page.getByRole('button', { name: fill(words.apply.button_other, { count: 2 }) });
    await run.click();
    await expect(page.getByText(fill(words.result.done, { written: 2 }), { exact: true })).toBeVisible({ timeout: 60_000 });
    await expectNoSidewaysScroll(page);

    const record = page.url();
    await page.getByText(fill(words.result.written_other, { count: 2 }), { exact: true }).click();
    await page.getByRole('link', { name: /^P-\d+$/ }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: `收纳箱 ${mark}` })).toBeVisible();
    await page.goto(record);
    await page.getByRole('button', { name: words.act.undo }).click();
    await page.getByRole('dialog').getByRole('button', { name: words.act.undoConfirm, exact: true }).click();
    await expect(page.getByText(fill(words.result.undone, { reverted: 2 }), { exact: true })).toBeVisible({ timeout: 60_000 });
    await page.goto(`/F-1/products?q=QJ-${mark}`);
    await expect(page.getByText(products.noMatchTitle)).toBeVisible();
  });
}

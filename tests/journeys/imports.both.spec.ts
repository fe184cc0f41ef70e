import type { Page } from '@playwright/test';
import { expect, signInAs, test } from '@tests/support/journey';
import type { ExportCells } from '@tests/support/orderFiles';
import { twoLineOrder } from '@tests/support/orderFiles';
import { exportWorkbook } from '@tests/support/orderWorkbook';
import { expectNoSidewaysScroll } from './help/overflow';
import { languages, wordsIn } from './help/words';

const spoilt: ExportCells = { ...twoLineOrder[0], 订单编号: '2.02611E+17' };

/** A small workbook whose orders no other journey has. */
async function workbook(mark: string) {
  const [first = {}, second = {}] = twoLineOrder;
  const own = { ...first, 订单编号: `2026110600000${mark}` };
  return {
    name: `${mark}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await exportWorkbook([own, second, spoilt])),
  };
}

/** Every body that leaves the browser. */
function sentBy(page: Page): string[] {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));
  return sent;
}

for (const language of languages) {
  const { imports: words, importIssues: issues, common } = wordsIn[language];

  test(`a workbook with merged cells comes in, is explained, seen in demand and undone in ${language}`, async ({ page }) => {
    test.setTimeout(180_000);
    const sent = sentBy(page);
    await signInAs(page, 'planner');
    await page.goto(`/F-1/imports/new?store=D-1&lang=${language}`);
    const file = await workbook(`${language === 'zh-CN' ? 1 : 2}${test.info().project.name === 'phone' ? 1 : 2}`);
    await page.locator('input[type=file]').setInputFiles(file);
    const next = page.getByRole('button', { name: common.next, exact: true });
    await expect(next).not.toHaveAttribute('aria-disabled', 'true', { timeout: 30_000 });
    await next.click();

    await expect(page.getByText(words.columnsRead.personal)).toBeVisible();
    await expect(page.getByText(issues.title['id-changed-by-spreadsheet'])).toBeVisible();
    await expectNoSidewaysScroll(page);
    await next.click();
    await page.getByRole('button', { name: words.confirm.begin }).click();

    await expect(page.getByRole('heading', { level: 1, name: file.name })).toBeVisible();
    const undo = page.getByRole('button', { name: words.undo.button });
    await expect(undo).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(issues.todo['id-changed-by-spreadsheet'])).toBeVisible();
    await expectNoSidewaysScroll(page);
    expect(sent.join('')).toContain('SN-2031-R');
    expect(sent.join('')).not.toMatch(/王小明|文三路|13800000000/);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: words.issues.csv }).click();
    expect((await download).suggestedFilename()).toMatch(/^I-\d+.+\.csv$/);

    const record = page.url();
    await page.getByRole('link', { name: words.record.seeOrders }).click();
    await expect(page).toHaveURL(/\/demand\?store=D-1&window=2026-11-06_2026-11-06&currency=CNY$/);
    await page.goto(record);
    await undo.click();
    await page.getByRole('dialog').getByRole('button', { name: words.undo.confirm }).click();
    await expect(page.getByText(words.after.undone)).toBeVisible({ timeout: 60_000 });
  });
}

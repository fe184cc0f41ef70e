import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Row } from '@/domain/sheets/rows';
import { workbookFile } from '@tests/support/productFiles';
import { onFreshServer, signIn } from './browser';
import { withFolder } from './databases';
import type { FileReading } from './fileReading';
import { readingFigures, readingOf } from './fileReading';
import type { Bench, Figure } from './measure';

const rows = 10_000;

/** A factory's sheet of 10,000 rows as a workbook, from picking it until its products are read, mapped and checked. */
export const productWorkbookBench: Bench = {
  name: 'product-workbook',
  covers: ['10,000-row XLSX of products: time to read, longest task of the main thread, first progress'],
  run: () =>
    withFolder(async (folder) => {
      const path = join(folder, '报价单.xlsx');
      const file = await workbookFile({ 报价单: productRows() });
      writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
      return onFreshServer((browser, base) => figuresOf(browser, base, path));
    }),
};

async function figuresOf(browser: Browser, base: string, path: string): Promise<Figure[]> {
  const readings: FileReading[] = [];
  for (let run = 0; run < 3; run += 1) {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await signIn(context, base);
    const page = await context.newPage();
    await page.goto(`${base}/F-1/products/import`);
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    await page.waitForTimeout(1_000);
    readings.push(await readingOf(page, path));
    await context.close();
  }
  return readingFigures('XLSX of 10,000 product rows', readings);
}

/** Four SKUs a product; article number, title and ladder stand in the first of its rows, as merged cells come. */
function productRows(): Row[] {
  const heads = ['货号', '品名', '颜色', '尺码', '起批量', '阶梯价', '库存', '类目', '品牌', '材质', '主图'];
  const goods = Array.from({ length: rows }, (_, index): Row => {
    const product = Math.floor(index / 4);
    const sku = ['红蓝'[index % 2] ?? '红', index % 4 < 2 ? '大' : '小', null, null, index % 500];
    if (index % 4 > 0) return [null, null, ...sku];
    const price = 5 + (product % 300) / 10;
    return [
      `BX-${1000 + product}`, `加厚牛津布收纳箱 ${product}`, sku[0], sku[1], 10, `10-99: ${price}; 100-499: ${(price * 0.9).toFixed(2)}`, index % 500,
      '收纳', '禾木', 'PP', `https://img.example.com/${product}.jpg`,
    ];
  });
  return [heads, ...goods];
}

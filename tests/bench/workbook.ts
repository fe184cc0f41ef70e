import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { ExportCells } from '@tests/support/orderFiles';
import { exportWorkbook } from '@tests/support/orderWorkbook';
import { onFreshServer, signIn } from './browser';
import { withFolder } from './databases';
import type { FileReading } from './fileReading';
import { readingFigures, readingOf } from './fileReading';
import { openWizard } from './importWizard';
import type { Bench, Figure } from './measure';

const rows = 10_000;

/** A 1688 export of 10,000 rows as a workbook with merged cells, from picking it until it is read, mapped and checked. */
export const workbookBench: Bench = {
  name: 'workbook',
  covers: ['10,000-row XLSX: time to read, longest task of the main thread, first progress'],
  run: () =>
    withFolder(async (folder) => {
      const path = join(folder, '订单.xlsx');
      writeFileSync(path, await exportWorkbook(orderRows()));
      return onFreshServer((browser, base) => figuresOf(browser, base, path));
    }),
};

async function figuresOf(browser: Browser, base: string, path: string): Promise<Figure[]> {
  const readings: FileReading[] = [];
  for (let run = 0; run < 3; run += 1) {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    await signIn(context, base);
    const page = await context.newPage();
    await openWizard(page, base, 'F-1', 'D-1');
    await page.waitForTimeout(1_000);
    readings.push(await readingOf(page, path));
    await context.close();
  }
  return readingFigures('XLSX of 10,000 rows', readings);
}

/** Three rows an order, as the platform exports them. */
function orderRows(): ExportCells[] {
  return Array.from({ length: rows }, (_, index) => {
    const order = Math.floor(index / 3);
    const line: ExportCells = {
      货品标题: `棉麻收纳袋 ${index % 90}`,
      '单价(元)': (2 + (index % 400) / 100).toFixed(2),
      数量: String(1 + (index % 40)),
      单位: '件',
      货号: `SN-${2000 + (index % 90)}`,
      单品货号: `SN-${2000 + (index % 90)}-${'RBGW'[index % 4] ?? 'R'}`,
    };
    if (index % 3 > 0) return line;
    const time = new Date(Date.UTC(2026, 5, 1) + order * 3_600_000).toISOString();
    return {
      ...line,
      订单编号: `2026060000${String(order).padStart(8, '0')}`,
      买家会员名: `buyer_${order % 700}`,
      订单状态: '交易成功',
      订单创建时间: time.slice(0, 19).replace('T', ' '),
      收货人姓名: '示例',
      收货地址: '浙江省 杭州市 西湖区',
      联系手机: '13800000000',
    };
  });
}

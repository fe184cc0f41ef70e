import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportBatch } from '@/domain/orderImport/types';
import { readBatches } from '@/features/imports/worker/readBatches';
import { readFirst } from '@/features/imports/worker/readFirst';
import type { ExportCells } from '@tests/support/orderFiles';
import { exportHeads } from '@tests/support/orderFiles';
import { exportWorkbook } from '@tests/support/orderWorkbook';
import { realCsvRows, realFilePath } from '@tests/support/realData';

const choices = { today: '2026-11-24', assumedCurrency: 'CNY', dateOrder: null };

function realFile(name: string): File {
  return new File([readFileSync(realFilePath(`data/orders/${name}`))], name);
}

describe('the worker reads real files', { timeout: 120_000 }, () => {
  it('the bag factory, packed', async () => {
    const file = realFile('bag-factory.csv.gz');
    const shares: number[] = [];
    const reading = await readFirst(file, choices, ({ bytes, totalBytes }) => shares.push(bytes / totalBytes));
    expect(reading).toMatchObject({
      container: 'csv.gz', encoding: 'utf-8', delimiter: ',', layout: 'plain', headerRow: 1, blocker: null,
      summary: { rows: 43_373, lines: 43_373, orders: 8_118, refusedOrders: [], currencies: { GBP: { read: 43_373, assumed: 0 } } },
    });
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    const positions: number[] = [];
    let lines = 0;
    for await (const batch of readBatches(file, { ...choices, refusedOrders: [], from: 3 })) {
      positions.push(batch.index);
      lines += batch.lines;
    }
    expect(positions).toEqual(Array.from({ length: 19 }, (_, index) => index + 3));
    expect(lines).toBe(43_373 - 6_000);
  });

  it.each(['utf8', 'gb18030'])('the 1688 export in %s', async (encoding) => {
    const file = realFile(`bag-factory-2011-11.1688-export.${encoding}.csv`);
    const reading = await readFirst(file, { ...choices, assumedCurrency: 'GBP' }, () => undefined);
    expect(reading).toMatchObject({
      container: 'csv', encoding: encoding === 'utf8' ? 'utf-8' : 'gb18030', layout: 'export1688', blocker: null,
      summary: { rows: 6_254, lines: 6_254, orders: 1_163, firstDay: '2011-11-01', lastDay: '2011-11-30' },
    });
    expect(reading.dropped.filter(({ why }) => why === 'personal').map(({ head }) => head)).toContain('收货人姓名');
  });

  it('the 1688 export as a workbook with merged order cells: the very batches of the CSV', async () => {
    const name = 'bag-factory-2011-11.1688-export.utf8.csv';
    const [heads = [], ...rows] = realCsvRows(`data/orders/${name}`);
    expect(heads).toEqual(exportHeads);
    const cells = rows.map((row): ExportCells =>
      Object.fromEntries(exportHeads.flatMap((head, index) => (row[index] ? [[head, row[index]]] : []))),
    );
    const workbook = new File([await exportWorkbook(cells)], '订单.xlsx');
    expect(await readFirst(workbook, choices, () => undefined)).toMatchObject({
      container: 'xlsx', blocker: null, issues: [], summary: { rows: 6_254, lines: 6_254, orders: 1_163 },
    });
    expect(await batchesOf(workbook)).toEqual(await batchesOf(realFile(name)));
  });

  it('all of Online Retail, whose odd orders are told and none refused', async () => {
    const reading = await readFirst(realFile('online-retail-full.csv.gz'), choices, () => undefined);
    expect(reading).toMatchObject({
      blocker: null, issueCounts: { 'order-times-differ': 43 },
      summary: { rows: 541_909, lines: 541_909, repeated: 5_271, refusedOrders: [], lastDay: '2011-12-09' },
    });
  });
});

async function batchesOf(file: File): Promise<ImportBatch[]> {
  const batches: ImportBatch[] = [];
  for await (const batch of readBatches(file, { ...choices, refusedOrders: [], from: 0 })) batches.push(batch);
  return batches;
}

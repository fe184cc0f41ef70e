import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '@/domain/sheets/delimiter';
import { createTextReader, detectEncoding } from '@/domain/sheets/encoding';
import { sniffFile } from '@/domain/sheets/sniffFile';
import { sniffBytes } from '@/domain/sheets/limits';
import { createBatcher } from '@/domain/orderImport/batches';
import { lineKey } from '@/domain/orders/keys';
import { readOrderTable, storedLines } from '@tests/support/orderFile';
import { realCsvRows, realFileBytes } from '@tests/support/realData';

const exportNames = {
  'utf-8': 'data/orders/bag-factory-2011-11.1688-export.utf8.csv',
  gb18030: 'data/orders/bag-factory-2011-11.1688-export.gb18030.csv',
} as const;

describe.each(['utf-8', 'gb18030'] as const)('the 1688 export in %s', { timeout: 60_000 }, (encoding) => {
  it('is told by its bytes, and read through in pieces', () => {
    const bytes = realFileBytes(exportNames[encoding]);
    const sniffed = sniffFile(bytes.subarray(0, sniffBytes), 'orders.csv', bytes.length);
    expect(sniffed).toMatchObject({ kind: 'text', encoding: { encoding }, issues: [] });
    const reader = createTextReader(encoding);
    let text = '';
    for (let at = 0; at < bytes.length; at += 4_999) text += String(reader.push(bytes.subarray(at, at + 4_999)));
    expect(text + String(reader.finish())).toBe(new TextDecoder(encoding).decode(bytes));
    expect(detectDelimiter(text)).toBe(',');
  });

  it('is told at whichever byte the sample is cut', () => {
    const bytes = realFileBytes(exportNames[encoding]);
    for (let length = 40; length < 600; length += 1) {
      expect(detectEncoding(bytes.subarray(0, length))?.encoding).toBe(encoding);
    }
  });

  it('has 6,254 lines in 1,163 orders, all in the assumed currency', () => {
    const { summary, issues, orders } = readExport(encoding);
    expect(summary).toMatchObject({
      rows: 6_254, lines: 6_254, orders: 1_163, refusedOrders: [], firstDay: '2011-11-01', lastDay: '2011-11-30',
      currencies: { GBP: { read: 0, assumed: 6_254 } },
    });
    expect(issues).toEqual([]);
    expect(orders.filter((order) => order.status === 'closed')).toHaveLength(30);
    const batcher = createBatcher();
    const batches = [...batcher.add(orders), batcher.finish()];
    expect(batches.map((batch) => batch?.lines)).toEqual([2_000, 2_000, 2_000, 254]);
  });
});

describe('the plain November, then the same month in the 1688 layout', { timeout: 60_000 }, () => {
  it('is 1,166 order ids and no new line', () => {
    const [head = [], ...rows] = realCsvRows('data/orders/bag-factory.csv.gz');
    const november = readOrderTable([head, ...rows.filter((row) => row[1]?.startsWith('2011-11'))]).orders;
    const exported = readExport('utf-8').orders;
    const keys = new Set(storedLines(november).map(lineKey));
    expect(storedLines(exported).filter((line) => !keys.has(lineKey(line)))).toEqual([]);
    expect(new Set([...november, ...exported].map((order) => order.orderNo)).size).toBe(1_166);
  });
});

function readExport(encoding: keyof typeof exportNames) {
  return readOrderTable(realCsvRows(exportNames[encoding], encoding), { assumedCurrency: 'GBP' });
}

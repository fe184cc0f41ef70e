import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportBatch } from '@/domain/orderImport/types';
import { SheetRefused } from '@/domain/sheets/read/sheetRefused';
import { FileRefused } from '@/features/imports/worker/fileRefused';
import { readBatches } from '@/features/imports/worker/readBatches';
import { readFirst } from '@/features/imports/worker/readFirst';
import type { ReadChoices, ReadProgress } from '@/features/imports/worker/readFirst';
import { exportFile, exportHeads, exportRows, plainFile, plainHeads, plainLines, twoLineOrder } from '@tests/support/orderFiles';
import { exportWorkbook } from '@tests/support/orderWorkbook';

const choices: ReadChoices = { today: '2026-11-24', assumedCurrency: 'CNY', dateOrder: null };

const read = (file: File, changed: Partial<ReadChoices> = {}) => readFirst(file, { ...choices, ...changed }, () => undefined);

const refusal = (file: File): Promise<string> =>
  read(file).then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefused || error instanceof SheetRefused ? error.issue.code : String(error)),
  );

async function batchesOf(file: File, refusedOrders: readonly string[] = [], from = 0): Promise<ImportBatch[]> {
  const batches: ImportBatch[] = [];
  for await (const batch of readBatches(file, { ...choices, refusedOrders, from })) batches.push(batch);
  return batches;
}

const line = (cells: { id?: string; at?: string; buyer?: string; quantity?: string; price?: string; currency?: string }): string => {
  const { id = 'A1', at = '2026-11-06 10:00:00', buyer = 'B1', quantity = '2', price = '8.00', currency = 'CNY' } = cells;
  return [id, at, buyer, 'SKU-1', 'Bag', quantity, price, currency, ''].join(',');
};

const bytes = (parts: readonly (string | number[])[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...strToU8(part)] : part)));
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string) => Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
const packed = (data: Uint8Array) => new Uint8Array(gzipSync(data));

describe('a whole file is answered as a whole', () => {
  const gz = packed(strToU8([plainHeads, ...plainLines(300)].join('\n')));
  const damaged = gz.map((byte, index) => (index === gz.length - 6 ? byte ^ 0xff : byte));
  const cases: [string, string, File][] = [
    ['empty', 'file-empty', new File([], 'orders.csv')],
    ['only blanks', 'file-empty', new File(['\n \n\n'], 'orders.csv')],
    ['a renamed .xls', 'file-is-xls', new File([bytes([ole, wide('Workbook')])], 'orders.xlsx')],
    ['a password', 'file-password-protected', new File([bytes([ole, wide('EncryptedPackage')])], 'orders.xlsx')],
    ['another OLE file', 'file-not-supported', new File([bytes([ole, wide('WordDocument')])], 'orders.xls')],
    ['a web page', 'file-is-html', new File(['<html><table></table></html>'], 'orders.xls')],
    ['a picture', 'file-not-supported', new File([bytes([[0x89], 'PNG'])], 'orders.csv')],
    ['a zip that is no workbook', 'file-not-supported', new File([new Uint8Array(zipSync({ 'a.txt': strToU8('a') }))], 'orders.xlsx')],
    ['a workbook cut off', 'file-cut-off', new File([new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('a'.repeat(900)) })).slice(0, -30)], 'a.xlsx')],
    ['a workbook in name only', 'file-unreadable', new File([new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('x'), '[Content_Types].xml': strToU8('x') }))], 'a.xlsx')],
    ['a gzip cut off', 'file-cut-off', new File([gz.slice(0, -20)], 'orders.csv.gz')],
    ['a gzip without its trailer', 'file-cut-off', new File([gz.slice(0, -8)], 'orders.csv.gz')],
    ['a damaged gzip', 'file-unreadable', new File([damaged], 'orders.csv.gz')],
    ['a gzip in a gzip', 'file-not-supported', new File([packed(gz)], 'orders.csv.gz')],
    ['a gzip bomb', 'archive-unsafe', new File([packed(new Uint8Array(24 * 1024 * 1024).fill(65))], 'orders.csv.gz')],
    ['an open quote at its end', 'file-cut-off', plainFile([line({}), 'A2,2026-11-06,B1,SKU-1,"Bag'])],
    ['a text cut inside a letter', 'file-cut-off', new File([bytes([`${plainHeads}\n${line({})}\n`, [0xe4, 0xb8]])], 'orders.csv')],
    ['no known encoding', 'encoding-unknown', new File([bytes([`${plainHeads}\n`, [0xff, 0x41, 0x81, 0x20]])], 'orders.csv')],
    ['no header', 'header-not-found', new File(['1,2,3\n4,5,6\n'], 'orders.csv')],
    ['a needed column missing', 'columns-missing', new File(['order_id,ordered_at,sku,quantity\nA,2026-11-06,S,1\n'], 'orders.csv')],
  ];
  it.each(cases)('%s: %s', async (_, code, file) => {
    expect(await refusal(file)).toBe(code);
  });

  it('a zip bomb is refused by its directory', async () => {
    const zip = new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('a'.repeat(5_000_000)) }));
    expect(await refusal(new File([zip], 'orders.xlsx'))).toBe('archive-unsafe');
  });

  it('an encoding that changes later on', async () => {
    const start = `${plainHeads}\n${plainLines(6_000).join('\n').replaceAll('浙江', '')}\n`;
    expect(await refusal(new File([bytes([start, [0xb0, 0xfc, 0x0a]])], 'orders.csv'))).toBe('encoding-contradicted');
  });
});

describe('rows are answered as rows', () => {
  it('with what each of them is', async () => {
    const file = plainFile([
      line({ id: 'A1' }),
      line({ id: '2.01E+17' }),
      line({ id: 'A2', at: '2099-01-01' }),
      line({ id: 'A3', at: '3/4/2026' }),
      line({ id: 'A4', at: '2026/11/7' }),
      line({ id: 'A5', at: '2026年11月8日' }),
      line({ id: 'A6', price: '"¥1,280.50"' }),
      line({ id: 'A7', currency: 'USD' }),
      line({ id: 'A8', currency: 'USD' }),
      line({ id: 'A8', currency: 'EUR' }),
      line({ id: 'A9', buyer: 'B1' }),
      line({ id: 'A9', buyer: 'B2' }),
      'A10,2026-11-06',
      plainHeads,
    ]);
    const { issueCounts, summary, preview, blocker } = await read(file);
    expect(blocker).toBeNull();
    expect(issueCounts).toMatchObject({
      'id-changed-by-spreadsheet': 1, 'date-in-future': 1, 'date-ambiguous': 1, 'date-formats-mixed': 1,
      'order-currencies-differ': 1, 'order-buyers-differ': 1, 'row-too-short': 1, 'header-repeated': 1,
    });
    expect(summary).toMatchObject({ lines: 5, orders: 5, refusedOrders: ['A8', 'A9'] });
    expect(summary.currencies).toMatchObject({ CNY: { read: 4 }, USD: { read: 1 } });
    expect(preview.map(({ orderNo, rowNumber }) => [orderNo, rowNumber])).toContainEqual(['A6', 8]);
    const sent = await batchesOf(file, summary.refusedOrders);
    expect(sent.flatMap(({ orders }) => orders.map(({ orderNo }) => orderNo))).toEqual(['A1', 'A4', 'A5', 'A6', 'A7']);
    expect(sent[0]?.orders[3]?.lines[0]?.unitPriceLi).toBe(1_280_500);
  });

  it('a date of two meanings waits for a person, and is read again', async () => {
    const file = plainFile([line({ at: '3/4/2026' })]);
    expect((await read(file)).blocker?.code).toBe('no-lines');
    expect((await read(file, { dateOrder: 'day-first' })).summary).toMatchObject({ lines: 1, firstDay: '2026-04-03' });
  });

  it('row numbers are those of the file, blank rows, titles and quoted line breaks included', async () => {
    const file = new File([`November\r\n\r\n${plainHeads}\r\n${line({})}\r\n\r\n"A2",2026-11-06,B1,S,"two\r\nlines",x,1,CNY,\r\n${line({ quantity: 'y' })}`], 'a.csv');
    const { headerRow, issues } = await read(file);
    expect(headerRow).toBe(3);
    expect(issues.filter(({ code }) => code === 'quantity-unreadable').map(({ row }) => row)).toEqual([6, 7]);
  });
});

describe('what is sent', () => {
  it('never holds a consignee, and fills identity down but no money', async () => {
    const file = exportFile(twoLineOrder);
    const { dropped, columns, summary } = await read(file);
    expect(dropped).toContainEqual({ head: '收货人姓名', why: 'personal' });
    expect(dropped).toContainEqual({ head: '收货地址', why: 'reduced' });
    expect(columns.map(({ head }) => head)).toContain('单品货号');
    expect(summary.currencies).toEqual({ CNY: { read: 0, assumed: 2 } });
    const text = JSON.stringify(await batchesOf(file));
    expect(text).not.toMatch(/王小明|文三路|13800000000/);
    expect(text).toContain('tb_little_shop');
  });

  it.each(['gb18030', 'utf-16le'])('is the same in %s', async (encoding) => {
    const text = exportRows(twoLineOrder).map((row) => row.join('\t')).join('\n');
    const encoded = encoding === 'utf-16le' ? bytes([[0xff, 0xfe], wideText(text)]) : gb18030(text);
    const { encoding: found, delimiter, summary } = await read(new File([encoded], '订单.csv'));
    expect({ found, delimiter }).toEqual({ found: encoding, delimiter: '\t' });
    expect(summary.lines).toBe(2);
  });

  it('is the same from a workbook with merged cells', async () => {
    const second = { ...twoLineOrder[0], 订单编号: '202611060000000002', 订单创建时间: '2026-11-07 09:30:00' };
    const rows = [...twoLineOrder, {}, second];
    const file = new File([await exportWorkbook(rows)], '订单.xlsx');
    const { container, sheet, summary, issues } = await read(file);
    expect({ container, sheet, issues }).toEqual({ container: 'xlsx', sheet: { name: 'Sheet1', count: 1, names: ['Sheet1'] }, issues: [] });
    expect(summary).toMatchObject({ rows: 3, lines: 3, orders: 2, lastDay: '2026-11-07' });
    expect(await batchesOf(file)).toEqual(await batchesOf(exportFile(rows)));
  });

  it('is the same every time, wherever it begins, and packed or not', async () => {
    const lines = plainLines(5_000);
    const file = plainFile(lines);
    const all = await batchesOf(file);
    expect(all.map(({ lines: count }) => count)).toEqual([2_000, 2_000, 1_000]);
    expect(await batchesOf(file, [], 1)).toEqual(all.slice(1));
    const gz = new File([packed(strToU8([plainHeads, ...lines, ''].join('\n')))], 'orders.csv.gz');
    expect(await batchesOf(gz)).toEqual(all);
    const two = new File([packed(strToU8(`${plainHeads}\n`)), packed(strToU8(lines.join('\n')))], 'orders.csv.gz');
    expect(await batchesOf(two)).toEqual(all);
  });

  it('progress begins at nothing and ends at the whole file', async () => {
    const told: ReadProgress[] = [];
    const file = plainFile(plainLines(9_000));
    await readFirst(file, choices, (progress) => told.push(progress));
    expect(told[0]).toEqual({ bytes: 0, totalBytes: file.size, rows: 0 });
    expect(told.at(-1)).toEqual({ bytes: file.size, totalBytes: file.size, rows: 9_000 });
    expect(exportHeads).toHaveLength(32);
  });
});

function wideText(text: string): number[] {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).flatMap((code) => [code & 0xff, code >> 8]);
}

/** Encodes by asking the decoder: each letter of these small files is one or two bytes. */
function gb18030(text: string): Uint8Array<ArrayBuffer> {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) codes.set(decoder.decode(new Uint8Array([first, second])), [first, second]);
  }
  return new Uint8Array(Array.from(text).flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)]));
}

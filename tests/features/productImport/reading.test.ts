import { gzipSync, strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/web-worker';
import { describe, expect, it } from 'vitest';
import { guessChoices, readProducts } from '@/domain/productImport/readProducts';
import { maxFileBytes } from '@/domain/sheets/limits';
import { SheetRefused } from '@/domain/sheets/read/sheetRefused';
import { readTable } from '@/features/productImport/worker/readTable';
import { toWorkbook } from '@/ui/file/workbook';
import { blockRows, delimited, factoryRows, textFile, utf16, workbookFile } from '@tests/support/productFiles';

const bytes = (...parts: (string | number[])[]) => Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...strToU8(part)] : part)));
const wide = (text: string) => Array.from(text, (letter) => [letter.charCodeAt(0), 0]).flat();
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const refusal = (file: File): Promise<string> =>
  readTable(file, null, () => undefined).then(
    () => 'read',
    (error: unknown) => (error instanceof SheetRefused ? error.issue.code : String(error)),
  );

/** A file of the size that it says, without its bytes. */
function vast(): File {
  const file = textFile('货号\nA');
  Object.defineProperty(file, 'size', { value: maxFileBytes + 1 });
  return file;
}

describe('a file that cannot be read is answered as a whole', () => {
  const workbook = zipSync({ 'xl/workbook.xml': strToU8('a'.repeat(900)), '[Content_Types].xml': strToU8('x') });
  it.each<[string, string, () => File]>([
    ['empty', 'file-empty', () => new File([], 'a.csv')],
    ['only blank cells', 'file-empty', () => textFile(',,\n,,\n')],
    ['over 200 MB', 'file-too-large', vast],
    ['with a password', 'file-password-protected', () => new File([bytes(ole, wide('EncryptedPackage'))], 'a.xlsx')],
    ['an old workbook', 'file-is-xls', () => new File([bytes(ole, wide('Workbook'))], 'a.xls')],
    ['a workbook cut off', 'file-cut-off', () => new File([workbook.slice(0, -30)], 'a.xlsx')],
    ['a workbook in name only', 'file-unreadable', () => new File([new Uint8Array(workbook)], 'a.xlsx')],
    ['a zip bomb', 'archive-unsafe', () => new File([new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('a'.repeat(5_000_000)) }))], 'a.xlsx')],
    ['a gzip bomb', 'archive-unsafe', () => new File([new Uint8Array(gzipSync(new Uint8Array(24 * 1024 * 1024).fill(65)))], 'a.csv.gz')],
    ['in no known encoding', 'encoding-unknown', () => new File([bytes('货号\n', [0xff, 0x41, 0x81, 0x20])], 'a.csv')],
    ['an open quote', 'file-cut-off', () => textFile('货号,标题\nA,"箱')],
  ])('%s: %s', async (_, code, file) => {
    expect(await refusal(file())).toBe(code);
  });
});

describe('one sheet reads alike', () => {
  const rows = [['货号', '标题', '价格'], ['甲-1', '收纳箱', '12.5'], ['甲-2', '飞机盒', '1.25']];
  /** 货号,标题,价格 and so on in GB18030. */
  const gb18030 = bytes(
    [0xbb, 0xf5, 0xba, 0xc5], ',', [0xb1, 0xea, 0xcc, 0xe2], ',', [0xbc, 0xdb, 0xb8, 0xf1], '\r\n', [0xbc, 0xd7], '-1,',
    [0xca, 0xd5, 0xc4, 0xc9, 0xcf, 0xe4], ',12.5\r\n', [0xbc, 0xd7], '-2,', [0xb7, 0xc9, 0xbb, 0xfa, 0xba, 0xd0], ',1.25\r\n',
  );
  it.each<[string, () => File | Promise<File>]>([
    ['UTF-8', () => textFile(delimited(rows))],
    ['UTF-8 with tabs', () => textFile(delimited(rows, '\t'), 'a.tsv')],
    ['UTF-16', () => new File([utf16(delimited(rows, '\t'))], 'a.txt')],
    ['GB18030', () => new File([gb18030], 'a.csv')],
    ['gzip', () => new File([new Uint8Array(gzipSync(strToU8(delimited(rows))))], 'a.csv.gz')],
    ['a workbook', () => workbookFile({ Sheet1: rows })],
  ])('in %s', async (_, file) => {
    const { rows: read } = await readTable(await file(), null, () => undefined);
    const products = readProducts(read, guessChoices(read));
    expect(products.map(({ articleNumber, title, skus }) => [articleNumber, title, skus[0]?.tiers?.[0]?.unitPriceLi])).toEqual([
      ['甲-1', '收纳箱', 12_500],
      ['甲-2', '飞机盒', 1_250],
    ]);
  });

  it('a workbook’s sheet is the one with heads, or the one that is asked for', async () => {
    const file = await workbookFile({ 说明: [['只是说明']], 商品: factoryRows, 尺码: blockRows });
    expect((await readTable(file, null, () => undefined)).sheet).toEqual({ name: '商品', count: 3, names: ['说明', '商品', '尺码'] });
    expect((await readTable(file, '尺码', () => undefined)).rows[0]).toEqual(blockRows[0]);
  });
});

describe('the failed rows as a workbook', () => {
  it('hold formulas as text', async () => {
    const blob = await toWorkbook(['标题', '价格'], [["=cmd|' /C calc'!A0", 12.5], ['@SUM(A1)', null]], [10, 10]);
    const [sheet] = await readXlsxFile(blob);
    expect(sheet?.data).toEqual([['标题', '价格'], ["=cmd|' /C calc'!A0", 12.5], ['@SUM(A1)', null]]);
    const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    const cells = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(cells).toContain('<c ');
    expect(cells).not.toContain('<f');
  });
});

import fc from 'fast-check';
import { zipSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectDelimiter } from '@/domain/sheets/delimiter';
import { createTextReader, detectEncoding } from '@/domain/sheets/encoding';
import { inflationIssue } from '@/domain/sheets/inflation';
import { oleKind } from '@/domain/sheets/oleFile';
import { sniffFile } from '@/domain/sheets/sniffFile';
import { inspectZip, isWorkbook } from '@/domain/sheets/zipDirectory';
import { maxFileBytes, maxInflatedBytes, maxZipEntries } from '@/domain/sheets/limits';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) => {
    const pair = [code & 0xff, code >> 8];
    return little ? pair : pair.reverse();
  }));
/** 订单编号,数量 in GB18030. */
const chineseHead = bytes(0xb6, 0xa9, 0xb5, 0xa5, 0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xca, 0xfd, 0xc1, 0xbf, 0x0a);
const ole = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

describe('encoding', () => {
  it.each<[string, Uint8Array, object | null]>([
    ['a UTF-8 mark', bytes(0xef, 0xbb, 0xbf, 0x61), { encoding: 'utf-8', marked: true, assumed: false }],
    ['a UTF-16LE mark', bytes(0xff, 0xfe, 0x61, 0), { encoding: 'utf-16le', marked: true, assumed: false }],
    ['a UTF-16BE mark', bytes(0xfe, 0xff, 0, 0x61), { encoding: 'utf-16be', marked: true, assumed: false }],
    ['UTF-16LE without a mark', utf16('订单,1\n', true), { encoding: 'utf-16le', marked: false, assumed: false }],
    ['UTF-16BE without a mark', utf16('订单,1\n', false), { encoding: 'utf-16be', marked: false, assumed: false }],
    ['ASCII', utf8('a,b\n'), { encoding: 'utf-8', marked: false, assumed: true }],
    ['UTF-8', utf8('订单编号'), { encoding: 'utf-8', marked: false, assumed: false }],
    ['UTF-8 cut inside a letter', utf8('订单编号').subarray(0, 10), { encoding: 'utf-8', marked: false, assumed: false }],
    ['GB18030', chineseHead, { encoding: 'gb18030', marked: false, assumed: false }],
    ['GB18030 cut inside a letter', chineseHead.subarray(0, 3), { encoding: 'gb18030', marked: false, assumed: false }],
    ['neither', bytes(0x61, 0xff, 0xff, 0x2c), null],
    ['binary', bytes(0x61, 0, 0x62, 0, 0, 0x63), null],
  ])('of %s', (_, sample, choice) => {
    expect(detectEncoding(sample)).toEqual(choice);
  });

  it('is contradicted by a later piece, once and for all', () => {
    const reader = createTextReader('utf-8');
    expect(reader.push(utf8('order_id\n'))).toBe('order_id\n');
    const issue = { code: 'encoding-contradicted', params: { encoding: 'utf-8', offset: 9 } };
    expect(reader.push(chineseHead)).toMatchObject(issue);
    expect(reader.push(utf8('more'))).toMatchObject(issue);
  });

  it('tells a file that ends inside a letter', () => {
    const reader = createTextReader('utf-8');
    reader.push(utf8('订').subarray(0, 2));
    expect(reader.finish()).toMatchObject({ code: 'file-cut-off' });
  });

  it('reads text alike, whole or in pieces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 5 }), (text, size) => {
        const all = utf8(`x${text}`);
        const reader = createTextReader('utf-8');
        let read = '';
        for (let at = 0; at < all.length; at += size) read += String(reader.push(all.subarray(at, at + size)));
        expect(read + String(reader.finish())).toBe(`x${text}`);
      }),
    );
  });
});

describe('what a file is', () => {
  const sniff = (head: Uint8Array, name = 'orders.csv', size = head.length) => sniffFile(head, name, size);
  const codes = (head: Uint8Array, name?: string) => sniff(head, name).issues.map((issue) => issue.code);

  it.each<[string, Uint8Array, string]>([
    ['nothing', bytes(), 'file-empty'],
    ['blanks', utf8(' \n\n'), 'file-empty'],
    ['a page of a web site', utf8('\n<html><table>'), 'file-is-html'],
    ['an XML spreadsheet', utf8('<?xml version="1.0"?><Workbook>'), 'file-is-html'],
    ['a PDF', utf8('%PDF-1.7'), 'file-not-supported'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'file-not-supported'],
    ['a RAR archive', utf8('Rar!\u001a'), 'file-not-supported'],
    ['binary', bytes(1, 0, 0, 2, 0, 0, 0, 3), 'file-not-supported'],
    ['an unknown encoding', bytes(0x61, 0xff, 0xff), 'encoding-unknown'],
  ])('%s is refused', (_, head, code) => {
    expect(sniff(head)).toMatchObject({ kind: 'refused', issues: [{ code }] });
  });

  it('is told by its bytes; a name that promises something else is a warning', () => {
    expect(sniff(utf8('order_id,sku'))).toMatchObject({ kind: 'text', issues: [] });
    expect(sniff(bytes(0x1f, 0x8b, 8), 'a.csv.gz')).toEqual({ kind: 'gzip', issues: [] });
    expect(sniff(bytes(0x50, 0x4b, 3, 4), 'a.xlsx')).toEqual({ kind: 'zip', issues: [] });
    expect(sniff(ole, 'renamed.xlsx').kind).toBe('ole');
    expect(codes(utf8('order_id,sku'), 'a.xlsx')).toEqual(['name-contradicts-content']);
    expect(codes(utf8('order_id,sku'), 'orders')).toEqual([]);
    expect(codes(utf8('order_id,sku'), 'a.csv.gz')).toEqual([]);
  });

  it('may not be larger than the limit', () => {
    expect(sniff(utf8('a'), 'a.csv', maxFileBytes + 1).issues[0]?.code).toBe('file-too-large');
  });

  it('tells an .xls from a workbook with a password', () => {
    const stream = (name: string) => Uint8Array.from([...ole, ...utf16(`\u0005${name}`, true)]);
    expect(oleKind(stream('EncryptedPackage'))).toBe('encrypted');
    expect(oleKind(stream('Workbook'))).toBe('xls');
    expect(oleKind(stream('WordDocument'))).toBe('other');
  });
});

describe('zip archives', () => {
  const workbook = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') });

  it('are read by their directory', () => {
    const entries = inspectZip(workbook);
    expect(entries).toMatchObject([{ name: '[Content_Types].xml', size: 8 }, { name: 'xl/workbook.xml', size: 11 }]);
    expect(Array.isArray(entries) && isWorkbook(entries)).toBe(true);
    expect(isWorkbook([])).toBe(false);
  });

  it('that are cut off anywhere are told', () => {
    for (let length = 0; length < workbook.length; length += 1) {
      expect(inspectZip(workbook.subarray(0, length))).toMatchObject({ code: 'file-cut-off' });
    }
  });

  it('that are bombs are refused unread', () => {
    const zeros = zipSync({ 'xl/a.xml': new Uint8Array(8 * 1024 * 1024) }, { level: 9 });
    expect(inspectZip(zeros)).toMatchObject({ code: 'archive-unsafe', params: { reason: 'ratio' } });
    const parts = Object.fromEntries(Array.from({ length: maxZipEntries + 1 },
      (_, index) => [`p${index}`, new Uint8Array()]));
    expect(inspectZip(zipSync(parts))).toMatchObject({ code: 'archive-unsafe', params: { reason: 'entries' } });
    expect(inspectZip(patched(workbook, 24, [0xff, 0xff, 0xff, 0x7f]))).toMatchObject({ params: { reason: 'size' } });
    expect(inspectZip(patched(workbook, 20, [0xff, 0xff, 0, 0]))).toMatchObject({ params: { reason: 'overlap' } });
  });

  it('with a password are told', () => {
    expect(inspectZip(patched(workbook, 8, [1, 0]))).toMatchObject({ code: 'file-password-protected' });
  });

  it('are stopped while they unpack, whatever the directory claimed', () => {
    expect(inflationIssue(1_000_000, 20_000_000)).toBeNull();
    expect(inflationIssue(100, 1_000_000)).toBeNull();
    expect(inflationIssue(1_000, 50_000_000)).toMatchObject({ params: { reason: 'ratio' } });
    expect(inflationIssue(maxFileBytes, maxInflatedBytes + 1)).toMatchObject({ params: { reason: 'size' } });
  });

  /** The archive with other bytes at a place of its first directory entry. */
  function patched(archive: Uint8Array, at: number, values: number[]): Uint8Array {
    const copy = archive.slice();
    const entry = copy.findIndex((_, index) => [0x50, 0x4b, 1, 2].every((byte, more) => copy[index + more] === byte));
    copy.set(values, entry + at);
    return copy;
  }
});

describe('delimiters', () => {
  it.each([[',', 'a,b,c\n1,2,3'], ['\t', 'a\tb\n"x,y,z"\t2'], [';', '报表\na;b;c'], ['|', 'a|b'], [',', 'a'], [',', '']])(
    '%j',
    (delimiter, text) => {
      expect(detectDelimiter(text)).toBe(delimiter);
    },
  );
});

describe('ten thousand random files', { timeout: 60_000 }, () => {
  it('give an answer, never an exception', () => {
    const start = fc.constantFrom(bytes(), ole, bytes(0x50, 0x4b, 3, 4), bytes(0x50, 0x4b, 5, 6), bytes(0xff, 0xfe),
      chineseHead, bytes(0x1f, 0x8b));
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 80 }), fc.string(), (head, rest, name) => {
        const file = Uint8Array.from([...head, ...rest]);
        const sniffed = sniffFile(file, name, file.length);
        expect(['gzip', 'zip', 'ole', 'text', 'refused']).toContain(sniffed.kind);
        inspectZip(file);
        oleKind(file);
        if (sniffed.kind === 'text') detectDelimiter(String(createTextReader(sniffed.encoding.encoding).push(file)));
      }),
      { numRuns: 10_000 },
    );
  });
});

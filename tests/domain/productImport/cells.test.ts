import { describe, expect, it } from 'vitest';
import { imageAddress, readImages } from '@/domain/productImport/cells/images';
import { readLadder, readPrice } from '@/domain/productImport/cells/ladder';
import { readMoq, readStock } from '@/domain/productImport/cells/pieces';
import { categoryOf, looksLikeFormula, readPromise } from '@/domain/productImport/cells/words';
import type { Cell } from '@/domain/sheets/rows';

const noUnits = { pack: null, carton: null };

describe('a price', () => {
  it.each<[Cell, number | string]>([
    ['12.5', 12_500], [12.5, 12_500], ['¥１２．５', 12_500], ['12.5元/件', 12_500], ['0.035', 35], ['1,280', 1_280_000], ['1000000', 1_000_000_000],
    ['0', 'price-not-positive'], ['-3', 'price-not-positive'], ['1234567', 'price-out-of-bounds'], ['1.2345', 'price-too-precise'],
    ['面议', 'price-unreadable'], ['=1+1', 'price-unreadable'],
  ])('%s', (cell, expected) => {
    const { value, remark } = readPrice(cell);
    expect(value ?? remark).toBe(expected);
  });

  it('of a dozen is that of a piece, and says when it was rounded', () => {
    expect(readPrice('120', 12)).toEqual({ value: 10_000, remark: null });
    expect(readPrice('100', 12)).toEqual({ value: 8_333, remark: 'price-rounded' });
  });
});

describe('a ladder in one cell', () => {
  const steps = (cell: Cell) => {
    const { value, remark } = readLadder(cell);
    return [value?.map(({ startsAt, unitPriceLi }) => `${startsAt ?? '?'}:${unitPriceLi}`).join(' ') ?? '', remark];
  };
  it.each<[Cell, string, string | null]>([
    ['1-49:12.5;50-199:11', '1:12500 50:11000', null],
    ['1-49：１２．５；50-199：11；≥200件 10.8', '1:12500 50:11000 200:10800', null],
    ['2~9件￥5.8，10~99件￥5.5，100件以上￥5', '2:5800 10:5500 100:5000', null],
    ['5+ 12.5\n50+ 11', '5:12500 50:11000', null],
    ['10件起 3.5元/件', '10:3500', null],
    ['12.5', '?:12500', null],
    [12.5, '?:12500', null],
    ['1-10:5;50-:4', '1:5000 50:4000', 'ladder-gap'],
  ])('%s', (cell, expected, remark) => {
    expect(steps(cell)).toEqual([expected, remark]);
  });

  it.each<[Cell, string]>([
    ['1-60:5;50:4', 'ladder-overlaps'],
    ['1-49:x', 'ladder-unreadable'],
    ['电议', 'ladder-unreadable'],
    ['', 'ladder-unreadable'],
    ['1:0;5:1', 'price-not-positive'],
    [Array.from({ length: 11 }, (_, index) => `${index + 1}:${50 - index}`).join(';'), 'too-many-tiers'],
  ])('%s is refused: %s', (cell, code) => {
    expect(steps(cell)).toEqual(['', code]);
  });
});

describe('pieces', () => {
  it.each<[Cell, number | string]>([
    ['10', 10], ['１０件', 10], ['2打', 24], ['2 doz', 24], ['3手', 18], ['1箱', 48], ['50起批', 50], ['0', 'moq-out-of-bounds'],
    ['2000000', 'moq-out-of-bounds'], ['1.5', 'moq-unreadable'], ['一打', 'moq-unreadable'], ['3车', 'unit-unknown'],
  ])('MOQ %s', (cell, expected) => {
    const { value, remark } = readMoq(cell, { pack: 6, carton: 48 });
    expect(value ?? remark).toBe(expected);
  });

  it('of a unit whose size nobody said are asked for', () => {
    expect(readMoq('3手', noUnits).remark).toBe('unit-unknown');
  });

  it('in stock may be none, and under none is none', () => {
    expect(readStock('0', noUnits)).toEqual({ value: 0, remark: null });
    expect(readStock(-4, noUnits)).toEqual({ value: 0, remark: 'stock-negative' });
    expect(readStock('有', noUnits).remark).toBe('stock-unreadable');
    expect(readStock('999999999', noUnits).remark).toBe('stock-out-of-bounds');
  });
});

describe('images by address', () => {
  it('are found between any marks, each once', () => {
    expect(readImages('https://a.cn/1.jpg, //b.cn/2.jpg;https://a.cn/1.jpg https://c.cn/x,y.png').addresses).toEqual([
      'https://a.cn/1.jpg', 'https://b.cn/2.jpg', 'https://c.cn/x,y.png',
    ]);
  });

  it.each(['javascript:alert(1)', 'data:image/svg+xml,<svg onload=alert(1)>', 'file:///etc/passwd', 'https://user:x@a.cn/1.jpg', 'https://localhost/x', '=HYPERLINK("https://a.cn")', 'http://'])(
    '%s is none',
    (text) => {
      expect(imageAddress(text)).toBeNull();
    },
  );

  it('that are only names of files are told', () => {
    expect(readImages('HX-101.jpg').remarks.map(({ code }) => code)).toEqual(['image-name-only']);
    expect(readImages('0cc1:1:0:|;').remarks.map(({ code }) => code)).toEqual(['image-name-only']);
    expect(readImages('http://a.cn/1.jpg').remarks.map(({ code }) => code)).toEqual(['image-insecure']);
  });
});

describe('words', () => {
  it('of categories are ours, as a person said, or unknown', () => {
    expect(categoryOf('Home > Kitchen', {})).toBe('kitchen');
    expect(categoryOf('收纳', {})).toBe('storage');
    expect(categoryOf('Bags', { bags: 'storage' })).toBe('storage');
    expect(categoryOf('Bags', { bags: null })).toBeNull();
    expect(categoryOf('Bags', {})).toBeUndefined();
  });

  it('of promises', () => {
    expect(['48', '48小时', '2天', '3 days', '72h', '24小时内发货'].map(readPromise)).toEqual([48, 48, 48, 72, 72, 24]);
    expect(['5天', '尽快', ''].map(readPromise)).toEqual([null, null, null]);
  });

  it('that begin as a formula does', () => {
    expect(["=cmd|'/C calc'!A0", '@SUM(A1)', '+cmd', '-2+3'].map(looksLikeFormula)).toEqual([true, true, true, true]);
    expect(['-12', '收纳箱', '+86'].map(looksLikeFormula)).toEqual([false, false, false]);
  });
});

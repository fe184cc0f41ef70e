import { describe, expect, it } from 'vitest';
import { createFormat, type Format } from '@/i18n/format';

const now = () => new Date('2026-11-24T04:00:00Z');
const settings = { zone: 'Asia/Shanghai', currency: 'CNY', now };
const zh: Format = createFormat({ ...settings, language: 'zh-CN' });
const en: Format = createFormat({ ...settings, language: 'en-US' });

describe('figures', () => {
  it('writes counts exactly and in short', () => {
    expect(zh.count(1248)).toBe('1,248');
    expect(zh.short(9999)).toBe('9,999');
    expect(zh.short(12_345)).toBe('1.2 万');
    expect(zh.short(1_234_567)).toBe('123 万');
    expect(zh.short(234_567_890)).toBe('2.3 亿');
    expect(en.short(12_345)).toBe('12.3k');
    expect(en.short(999_999)).toBe('1M');
    expect(zh.short(-98_400)).toBe('-9.8 万');
  });

  it('writes amounts from fen, by the currency', () => {
    expect(zh.money(123_450)).toBe('¥1,234.50');
    expect(en.money(123_450)).toBe('¥1,234.50');
    expect(en.money(123_450, 'GBP')).toBe('£1,234.50');
    expect(zh.money(123_450, 'USD')).toBe('US$1,234.50');
    expect(zh.money(1234, 'JPY')).toMatch(/^JPY\s?1,234$/);
    expect(zh.moneyShort(46_200_000)).toBe('¥46.2 万');
    expect(en.moneyShort(46_200_000)).toBe('¥462k');
    expect(en.moneyShort(-98_225_589, 'GBP')).toBe('-£982k');
  });

  it('writes unit prices from li, with the third decimal only where there is one', () => {
    expect(zh.unitPrice(35)).toBe('¥0.035');
    expect(zh.unitPrice(10_200)).toBe('¥10.20');
    expect(zh.unitPriceRange(10_200, 12_500)).toBe('¥10.20–12.50');
    expect(zh.unitPriceRange(620, 620)).toBe('¥0.62');
  });

  it('writes shares and points', () => {
    expect(zh.percent(0.384)).toBe('38.4%');
    expect(zh.percent(0.63)).toBe('63%');
    expect(zh.pointsFigure(-0.011)).toBe('1.1');
  });

  it('writes lists', () => {
    expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙和丙');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c');
  });
});

describe('times', () => {
  it('writes days without moving them through a zone', () => {
    expect(zh.day('2011-12-08')).toBe('2011-12-08');
    expect(en.day('2011-12-08')).toBe('Dec 8, 2011');
    expect(zh.dayShort('2026-11-06')).toBe('11-06');
    expect(zh.dayShort('2011-12-08')).toBe('2011-12-08');
    expect(zh.dayRange('2026-08-25', '2026-11-22')).toBe('08-25 — 11-22');
    expect(en.dayRange('2025-12-25', '2026-01-02')).toBe('Dec 25, 2025 — Jan 2, 2026');
    expect(zh.wallTime('2026-11-06T20:14:00')).toBe('11-06 20:14');
  });

  it('tells instants in the factory’s zone, relative within a day only', () => {
    expect(zh.instant('2026-11-24T01:00:00Z')).toBe('3 小时前');
    expect(en.instant('2026-11-24T03:40:00Z')).toBe('20 min. ago');
    expect(zh.instant('2026-11-22T20:30:00Z')).toBe('11-23 04:30');
    expect(zh.instantExact('2026-11-22T20:30:05Z')).toBe('2026-11-23 04:30:05');
    expect(zh.clock('2026-11-24T06:02:00Z')).toBe('14:02');
  });

  it('writes durations in their two largest parts', () => {
    expect(zh.duration((3 * 60 + 20) * 60_000)).toBe('3 小时 20 分钟');
    expect(zh.duration(12_400)).toBe('12 秒');
    expect(en.duration(2 * 86_400_000)).toBe('2 days');
  });
});

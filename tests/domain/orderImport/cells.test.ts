import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText, excerpt, isBlank } from '@/domain/sheets/cells/cellText';
import { readCurrency } from '@/domain/orderImport/cells/currency';
import { isRoundedNumber, readIdCell } from '@/domain/sheets/cells/idCell';
import { readFen, readMoney } from '@/domain/sheets/cells/moneyCell';
import { readQuantity } from '@/domain/sheets/cells/quantityCell';
import { readTime } from '@/domain/orderImport/cells/timeCell';
import { bareCountry } from '@/domain/orderImport/countries';
import { regionOfAddress, regionOfColumn } from '@/domain/orderImport/region';

describe('text cells', () => {
  it('lose control and invisible characters, and halves of letters', () => {
    expect(cellText('\ufeff 手\u200b提包\u0000\t大\ud83d ')).toBe('手提包 大\ufffd');
    expect(cellText('👜 bag')).toBe('👜 bag');
    const empty = [null, undefined, '', ' \u3000', Number.NaN, new Date(Number.NaN)];
    expect(empty.map(cellText).join('')).toBe('');
    expect([0, false, ' x'].map(isBlank)).toEqual([false, false, false]);
  });

  it('are cut for issues between letters', () => {
    expect(excerpt('👜'.repeat(60))).toBe(`${'👜'.repeat(39)}…`);
  });
});

describe('ids', () => {
  it.each<[unknown, string]>([
    ['2011234567890123456', '2011234567890123456'],
    ['="2011234567890123456"', '2011234567890123456'],
    ["'573746", '573746'],
    ['\t573746', '573746'],
    [573_746, '573746'],
    ['007', '007'],
    ['1E5', '1E5'],
    ['85099B', '85099B'],
  ])('%s is kept as text', (cell, text) => {
    expect(readIdCell(asCell(cell))).toEqual({ text, changed: false });
  });

  it.each<unknown>(['2.01E+17', '2.01123e+18', '2E+17', '573746.0', 2.01e17, 573_746.5, new Date(0), true])(
    '%s was changed by a spreadsheet',
    (cell) => {
      expect(readIdCell(asCell(cell)).changed).toBe(true);
    },
  );

  it('tells long numbers that lost their last digits', () => {
    expect(['201123456789012000', '201123456789012001', '573000'].map(isRoundedNumber)).toEqual([true, false, false]);
  });
});

describe('quantities', () => {
  it.each<[unknown, unknown]>([
    ['12', 12], ['-3', -3], ['+3', 3], ['1,200', 1200], ['１２', 12], ['12.00', 12], [7, 7], ['-0', 0], ['80995', 80_995],
    ['12.5', 'quantity-not-whole'], [0.5, 'quantity-not-whole'], ['12个', 'quantity-unreadable'],
    ['1,2', 'quantity-unreadable'],
    ['', 'quantity-unreadable'], ['1E+3', 'quantity-unreadable'], ['0x10', 'quantity-unreadable'],
    ['10000001', 'quantity-out-of-range'], ['9'.repeat(400), 'quantity-out-of-range'],
  ])('%s is %s', (cell, expected) => {
    expect(readQuantity(asCell(cell))).toBe(expected);
  });
});

describe('money', () => {
  it.each<[unknown, number, string | null]>([
    ['0.85', 850, null], ['-11062.06', -11_062_060, null], [2.08, 2_080, null], [2.0799999999999996, 2_080, null],
    ['¥1,234.50', 1_234_500, '¥'], ['￥１，２３４．５', 1_234_500, '¥'], ['12.5元', 12_500, '元'], ['-£5', -5_000, '£'],
    ['£-5', -5_000, '£'], ['USD 3', 3_000, 'USD'], ['.035', 35, null], ['0.0350', 35, null], ['1,000', 1_000_000, null],
    ['5.', 5_000, null], ['-0', 0, null],
  ])('%s is %i li', (cell, li, mark) => {
    expect(readMoney(asCell(cell))).toEqual({ li, mark });
  });

  it.each<[unknown, string]>([
    ['0.8512', 'price-too-precise'], [1.23456, 'price-too-precise'], ['1000000.001', 'price-out-of-range'],
    ['12,5', 'price-unreadable'], ['1.234,50', 'price-unreadable'], ['¥', 'price-unreadable'],
    ['¥5元', 'price-unreadable'],
    ['--5', 'price-unreadable'], ['-¥-5', 'price-unreadable'], ['1e3', 'price-unreadable'],
    ['0,850', 'price-unreadable'],
    ['面议', 'price-unreadable'], ['', 'price-unreadable'], ['5.5.5', 'price-unreadable'],
  ])('%s is %s', (cell, problem) => {
    expect(readMoney(asCell(cell))).toBe(problem);
  });

  it('is exact to the li, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (li) => {
        const digits = String(Math.abs(li)).padStart(4, '0');
        const text = `${li < 0 ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`;
        const marked = text.replace(/\B(?=(\d{3})+\.)/g, ',');
        const cells = [text, marked, `¥${text}`, `${text} 元`, li / 1000];
        for (const cell of cells) expect(readMoney(cell)).toMatchObject({ li });
      }),
    );
  });

  it('of an order is whole fen', () => {
    expect([readFen('8.5'), readFen('-0.00'), readFen('0.005'), readFen('x')]).toEqual([850, 0, null, null]);
  });

  it('names its currency, a shared mark yielding to the assumed one', () => {
    expect(readCurrency('rmb', 'GBP')).toBe('CNY');
    expect([readCurrency('¥', 'GBP'), readCurrency('¥', 'JPY')]).toEqual(['CNY', 'JPY']);
    expect([readCurrency('$', 'CNY'), readCurrency('$', 'HKD')]).toEqual(['USD', 'HKD']);
    expect(readCurrency('XXX', 'CNY')).toBeNull();
  });
});

describe('times', () => {
  it.each<[unknown, string, string]>([
    ['2011-11-01 09:01:00', '2011-11-01T09:01:00', 'year-month-day-dash'],
    ['2011-11-01T09:01:00', '2011-11-01T09:01:00', 'year-month-day-dash'],
    ['2011/11/1 9:01', '2011-11-01T09:01:00', 'year-month-day-slash'],
    ['2011.1.2', '2011-01-02T00:00:00', 'year-month-day-dot'],
    ['2011年11月1日', '2011-11-01T00:00:00', 'year-month-day-chinese'],
    ['2011年11月1日 下午3:05', '2011-11-01T15:05:00', 'year-month-day-chinese'],
    ['2011年11月1日 9时5分6秒', '2011-11-01T09:05:06', 'year-month-day-chinese'],
    ['25/12/2010 8:26', '2010-12-25T08:26:00', 'day-month-year'],
    ['12/25/2010 12:26 AM', '2010-12-25T00:26:00', 'month-day-year'],
    ['3/3/2011', '2011-03-03T00:00:00', 'either-order'],
    ['2011-11-01T09:01:00.250', '2011-11-01T09:01:00', 'year-month-day-dash'],
    [40_848.375_694_444_4, '2011-11-01T09:01:00', 'spreadsheet'],
    [new Date('2011-11-01T09:01:00Z'), '2011-11-01T09:01:00', 'spreadsheet'],
  ])('%s is %s', (cell, time, format) => {
    expect(readTime(asCell(cell), null)).toEqual({ time, format, zoned: false });
  });

  it('keeps the wall clock of a time with a zone, and says so', () => {
    expect(readTime('2011-11-01T23:30:00Z', null)).toMatchObject({ time: '2011-11-01T23:30:00', zoned: true });
    expect(readTime('2011-11-01 23:30+08:00', null)).toMatchObject({ time: '2011-11-01T23:30:00', zoned: true });
  });

  it('asks which of day and month is first, and takes the answer', () => {
    expect(readTime('3/4/2011', null)).toBe('date-ambiguous');
    expect(readTime('3/4/2011', 'day-first')).toMatchObject({ time: '2011-04-03T00:00:00' });
    expect(readTime('3/4/2011', 'month-first')).toMatchObject({ time: '2011-03-04T00:00:00' });
    expect(readTime('3/25/2011', 'day-first')).toBe('date-unreadable');
  });

  it.each<[unknown]>([
    ['2011-02-30 09:00:00'], ['2011-13-01'], ['2011-11-01 25:00:00'], ['2011-11/01'], ['1/12/10'], ['40848.375'], [''],
    [0], [-5], [1e12], [Number.NaN], [true], ['昨天'], ['2011-11-01 13:00 AM'], [new Date(Number.NaN)],
  ])('%s is no time', (cell) => {
    expect(readTime(asCell(cell), null)).toBe('date-unreadable');
  });
});

describe('regions', () => {
  it.each<[string, string | null]>([
    ['浙江省 金华市 义乌市 福田街道 国际商贸城5区3号 张三', '浙江省 金华市'],
    ['浙江金华市义乌市福田街道', '浙江省 金华市'],
    ['中国 广东 深圳 南山区', '广东省'],
    ['北京市朝阳区建国路1号', '北京市'],
    ['新疆维吾尔自治区 伊犁哈萨克自治州 伊宁市', '新疆维吾尔自治区 伊犁哈萨克自治州'],
    ['香港特别行政区 九龙', '香港特别行政区'],
    ['吉林省吉林市', '吉林省 吉林市'],
    ['广东省 福田区李四路2号', '广东省'],
    ['United Kingdom', 'United Kingdom'],
    ['EIRE', 'EIRE'],
    ['12 High Street, London, United Kingdom', null],
    ['John Smith', null],
    ['张三', null],
    ['', null],
  ])('of the address %s is %s', (address, region) => {
    expect(regionOfAddress(address)).toBe(region);
  });

  it('of a region column is its text, unless it looks like an address', () => {
    expect(regionOfColumn('华东')).toBe('华东');
    expect(regionOfColumn('浙江省金华市福田街道3号')).toBe('浙江省 金华市');
    expect(regionOfColumn('12 High Street')).toBeNull();
    expect(bareCountry('united kingdom')).toBe('United Kingdom');
  });
});

/** Table-driven values are of any kind; a cell is one of these or empty. */
function asCell(value: unknown): string | number | boolean | Date | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : null;
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank } from '@/domain/sheets/cells/cellText';
import { findHeader } from '@/domain/orderImport/header';
import { importIssue, issueKinds } from '@/domain/orderImport/issues';
import type { Row } from '@/domain/sheets/rows';
import { createIssueLog } from '@/domain/orderImport/issueLog';
import { maxIssuesKeptPerCode } from '@/domain/orderImport/limits';
import { readOrderTable } from '@tests/support/orderFile';

const plainHead = ['order_id', 'ordered_at', 'buyer_id', 'sku', 'title', 'quantity', 'unit_price', 'currency',
  'region'];
const time = '2026-03-01 10:00:00';
const plainRow = (part: Partial<Record<string, unknown>> = {}): Row => {
  const values = {
    order_id: 'A1', ordered_at: time, buyer_id: 'li', sku: 'BAG-1', title: 'Bag', quantity: '5', unit_price: '12.5',
    currency: 'CNY', region: '浙江省', ...part,
  };
  return Object.values(values).map((value) => (typeof value === 'string' || typeof value === 'number' ? value : null));
};
const exportHead = [
  '订单编号', '买家公司名', '买家会员名', '货品总价(元)', '运费(元)', '涨价或折扣(元)', '订单状态', '订单创建时间', '收货人姓名', '收货地址',
  '邮编', '联系电话', '联系手机', '货品标题', '单价(元)', '数量', '货号', '单品货号', '买家留言', '是否代发订单', '下游渠道', '下游订单号',
];
const exportFirst = (part: Record<string, string> = {}): Row => exportRow({
  订单编号: '2011234567890123456', 买家会员名: 'li', '货品总价(元)': '125.00', '运费(元)': '8.00', '涨价或折扣(元)': '-5.00',
  订单状态: '待发货', 订单创建时间: time, 收货人姓名: '张三', 收货地址: '浙江省 金华市 义乌市 福田街道3号', 邮编: '322000',
  联系电话: '0579-8512', 联系手机: '13800000000', 买家留言: '请包好', 是否代发订单: '是', 下游渠道: '抖音', ...part,
});
const exportRow = (part: Record<string, string> = {}): Row => {
  const line: Record<string, string> = { 货品标题: '手提包', '单价(元)': '12.5', 数量: '5', 货号: 'BAG', 单品货号: 'BAG-1', ...part };
  return exportHead.map((head) => line[head] ?? null);
};
const codes = (read: ReturnType<typeof readOrderTable>) => read.issues.map((issue) => issue.code);

describe('the header', () => {
  it('is found by names, in any order, under titles, with spaces, case and brackets aside', () => {
    const head = ['Unit Price', ' SKU', 'QUANTITY', 'Ordered-At', 'order_ID', 'buyer id', 'title', 'currency'];
    const header = findHeader([['Orders of March'], [], head]);
    expect(header).toMatchObject({ layout: 'plain', rowIndex: 2, width: 8, issues: [] });
    const wideBrackets = exportHead.map((text) => text.replace('(元)', '（元）')).reverse();
    expect(findHeader([wideBrackets])).toMatchObject({ layout: 'export1688' });
  });

  it('names the columns that it needs and misses', () => {
    expect(findHeader([plainHead.filter((head) => head !== 'unit_price')])).toMatchObject({
      code: 'columns-missing', params: { layout: 'plain', columns: ['unit_price'] },
    });
    expect(findHeader([['订单编号', '数量', '单价(元)']])).toMatchObject({
      code: 'columns-missing', params: { layout: 'export1688', columns: ['订单创建时间', '单品货号/货号'] },
    });
    expect(findHeader([['a', 'b'], ['1', '2']])).toMatchObject({ code: 'header-not-found' });
    expect(findHeader([])).toMatchObject({ code: 'header-not-found' });
  });

  it('says which columns are dropped and why, and which were wanted', () => {
    const header = findHeader([[...exportHead, '物流公司', '数量']]);
    expect(header).toMatchObject({
      dropped: [
        { head: '买家公司名', why: 'personal' }, { head: '收货人姓名', why: 'personal' }, { head: '收货地址', why: 'reduced' },
        { head: '邮编', why: 'personal' }, { head: '联系电话', why: 'personal' }, { head: '联系手机', why: 'personal' },
        { head: '买家留言', why: 'personal' }, { head: '下游订单号', why: 'unused' }, { head: '物流公司', why: 'unused' },
        { head: '数量', why: 'unused' },
      ],
      issues: [{ code: 'column-repeated', params: { header: '数量' } }],
    });
    const bare = findHeader([['order_id', 'ordered_at', 'sku', 'quantity', 'unit_price', 'currency']]);
    expect(bare).toMatchObject({ issues: [{ params: { column: 'buyer_id' } }, { params: { column: 'title' } }] });
  });
});

describe('the plain layout', () => {
  it('gives orders with their lines', () => {
    const read = readOrderTable([plainHead, plainRow(), plainRow({ sku: 'BAG-2' }), plainRow(),
      plainRow({ order_id: 'A2', buyer_id: '' })]);
    const line = { sku: 'BAG-1', title: 'Bag', quantity: 5, unitPriceLi: 12_500, occurrence: 1, rowNumber: 2 };
    expect(read.orders).toEqual([
      {
        orderNo: 'A1', orderedAt: '2026-03-01T10:00:00', buyerName: 'li', status: null, currency: 'CNY', region: '浙江省',
        dropship: null, downstreamChannel: null, freightFen: null, adjustmentFen: null,
        lines: [line, { ...line, sku: 'BAG-2', rowNumber: 3 }, { ...line, occurrence: 2, rowNumber: 4 }],
      },
      expect.objectContaining({ orderNo: 'A2', buyerName: null, lines: [{ ...line, rowNumber: 5 }] }),
    ]);
    expect(read.summary).toEqual({
      rows: 4, lines: 4, orders: 2, repeated: 1, firstDay: '2026-03-01', lastDay: '2026-03-01', refusedOrders: [],
      currencies: { CNY: { read: 4, assumed: 0 } }, dateFormats: { 'year-month-day-dash': 4 },
    });
    expect(read.issues).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, object]>([
    ['no order id', { order_id: '' }, { code: 'order-id-missing' }],
    [
      'an order id that a spreadsheet changed',
      { order_id: '2.01E+17' },
      { code: 'id-changed-by-spreadsheet', params: { column: 'order_id', value: '2.01E+17' } },
    ],
    ['a buyer that a spreadsheet changed', { buyer_id: '2.01E+17' }, { code: 'id-changed-by-spreadsheet' }],
    ['a SKU that a spreadsheet changed', { sku: '6.9E+12' }, { code: 'id-changed-by-spreadsheet' }],
    ['a damaged SKU', { sku: 'BAG\ufffd' }, { code: 'text-damaged', params: { column: 'sku' } }],
    ['too long an id', { order_id: 'A'.repeat(65) }, { code: 'text-too-long' }],
    ['no SKU', { sku: ' ' }, { code: 'cell-missing', params: { column: 'sku' } }],
    ['no time', { ordered_at: '' }, { code: 'cell-missing', params: { column: 'ordered_at' } }],
    ['an unreadable time', { ordered_at: '昨天' }, { code: 'date-unreadable' }],
    ['an ambiguous time', { ordered_at: '3/4/2026' }, { code: 'date-ambiguous' }],
    ['a time after today', { ordered_at: '2026-07-01' }, { code: 'date-in-future' }],
    ['a time long past', { ordered_at: '1900-01-01' }, { code: 'date-too-early' }],
    ['half a piece', { quantity: '2.5' }, { code: 'quantity-not-whole' }],
    ['no quantity', { quantity: '' }, { code: 'cell-missing', params: { column: 'quantity' } }],
    ['no price', { unit_price: '' }, { code: 'cell-missing', params: { column: 'unit_price' } }],
    ['a price of four decimals', { unit_price: '0.8512' }, { code: 'price-too-precise' }],
    ['an absurd amount', { quantity: '10000000', unit_price: '1000000' }, { code: 'amount-out-of-range' }],
    ['an unknown currency', { currency: 'QQQ' }, { code: 'currency-unknown' }],
    [
      'a price that contradicts the currency',
      { unit_price: '£5' },
      { code: 'currency-contradictory', params: { column: 'CNY', mark: '£' } },
    ],
  ])('keeps a row with %s out, and the next one in', (_, part, issue) => {
    const read = readOrderTable([plainHead, plainRow(part), plainRow({ order_id: 'B1' })]);
    expect(read.orders.map((order) => order.orderNo)).toEqual(['B1']);
    expect(read.issues).toMatchObject([{ row: 2, level: 'error', scope: 'row', ...issue }]);
  });

  it('skips blank rows and a header that is repeated', () => {
    const read = readOrderTable([plainHead, exportHead.slice(0, 9), [], ['', null], plainRow(), plainHead, plainRow()]);
    expect(read.issues).toMatchObject([{ code: 'header-repeated', row: 2 }, { code: 'header-repeated', row: 6 }]);
    expect(read.orders[0]?.lines.map((line) => line.rowNumber)).toEqual([5, 7]);
  });

  it('refuses rows that were shifted or cut off', () => {
    const rows = [plainHead, [...plainRow(), 'x'], plainRow().slice(0, 7)];
    expect(readOrderTable(rows).issues).toMatchObject([
      { code: 'row-too-wide', params: { cells: 10, expected: 9 } }, { code: 'row-too-short' }, { code: 'no-lines' },
    ]);
    expect(readOrderTable(rows, { fixedWidth: false }).summary.lines).toBe(1);
  });

  it('says when the file mixes ways of writing dates, or contradicts itself in them', () => {
    const dated = (dates: (string | number)[]) =>
      readOrderTable([plainHead, ...dates.map((ordered_at, index) => plainRow({ order_id: `A${index}`, ordered_at }))]);
    expect(codes(dated(['2026-03-01', '2026/3/2', 46_000]))).toEqual(['date-formats-mixed']);
    expect(codes(dated(['13/3/2026', '3/13/2026']))).toEqual(['date-order-contradictory', 'date-formats-mixed']);
    expect(codes(dated(['13/3/2026', '3/3/2026']))).toEqual([]);
    expect(codes(dated(['2026-03-01T10:00:00Z']))).toEqual(['date-zone-ignored']);
  });

  it('says when a spreadsheet rounded the order ids', () => {
    const ids = ['201123456789012000', '201123456789013000', '201123456789014000'];
    const read = readOrderTable([plainHead, ...ids.map((order_id) => plainRow({ order_id }))]);
    expect(read.log.fileError()).toMatchObject({ code: 'order-ids-rounded', params: { rounded: 3, long: 3 } });
  });
});

describe('currency', () => {
  const assumedGbp = { assumedCurrency: 'GBP' };

  it('is read where the file says it, else assumed', () => {
    const rows = [plainHead, plainRow({ currency: '', unit_price: '¥5' }), plainRow({ order_id: 'A2', currency: '' })];
    const read = readOrderTable(rows, assumedGbp);
    expect(read.orders.map((order) => order.currency)).toEqual(['CNY', 'GBP']);
    expect(read.summary.currencies).toEqual({ CNY: { read: 1, assumed: 0 }, GBP: { read: 0, assumed: 1 } });
  });

  it('is one per order: an order in two is refused whole, on a second reading wherever its rows stand', () => {
    const rows = [plainHead, plainRow(), plainRow({ order_id: 'A2' }), plainRow({ currency: 'GBP' }), plainRow()];
    const first = readOrderTable(rows);
    expect(first.issues).toMatchObject([
      { code: 'order-currencies-differ', orderNo: 'A1', row: 4, scope: 'order',
        params: { currencies: ['CNY', 'GBP'] } },
      { code: 'row-of-refused-order', row: 5 },
    ]);
    expect(first.summary).toMatchObject({ lines: 1, orders: 1, refusedOrders: ['A1'],
      currencies: { CNY: { read: 1 } } });
    const second = readOrderTable(rows, { refusedOrders: first.summary.refusedOrders });
    expect(second.orders.map((order) => order.orderNo)).toEqual(['A2']);
  });
});

describe('an order whose lines disagree', () => {
  it('takes the earliest time and the status furthest on, and says so once', () => {
    const head = [...plainHead, 'status'];
    const rows = [['2026-03-01 12:00:00', '已收货'], ['2026-03-01 10:00:00', '交易成功'], ['2026-03-01 11:00:00', '待付款']];
    const read = readOrderTable([head, ...rows.map(([ordered_at, status]) => plainRow({ ordered_at, status }))]);
    expect(read.orders).toMatchObject([{ orderedAt: '2026-03-01T10:00:00', status: 'completed' }]);
    expect(codes(read)).toEqual(['order-times-differ', 'order-statuses-differ']);
  });

  it('is refused when the buyers differ, not when one row leaves the buyer out', () => {
    const differ = readOrderTable([plainHead, plainRow(), plainRow({ buyer_id: 'wang' })]);
    expect([differ.orders, codes(differ)]).toEqual([[], ['order-buyers-differ', 'no-lines']]);
    const partly = readOrderTable([plainHead, plainRow({ buyer_id: '' }), plainRow(), plainRow({ region: '江苏省' })]);
    expect(partly.orders).toMatchObject([{ buyerName: 'li', region: '浙江省' }]);
    expect(codes(partly)).toEqual(['order-buyer-partly-missing', 'order-regions-differ']);
  });
});

describe('the 1688 layout', () => {
  it('fills identity, time and status down, money never, and keeps nothing of the consignee', () => {
    const read = readOrderTable([exportHead, exportFirst(), exportRow({ 单品货号: '' }),
      exportFirst({ 订单编号: 'B', '货品总价(元)': '62.5' })]);
    expect(read.orders).toMatchObject([
      {
        orderNo: '2011234567890123456', orderedAt: '2026-03-01T10:00:00', buyerName: 'li', status: 'awaiting_dispatch',
        currency: 'CNY', region: '浙江省 金华市', dropship: true, downstreamChannel: '抖音', freightFen: 800,
        adjustmentFen: -500,
        lines: [{ sku: 'BAG-1' }, { sku: 'BAG' }],
      },
      { orderNo: 'B', lines: [{ occurrence: 1 }] },
    ]);
    expect(read.issues).toEqual([]);
    const kept = JSON.stringify([read.orders, read.summary]);
    expect(['张三', '福田', '322000', '8512', '1380', '包好'].filter((secret) => kept.includes(secret))).toEqual([]);
  });

  it('does not hang rows on an order that they do not belong to', () => {
    const rows = [
      exportHead, exportRow(), exportFirst({ 订单编号: '2.01E+17' }), exportRow(), exportFirst({ '货品总价(元)': '62.5' }),
      exportRow({ 订单创建时间: time }), exportRow(),
    ];
    const read = readOrderTable(rows);
    expect(read.issues.map(({ code, row }) => [row, code])).toEqual([
      [2, 'order-id-missing'], [3, 'id-changed-by-spreadsheet'], [4, 'row-of-refused-order'], [6, 'order-id-missing'],
      [7, 'row-of-refused-order'],
    ]);
    expect(read.orders).toMatchObject([{ lines: [{ rowNumber: 5 }] }]);
  });

  it('refuses an order whose first row has no readable time, with all its rows', () => {
    const read = readOrderTable([exportHead, exportFirst({ 订单创建时间: '2027-01-01' }), exportRow(),
      exportFirst({ 订单编号: 'B' })]);
    expect(codes(read)).toEqual(['date-in-future', 'row-of-refused-order', 'order-total-differs']);
    expect(read.orders.map((order) => order.orderNo)).toEqual(['B']);
    const timeless = readOrderTable([exportHead, exportFirst({ 订单创建时间: '' }), exportRow()]);
    expect(codes(timeless)).toEqual(['cell-missing', 'row-of-refused-order', 'no-lines']);
  });

  it('lets a first row speak for its order even where its own line cannot be read', () => {
    const read = readOrderTable([exportHead, exportFirst({ 数量: '面议' }), exportRow()]);
    expect(read.orders).toMatchObject([{ buyerName: 'li', lines: [{ rowNumber: 3 }] }]);
    expect(codes(read)).toEqual(['quantity-unreadable']);
  });

  it('understands an edition that repeats the id on every row, and adds no money twice', () => {
    const read = readOrderTable([exportHead, exportFirst(), exportFirst()]);
    expect(read.orders).toMatchObject([{ freightFen: 800, lines: [{ occurrence: 1 }, { occurrence: 2 }] }]);
    expect(read.issues).toEqual([]);
  });

  it('says when the lines do not make the total, as in a file that was cut off', () => {
    const read = readOrderTable([exportHead, exportFirst()]);
    expect(read.issues).toMatchObject([{ code: 'order-total-differs', params: { statedFen: 12_500, readFen: 6_250 } }]);
  });

  it('says what it cannot read of an order, and goes on', () => {
    const read = readOrderTable([exportHead, exportFirst({ 订单状态: '退款中', 是否代发订单: '?', '运费(元)': '包邮',
      '货品总价(元)': '62.5' })]);
    expect(codes(read)).toEqual(['status-unknown', 'dropship-unreadable', 'order-money-unreadable']);
    expect(read.orders).toMatchObject([{ status: null, dropship: null, freightFen: null }]);
  });
});

describe('issues', () => {
  it('are counted all and kept up to a limit', () => {
    const log = createIssueLog();
    for (let row = 1; row <= maxIssuesKeptPerCode + 50; row += 1) log.add('order-id-missing', {}, { row });
    expect(log.kept()).toHaveLength(maxIssuesKeptPerCode);
    expect(log.counts()).toEqual({ 'order-id-missing': maxIssuesKeptPerCode + 50 });
    expect(log.fileError()).toBeNull();
    log.add('file-cut-off', {});
    expect(log.fileError()).toEqual(importIssue('file-cut-off', {}));
  });

  it('have kebab-case codes', () => {
    expect(Object.keys(issueKinds).filter((code) => !/^[a-z]+[a-z0-9]*(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });
});

describe('ten thousand random tables', { timeout: 60_000 }, () => {
  const cell = fc.oneof(
    fc.constantFrom(null, '', 'A1', 'A2', time, '3/4/2026', '13/4/2026', '2026-03-01', '5', '-5', '12.5', '¥3', '£4',
      'li', '待付款', 'CNY', 'GBP', '订单编号', '2.01E+17'),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.double(),
    fc.date({ noInvalidDate: false }),
    fc.boolean(),
  );

  it.each([
    ['plain', plainHead],
    ['1688', exportHead],
  ])('in the %s layout give no exception, no NaN and no silent row', (_, head) => {
    const good = head === plainHead ? plainRow() : exportFirst();
    const row = fc.array(fc.option(cell, { freq: 2, nil: undefined }), { maxLength: head.length + 1 }).map((cells) =>
      cells.length === 0
        ? []
        : Array.from({ length: Math.max(head.length, cells.length) }, (__, at) => cells[at] ?? good[at]),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.boolean(), (rows, fixedWidth) => {
        const read = readOrderTable([head, ...rows], { fixedWidth, dateOrder: fixedWidth ? 'day-first' : null });
        const lines = read.orders.flatMap((order) => order.lines);
        for (const line of lines) {
          const numbers = [line.quantity, line.unitPriceLi, line.occurrence, line.rowNumber];
          expect(numbers.every(Number.isSafeInteger)).toBe(true);
          expect(line.sku).not.toBe('');
        }
        for (const order of read.orders) expect(order.orderedAt <= '2026-06-30T23:59:59').toBe(true);
        const told = new Set([...lines.map((line) => line.rowNumber), ...read.issues.map((issue) => issue.row)]);
        const silent = rows.filter((cells, index) => !cells.every(isBlank) && !told.has(index + 2));
        if (read.summary.refusedOrders.length === 0) expect(silent).toEqual([]);
        const second = readOrderTable([head, ...rows], {
          fixedWidth, dateOrder: fixedWidth ? 'day-first' : null, refusedOrders: read.summary.refusedOrders,
        });
        expect(second.orders.flatMap((order) => order.lines)).toHaveLength(second.summary.lines);
        expect(second.summary.lines).toBe(read.summary.lines);
      }),
      { numRuns: 5_000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaningReport } from '@/domain/orders/cleaningReport';
import { orderFacts } from '@/domain/orders/facts';
import { createOccurrenceCounter, lineKey } from '@/domain/orders/keys';
import { lineFate } from '@/domain/orders/lineFate';
import { netLines } from '@/domain/orders/netting';
import { createSetAsideMatcher, defaultSetAsideCodes, parseSetAsideCodes } from '@/domain/orders/setAside';
import { isSmallOrder, orderSizeBinIndex, orderSizeBins } from '@/domain/orders/size';
import { isPaid, laterStatus, orderStatuses, parseOrderStatus } from '@/domain/orders/status';
import { invalidReason } from '@/domain/orders/validity';
import { crowdedLines, orderLine } from '@tests/support/orderLines';

describe('order status', () => {
  it('reads the seven names of 1688 and its own', () => {
    const labels = ['待付款', '待发货', '待收货', '已收货', '交易成功', '已退换货', '交易关闭'];
    expect(labels.map(parseOrderStatus)).toEqual([...orderStatuses]);
    expect(parseOrderStatus('Dispatched')).toBe('dispatched');
    expect(parseOrderStatus('发货中')).toBeUndefined();
  });

  it('never moves backwards, and an absent one changes nothing', () => {
    expect(laterStatus('completed', 'dispatched')).toBe('completed');
    expect(laterStatus('dispatched', 'closed')).toBe('closed');
    expect(laterStatus('dispatched', null)).toBe('dispatched');
    expect(laterStatus(null, 'pending_payment')).toBe('pending_payment');
    const status = fc.option(fc.constantFrom(...orderStatuses));
    fc.assert(
      fc.property(status, status, status, (a, b, c) => {
        expect(laterStatus(a, b)).toBe(laterStatus(b, a));
        expect(laterStatus(laterStatus(a, b), c)).toBe(laterStatus(a, laterStatus(b, c)));
      }),
    );
  });

  it('counts everything but 待付款 as paid', () => {
    expect(orderStatuses.filter((status) => !isPaid(status))).toEqual(['pending_payment']);
    expect(isPaid(null)).toBe(true);
  });
});

describe('line keys', () => {
  it('numbers equal lines in the order met, whatever stands between', () => {
    const occurrence = createOccurrenceCounter();
    const line = { orderNo: 'A1', sku: 'BAG-1', quantity: 2, unitPriceLi: 850 };
    const others = [{ ...line, orderNo: 'A2' }, { ...line, sku: 'BAG-2' }, { ...line, quantity: 3 },
      { ...line, unitPriceLi: 851 }];
    expect([line, ...others, line, { ...line }].map(occurrence)).toEqual([1, 1, 1, 1, 1, 2, 3]);
  });

  it('are distinct for distinct lines', () => {
    const keys = [
      { orderNo: 'A1', sku: '11', quantity: 2, unitPriceLi: 850, occurrence: 1 },
      { orderNo: 'A11', sku: '1', quantity: 2, unitPriceLi: 850, occurrence: 1 },
      { orderNo: 'A1', sku: '11', quantity: 28, unitPriceLi: 50, occurrence: 1 },
      { orderNo: 'A1', sku: '11', quantity: 2, unitPriceLi: 850, occurrence: 2 },
    ].map(lineKey);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('validity and fate of a line', () => {
  it('names the first reason that fits', () => {
    expect(invalidReason(orderLine())).toBeNull();
    expect(invalidReason(orderLine({ quantity: 0, unitPriceLi: 0 }))).toBe('quantity');
    expect(invalidReason(orderLine({ unitPriceLi: -5, status: 'closed' }))).toBe('price');
    expect(invalidReason(orderLine({ status: 'closed' }))).toBe('closed');
  });

  it('gives each line exactly one fate', () => {
    const fate = (part: Partial<Parameters<typeof lineFate>[0]>) =>
      lineFate({ quantity: 5, unitPriceLi: 850, status: null, netted: false, setAside: false, ...part });
    expect(fate({})).toBe('kept');
    expect(fate({ status: 'pending_payment' })).toBe('unpaid');
    expect(fate({ setAside: true, status: 'pending_payment' })).toBe('set_aside');
    expect(fate({ quantity: -5 })).toBe('refund');
    expect(fate({ quantity: -5, status: 'closed' })).toBe('refund');
    expect(fate({ quantity: -5, netted: true })).toBe('netted');
    expect(fate({ quantity: -5, unitPriceLi: 0 })).toBe('quantity');
    expect(fate({ quantity: -5, setAside: true })).toBe('quantity');
    expect(fate({ quantity: 0 })).toBe('quantity');
    expect(fate({ status: 'closed', setAside: true })).toBe('closed');
  });
});

describe('set-aside codes', () => {
  const code = createSetAsideMatcher(defaultSetAsideCodes);

  it('match whole codes without regard to case, and any ending after a star', () => {
    expect(code('post')).toBe('POST');
    expect(code(' Bank  Charges ')).toBe('BANK CHARGES');
    expect(code('gift_0001_10')).toBe('GIFT_*');
    expect(['POSTER', 'M1', 'DOTS', 'GIFT', '']).toSatisfy((skus: string[]) => skus.every((sku) => code(sku) === null));
  });

  it('are read from what a person types', () => {
    expect(parseSetAsideCodes(' post，POST\n gift_*;; bank   charges、*')).toEqual(['POST', 'GIFT_*', 'BANK CHARGES']);
    expect(createSetAsideMatcher(['*', ''])('BAG-1')).toBeNull();
  });
});

describe('order size', () => {
  it('sorts sizes into bins without gap or overlap', () => {
    const name = (pieces: number) => orderSizeBins[orderSizeBinIndex(pieces) ?? -1]?.id;
    expect([1, 2, 4, 5, 9, 10, 19, 20, 49, 50, 99, 100, 199, 200, 80_995].map(name)).toEqual([
      '1', '2-4', '2-4', '5-9', '5-9', '10-19', '10-19', '20-49', '20-49', '50-99', '50-99', '100-199', '100-199',
      '200+', '200+',
    ]);
    expect(orderSizeBinIndex(0)).toBeNull();
  });

  it('is small below the threshold, not at it', () => {
    expect([isSmallOrder(9, 10), isSmallOrder(10, 10)]).toEqual([true, false]);
  });
});

describe('order facts', () => {
  const line = { quantity: 3, unitPriceLi: 35, netted: false, setAside: false };

  it('sum demand, refunds and unpaid lines apart, each line rounded to fen', () => {
    const lines = [line, line, { ...line, quantity: -1 }, { ...line, netted: true }, { ...line, setAside: true }];
    expect(orderFacts({ status: null }, lines)).toEqual({
      demand: { lines: 2, pieces: 6, fen: 22 },
      refund: { lines: 1, pieces: 1, fen: 4 },
      unpaid: { lines: 0, pieces: 0, fen: 0 },
    });
    expect(orderFacts({ status: 'pending_payment' }, [line]).unpaid).toEqual({ lines: 1, pieces: 3, fen: 11 });
    expect(orderFacts({ status: 'closed' }, [line]).demand.lines).toBe(0);
  });
});

describe('cleaning report', () => {
  it('accounts for every line, and agrees with the facts of the orders', () => {
    const aside = createSetAsideMatcher(defaultSetAsideCodes);
    fc.assert(
      fc.property(crowdedLines, (lines) => {
        const report = cleaningReport(lines, aside);
        const parts = [report.kept, report.unpaid, report.refunds, report.nettedPairs * 2];
        parts.push(...Object.values(report.invalid), ...Object.values(report.setAside));
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(lines.length);
        const netted = new Set(netLines(lines).flatMap((pair) => [pair.sale, pair.return]));
        const facts = lines.map((line) =>
          orderFacts(line, [{ ...line, netted: netted.has(line), setAside: aside(line.sku) !== null }]),
        );
        expect(facts.reduce((sum, fact) => sum + fact.demand.pieces, 0)).toBe(report.pieces);
        const gmv = Object.values(report.gmvFen).reduce((sum, fen) => sum + fen, 0);
        expect(facts.reduce((sum, fact) => sum + fact.demand.fen, 0)).toBe(gmv);
      }),
    );
  });

  it('counts orders per store and never adds currencies', () => {
    const lines = [orderLine(), orderLine({ storeId: 'store-2', currency: 'GBP' }),
      orderLine({ occurrence: 2, buyer: null })];
    expect(cleaningReport(lines, createSetAsideMatcher([]))).toMatchObject({
      kept: 3, orders: 2, buyers: 1, withoutBuyer: 1, duplicates: 1, gmvFen: { CNY: 12_500, GBP: 6_250 },
    });
  });
});

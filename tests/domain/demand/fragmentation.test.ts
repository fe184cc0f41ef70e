import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromNumber } from '@/domain/calendar';
import { gatherOrders, orderDaysByBuyer, type DemandLine } from '@/domain/demand/demandOrders';
import { fragmentation } from '@/domain/demand/fragmentation';
import { repurchase, repurchaseFromCounts } from '@/domain/demand/repurchase';

const line: fc.Arbitrary<DemandLine> = fc.record({
  orderId: fc.nat(20).map((number) => `O${number}`),
  day: fc.integer({ min: 19_700, max: 19_790 }).map(dayFromNumber),
  buyer: fc.oneof(fc.constant(null), fc.constantFrom('B1', 'B2', 'B3', 'B4')),
  quantity: fc.integer({ min: 1, max: 300 }),
});
const lines = fc.array(line, { maxLength: 60 });
const always = { from: '1990-01-01', to: '2100-01-01' };

describe('orders gathered from lines', () => {
  it('take the earliest day, the first buyer named and the sum of their pieces', () => {
    const orders = gatherOrders([
      { orderId: 'A', day: '2024-05-02', buyer: null, quantity: 3 },
      { orderId: 'B', day: '2024-05-02', buyer: 'B1', quantity: 1 },
      { orderId: 'A', day: '2024-05-01', buyer: 'B2', quantity: 4 },
    ]);
    expect(orders).toEqual([
      { orderId: 'A', day: '2024-05-01', buyer: 'B2', lines: 2, pieces: 7 },
      { orderId: 'B', day: '2024-05-02', buyer: 'B1', lines: 1, pieces: 1 },
    ]);
  });

  it('lose no line and no piece', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const orders = gatherOrders(list);
        expect(new Set(list.map(({ orderId }) => orderId)).size).toBe(orders.length);
        expect(orders.reduce((sum, order) => sum + order.lines, 0)).toBe(list.length);
        const pieces = list.reduce((sum, { quantity }) => sum + quantity, 0);
        expect(orders.reduce((sum, order) => sum + order.pieces, 0)).toBe(pieces);
      }),
    );
  });

  it('give each known buyer their distinct days, and an unknown one none', () => {
    const orders = gatherOrders([
      { orderId: 'A', day: '2024-05-09', buyer: 'B1', quantity: 3 },
      { orderId: 'B', day: '2024-05-02', buyer: 'B1', quantity: 1 },
      { orderId: 'C', day: '2024-05-09', buyer: 'B1', quantity: 1 },
      { orderId: 'D', day: '2024-05-09', buyer: null, quantity: 1 },
    ]);
    expect([...orderDaysByBuyer(orders)]).toEqual([['B1', ['2024-05-02', '2024-05-09']]]);
  });
});

describe('fragmentation', () => {
  it('does not depend on the order of the lines, nor on a line split in two', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 100 }), (list, threshold) => {
        const named = list.map((each) => ({ ...each, buyer: each.orderId.slice(0, 2) }));
        const result = fragmentation(named, threshold);
        expect(fragmentation(named.toReversed(), threshold)).toEqual(result);
        const halves = named.flatMap((each) => [
          { ...each, quantity: each.quantity - 0.5 },
          { ...each, quantity: 0.5 },
        ]);
        const { linesPerOrder, ...split } = fragmentation(halves, threshold);
        expect({ ...split, linesPerOrder: result.linesPerOrder }).toEqual(result);
        if (result.linesPerOrder !== null) expect(linesPerOrder).toBe(2 * result.linesPerOrder);
      }),
    );
  });

  it('counts orders of unknown buyers in everything but buyers', () => {
    const known = { orderId: 'A', day: '2024-05-01', buyer: 'B1', quantity: 3 };
    const unknown = { orderId: 'B', day: '2024-05-01', buyer: null, quantity: 5 };
    const result = fragmentation([known, unknown], 10);
    expect([result.orders, result.pieces, result.buyers, result.ordersPerBuyer]).toEqual([2, 8, 1, 1]);
    expect(result.medianGapDays).toBeNull();
  });
});

describe('repurchase', () => {
  it('needs two different days in the window, not two orders', () => {
    const on = (orderId: string, day: string, buyer: string | null): DemandLine => {
      return { orderId, day, buyer, quantity: 1 };
    };
    const list = [
      on('A', '2024-05-01', 'B1'),
      on('B', '2024-05-01', 'B1'),
      on('C', '2024-05-01', 'B2'),
      on('D', '2024-05-31', 'B2'),
      on('E', '2024-04-30', 'B1'),
      on('F', '2024-05-04', null),
      on('G', '2024-05-05', null),
    ];
    expect(repurchase(list, { from: '2024-05-01', to: '2024-05-31' })).toEqual({
      buyers: 2,
      repeatBuyers: 1,
      orderDays: 3,
      rate: 0.5,
      repeatOrderDayShare: 1 / 3,
    });
  });

  it('is not defined without a known buyer', () => {
    const none = { buyers: 0, repeatBuyers: 0, orderDays: 0 };
    expect(repurchaseFromCounts(none)).toEqual({ ...none, rate: null, repeatOrderDayShare: null });
  });

  it('stays between 0 and 1, and loses no repeat buyer when the window grows', () => {
    fc.assert(
      fc.property(lines, (list) => {
        const inside = repurchase(list, { from: '2024-01-01', to: '2024-01-31' });
        const all = repurchase(list, always);
        expect(all.repeatBuyers).toBeGreaterThanOrEqual(inside.repeatBuyers);
        for (const share of [inside.rate, all.rate, all.repeatOrderDayShare]) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(all.buyers).toBe(fragmentation(list, 10).buyers);
      }),
    );
  });
});

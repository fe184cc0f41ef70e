import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSizes, orderSizes, sizeHistogram } from '@/domain/demand/orderSizes';

const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 80 });

describe('order sizes', () => {
  it('gives every figure of a few orders', () => {
    expect(orderSizes(countSizes([1, 9, 10, 10, 70]), 10)).toEqual({
      orders: 5,
      pieces: 100,
      medianPieces: 10,
      p25Pieces: 9,
      p75Pieces: 10,
      meanPieces: 20,
      fragmentationRate: 50,
      smallOrders: 2,
      smallOrderPieces: 10,
      smallOrderShare: 0.4,
      smallOrderPiecesShare: 0.1,
    });
  });

  it('defines nothing without orders', () => {
    const none = orderSizes([], 10);
    expect([none.orders, none.pieces, none.smallOrders]).toEqual([0, 0, 0]);
    expect([none.medianPieces, none.meanPieces, none.fragmentationRate]).toEqual([null, null, null]);
    expect([none.smallOrderShare, none.smallOrderPiecesShare]).toEqual([null, null]);
  });

  it('moves from none small to all small as the threshold rises', () => {
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 500 }), (list, threshold) => {
        const counts = countSizes(list);
        const at = orderSizes(counts, threshold);
        const above = orderSizes(counts, threshold + 1);
        expect(at.smallOrders).toBe(list.filter((size) => size < threshold).length);
        expect(above.smallOrders).toBeGreaterThanOrEqual(at.smallOrders);
        expect(orderSizes(counts, 1).smallOrders).toBe(0);
        expect(orderSizes(counts, 401).smallOrders).toBe(list.length);
      }),
    );
  });

  it('rates a demand of the same pieces in more orders as more fragmented', () => {
    const whole = orderSizes(countSizes([100, 100]), 10).fragmentationRate ?? 0;
    const broken = orderSizes(countSizes([50, 50, 50, 50]), 10).fragmentationRate ?? 0;
    expect(broken).toBe(2 * whole);
  });
});

describe('the histogram of order sizes', () => {
  it('counts orders and pieces in the bins of the rules, the last one open', () => {
    const bins = sizeHistogram(countSizes([0, 1, 4, 5, 199, 200, 9000]));
    expect(bins.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [2, 4],
      [5, 9],
      [10, 19],
      [20, 49],
      [50, 99],
      [100, 199],
      [200, null],
    ]);
    expect(bins.map(({ orders }) => orders)).toEqual([1, 1, 1, 0, 0, 0, 1, 2]);
    expect(bins.at(-1)?.pieces).toBe(9200);
  });

  it('puts every order in exactly one bin', () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const bins = sizeHistogram(countSizes(list));
        expect(bins.reduce((sum, { orders }) => sum + orders, 0)).toBe(list.length);
        expect(bins.reduce((sum, { pieces }) => sum + pieces, 0)).toBe(list.reduce((sum, size) => sum + size, 0));
      }),
    );
  });
});

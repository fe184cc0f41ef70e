import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replayOrders, type QuoteRule, type SoldLine } from '@/domain/demand/laboratory/replay';
import { bunchingAt, coverageByMoq } from '@/domain/demand/laboratory/thresholds';

const ladder = [
  { startsAt: 1, unitPriceLi: 10_000 },
  { startsAt: 10, unitPriceLi: 9_000 },
  { startsAt: 50, unitPriceLi: 8_000 },
];
const rule: QuoteRule = { moq: 10, ladderOf: () => ladder, mixed: false, moveUpShare: 0.5, costOf: () => 5_000 };
const line = (orderId: string, quantity: number, skuId = 'S1'): SoldLine => ({ orderId, skuId, quantity, amountFen: quantity * 1_000 });
const lines = fc.array(
  fc.record({ orderId: fc.constantFrom('O1', 'O2', 'O3', 'O4'), skuId: fc.constantFrom('S1', 'S2'), quantity: fc.integer({ min: 1, max: 80 }) }).map((one) => ({ ...one, amountFen: one.quantity * 1_000 })),
  { maxLength: 20 },
);

describe('orders replayed under another MOQ', () => {
  it('keep what reaches it at the price of its tier, and lose, move up or share the rest', () => {
    const replay = replayOrders([line('O1', 60), line('O2', 12), line('O3', 4)], rule);
    expect(replay.sold).toEqual({ orders: 3, pieces: 76, gmvFen: 76_000, marginFen: 38_000 });
    expect([replay.kept, replay.below]).toEqual([{ orders: 2, pieces: 72 }, { orders: 1, pieces: 4 }]);
    expect(replay.low).toEqual({ orders: 2, pieces: 72, gmvFen: 60 * 800 + 12 * 900, marginFen: 60 * 300 + 12 * 400 });
    expect(replay.high.gmvFen - replay.low.gmvFen).toBe(10 * 900);
    expect(replay.centre).toEqual({ orders: 2.5, pieces: 77, gmvFen: replay.low.gmvFen + 4_500, marginFen: (replay.low.marginFen ?? 0) + 2_000 });
  });

  it('look at a whole order where batches may be mixed', () => {
    const order = [line('O1', 6), line('O1', 6, 'S2')];
    expect(replayOrders(order, rule).kept).toEqual({ orders: 0, pieces: 0 });
    const mixed = replayOrders(order, { ...rule, mixed: true });
    expect(mixed.kept).toEqual({ orders: 1, pieces: 12 });
    expect(mixed.low.gmvFen).toBe(12 * 900);
  });

  it('stay an order when one of its lines is kept', () => {
    const replay = replayOrders([line('O1', 60), line('O1', 2, 'S2')], rule);
    expect([replay.low.orders, replay.high.orders, replay.below]).toEqual([1, 1, { orders: 0, pieces: 2 }]);
  });

  it('have no margin where a cost is missing, and count apart what has no price', () => {
    const partly = { ...rule, costOf: (sku: string) => (sku === 'S1' ? 5_000 : null), ladderOf: (sku: string) => (sku === 'S3' ? null : ladder) };
    const replay = replayOrders([line('O1', 60), line('O2', 60, 'S2'), line('O3', 60, 'S3')], partly);
    expect([replay.low.marginFen, replay.withoutPrice, replay.kept.orders]).toEqual([null, 1, 2]);
  });

  it('are as they were under a MOQ of one and the prices they were sold at', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), (list, mixed) => {
        const replay = replayOrders(list, { ...rule, mixed, moq: 1, ladderOf: () => [{ startsAt: 1, unitPriceLi: 10_000 }] });
        expect([replay.low, replay.high]).toEqual([replay.sold, replay.sold]);
      }),
    );
  });

  it('never keep more under a higher MOQ, and lie in order: low, centre, high', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 60 }), fc.boolean(), (list, moq, mixed) => {
        const [one, higher] = [replayOrders(list, { ...rule, moq, mixed }), replayOrders(list, { ...rule, moq: moq + 5, mixed })];
        expect(higher.kept.pieces).toBeLessThanOrEqual(one.kept.pieces);
        expect(one.kept.pieces + one.below.pieces).toBe(one.sold.pieces);
        for (const figure of ['orders', 'pieces', 'gmvFen'] as const) {
          expect(one.low[figure]).toBeLessThanOrEqual(one.centre[figure] + 1e-6);
          expect(one.centre[figure]).toBeLessThanOrEqual(one.high[figure] + 1e-6);
        }
      }),
    );
  });
});

describe('around a step', () => {
  it('lines just under it are held against those just over it', () => {
    const list = [8, 9, 9, 10, 11, 12, 7].map((quantity) => ({ quantity }));
    expect(bunchingAt(list, [10, 40])).toEqual([
      { step: 10, under: 3, over: 2, ratio: 1.5 },
      { step: 40, under: 0, over: 0, ratio: null },
    ]);
  });
});

describe('coverage by MOQ', () => {
  it('falls as the MOQ rises, from all', () => {
    fc.assert(
      fc.property(lines.filter((list) => list.length > 0), (list) => {
        const curve = coverageByMoq(list, [1, 2, 5, 10, 40, 100]);
        expect(curve[0]).toEqual({ moq: 1, lines: 1, pieces: 1, gmv: 1 });
        expect(curve.at(-1)).toEqual({ moq: 100, lines: 0, pieces: 0, gmv: 0 });
        for (const [index, { pieces }] of curve.entries()) expect(pieces).toBeLessThanOrEqual(curve[index - 1]?.pieces ?? 1);
      }),
    );
    expect(coverageByMoq([], [10])).toEqual([{ moq: 10, lines: null, pieces: null, gmv: null }]);
  });
});

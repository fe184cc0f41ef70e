import { describe, expect, it } from 'vitest';
import { addDays, weekday } from '@/domain/calendar';
import { smallBusinessType } from '@/domain/demand/buyers/smallBusinessTypes';
import { fragmentationVerdict, type BuyerOrderSizes } from '@/domain/demand/drivers/fragmentationVerdict';
import { oneOffBuyer } from '@/domain/demand/outliers/oneOffOrders';
import { promotionDays, promotions, usualPieces, withoutPromotions, type TradedDay } from '@/domain/demand/outliers/promotions';

/** Ten weeks from a Monday: ten pieces a day, twenty on Saturdays, and 30 yuan each, save what is changed. */
function trade(changes: Readonly<Record<number, Partial<TradedDay>>> = {}): TradedDay[] {
  return Array.from({ length: 70 }, (_, offset) => {
    const day = addDays('2026-03-02', offset);
    return { day, pieces: weekday(day) === 6 ? 20 : 10, unitPriceLi: 30_000, ...changes[offset] };
  });
}

describe('promotions', () => {
  const cheap = { pieces: 45, unitPriceLi: 27_000 };

  it('are days at nine tenths of the usual price or less, and days that the calendar names', () => {
    const days = trade({ 61: cheap, 62: { unitPriceLi: 27_001 } });
    expect([...promotionDays(days, new Set(['2026-03-09']))]).toEqual(['2026-03-09', addDays('2026-03-02', 61)]);
    expect(promotionDays(trade({ 0: cheap }), new Set()).size).toBe(0);
  });

  it('are held against the same weekday, and tell what was missing afterwards', () => {
    const after = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [60 + index, { pieces: 5 }]));
    const days = trade({ 58: cheap, 59: cheap, ...after });
    const promoted = promotionDays(days, new Set());
    const [one] = promotions(days, promoted);
    expect(one?.days.map(({ baseline, uplift }) => [baseline, uplift])).toEqual([[10, 3.5], [10, 3.5]]);
    expect(one?.dip).toBeCloseTo((7 * 5 + 40) / 120 - 1, 12);
    expect(withoutPromotions(days, promoted)[58]?.pieces).toBe(10);
  });

  it('have no uplift over nothing, nor without a past', () => {
    const days = trade({ 0: { pieces: 0 }, 7: { pieces: 0 } });
    const promoted = new Set([addDays('2026-03-02', 14), '2026-03-03']);
    expect(promotions(days, promoted).map(({ days: [first] }) => [first?.baseline, first?.uplift])).toEqual([[null, null], [0, null]]);
    expect(usualPieces(days, new Set(), '2026-03-02')).toBeNull();
  });
});

describe('a one-off large order', () => {
  it('is more than half of a spike, by one buyer', () => {
    expect(oneOffBuyer(new Map([['B1', 40], ['B2', 61]]), 120)).toBe('B2');
    expect(oneOffBuyer(new Map([['B1', 40], ['B2', 60]]), 120)).toBeNull();
    expect(oneOffBuyer(new Map(), 50)).toBeNull();
  });
});

describe('types of small businesses', () => {
  it.each([
    [{ sizes: [40, 50], dropshipOrders: 1, ordersIn90Days: 9 }, 'dropship'],
    [{ sizes: [1, 1, 1, 1, 60], dropshipOrders: 0, ordersIn90Days: 1 }, 'dropship'],
    [{ sizes: [30, 40, 2], dropshipOrders: 0, ordersIn90Days: 5 }, 'stocking'],
    [{ sizes: [3, 4, 5, 6], dropshipOrders: 0, ordersIn90Days: 4 }, 'frequent'],
    [{ sizes: [3, 4], dropshipOrders: 0, ordersIn90Days: 2 }, 'tester'],
    [{ sizes: [3, 4, 5], dropshipOrders: 0, ordersIn90Days: 3 }, 'other'],
  ] as const)('%o is %s', (orders, type) => {
    expect(smallBusinessType(orders, 30)).toBe(type);
  });

  it('do not know a stocking buyer where nothing is asked for', () => {
    expect(smallBusinessType({ sizes: [30, 40, 2], dropshipOrders: 0, ordersIn90Days: 3 }, null)).toBe('other');
  });
});

describe('the verdict on fragmentation', () => {
  const buyers = (before: number, after: number): BuyerOrderSizes[] =>
    Array.from({ length: 60 }, (_, index) => ({ before: [before + (index % 5), before], after: [after + (index % 7)] }));

  it('is said where chance does not explain it, either way', () => {
    expect(fragmentationVerdict(buyers(60, 20))).toMatchObject({ verdict: 'fragmenting', buyers: 60 });
    expect(fragmentationVerdict(buyers(20, 60))).toMatchObject({ verdict: 'consolidating' });
  });

  it('is not said where the band holds 0, and is the same every time', () => {
    const wide = Array.from({ length: 8 }, (_, index) => ({ before: [3 ** index], after: [3 ** (7 - index)] }));
    const verdict = fragmentationVerdict(wide);
    expect(verdict.verdict).toBe('unclear');
    expect(fragmentationVerdict(wide)).toEqual(verdict);
    if (verdict.verdict === null) throw new Error('Eight buyers are enough');
    expect([verdict.low < 0, verdict.high > 0, verdict.change]).toEqual([true, true, 0]);
  });

  it('is not defined without orders on both sides, or with a handful of buyers', () => {
    expect(fragmentationVerdict([{ before: [5], after: [] }])).toEqual({ verdict: null, reason: 'no-orders', buyers: 1 });
    expect(fragmentationVerdict([{ before: [5], after: [3] }])).toEqual({ verdict: null, reason: 'too-few-buyers', buyers: 1 });
    expect(fragmentationVerdict([])).toMatchObject({ reason: 'no-orders' });
  });
});

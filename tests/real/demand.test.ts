import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addDays, dayOf } from '@/domain/calendar';
import type { DemandLine } from '@/domain/demand/demandOrders';
import { fragmentation } from '@/domain/demand/fragmentation';
import { repurchase } from '@/domain/demand/repurchase';
import { lastCompleteDay, resolveWindow } from '@/domain/window';
import { realCsvRows, realJson } from '@tests/support/realData';

const figures = z.record(z.string(), z.number());
const realData = z.object({
  fragmentation_all_threshold_50: figures,
  'repurchase_2011-09-01_2011-11-30': figures,
});
const vectors = z.object({
  sections: z.object({ real_data: z.array(z.object({ id: z.string(), expected: z.unknown() })) }),
});

function expectedFigures() {
  const { sections } = vectors.parse(realJson('vectors/demand.json'));
  return realData.parse(sections.real_data.find(({ id }) => id === 'bag_factory')?.expected);
}

describe('demand of the bag factory, before netting', () => {
  let lines: DemandLine[] = [];
  beforeAll(() => {
    lines = realCsvRows('data/orders/bag-factory.csv.gz')
      .slice(1)
      .filter((cells) => Number(cells[5]) > 0 && Number(cells[6]) > 0)
      .map(([orderId = '', orderedAt = '', buyer = '', , , quantity]) => {
        return { orderId, day: dayOf(orderedAt), buyer: buyer === '' ? null : buyer, quantity: Number(quantity) };
      });
  });

  it('is as fragmented as the vectors say', () => {
    const result = fragmentation(lines, 50);
    const close = Object.entries({
      orders: result.orders,
      buyers: result.buyers,
      orders_per_buyer: result.ordersPerBuyer,
      median_order_qty: result.medianPieces,
      p25_order_qty: result.p25Pieces,
      p75_order_qty: result.p75Pieces,
      mean_order_qty: result.meanPieces,
      share_orders_under_n: result.smallOrderShare,
      share_qty_under_n: result.smallOrderPiecesShare,
      lines_per_order: result.linesPerOrder,
      median_gap_days: result.medianGapDays,
      n: result.threshold,
    });
    const expected = expectedFigures().fragmentation_all_threshold_50;
    expect(close.map(([name]) => name).sort()).toEqual(Object.keys(expected).sort());
    const off = close.filter(([name, value]) => {
      const difference = Math.abs((value ?? Number.NaN) - (expected[name] ?? Number.NaN));
      return !(difference < 1e-8);
    });
    expect(off).toEqual([]);
  });

  it('is bought again as the vectors say', () => {
    const result = repurchase(lines, { from: '2011-09-01', to: '2011-11-30' });
    const expected = expectedFigures()['repurchase_2011-09-01_2011-11-30'];
    expect([result.buyers, result.repeatBuyers, result.orderDays]).toEqual([
      expected.buyers,
      expected.repeat_buyers,
      expected.order_days,
    ]);
    expect(result.rate).toBeCloseTo(expected.rate ?? Number.NaN, 10);
    expect(result.repeatOrderDayShare).toBeCloseTo(expected.repeat_order_day_share ?? Number.NaN, 10);
  });

  it('is read up to the day before the file stops', () => {
    const days = lines.map(({ day }) => day).sort();
    const end = lastCompleteDay([{ latestOrderDay: days.at(-1) ?? '', statedEnd: null }]);
    expect(end).toBe('2011-12-08');
    const { window, beforeCovered } = resolveWindow(90, { firstOrderDay: days[0] ?? '', lastCompleteDay: end ?? '' });
    expect([window, beforeCovered]).toEqual([{ from: addDays('2011-12-08', -89), to: '2011-12-08' }, true]);
  });
});

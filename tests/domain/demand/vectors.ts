import { z } from 'zod';
import type { DemandLine } from '@/domain/demand/demandOrders';
import { fragmentation } from '@/domain/demand/fragmentation';
import { quantileType7 } from '@/domain/demand/quantileType7';
import { repurchase } from '@/domain/demand/repurchase';

const line = z
  .object({ order_id: z.string(), date: z.string(), buyer: z.string(), qty: z.number() })
  .transform(({ order_id, date, buyer, qty }): DemandLine => ({
    orderId: order_id,
    day: date,
    buyer: buyer === '' ? null : buyer,
    quantity: qty,
  }));

const fragmentationInput = z.object({ lines: z.array(line), small_order_threshold: z.number() });
const repurchaseInput = z.object({ lines: z.array(line), start: z.string(), end: z.string() });
const quantileInput = z.object({ x: z.array(z.number()), p: z.array(z.number()) });

function runFragmentation(input: unknown): unknown {
  const { lines, small_order_threshold: threshold } = fragmentationInput.parse(input);
  const result = fragmentation(lines, threshold);
  const always = {
    orders: result.orders,
    buyers: result.buyers,
    orders_per_buyer: result.ordersPerBuyer,
    median_order_qty: result.medianPieces,
    share_orders_under_n: result.smallOrderShare,
    share_qty_under_n: result.smallOrderPiecesShare,
    lines_per_order: result.linesPerOrder,
    median_gap_days: result.medianGapDays,
  };
  // The vectors leave these out where there is no order.
  if (result.orders === 0) return always;
  return {
    ...always,
    p25_order_qty: result.p25Pieces,
    p75_order_qty: result.p75Pieces,
    mean_order_qty: result.meanPieces,
    n: result.threshold,
  };
}

function runRepurchase(input: unknown): unknown {
  const { lines, start, end } = repurchaseInput.parse(input);
  const result = repurchase(lines, { from: start, to: end });
  return {
    buyers: result.buyers,
    repeat_buyers: result.repeatBuyers,
    rate: result.rate,
    order_days: result.orderDays,
    repeat_order_day_share: result.repeatOrderDayShare,
  };
}

function runQuantile(input: unknown): unknown {
  const { x, p } = quantileInput.parse(input);
  return p.map((share) => quantileType7(x, share));
}

/** Section of the vectors → a function from a case's input to the shape that it expects. */
export const vectorRunners: Record<string, (input: unknown) => unknown> = {
  fragmentation: runFragmentation,
  repurchase_rate: runRepurchase,
  quantile_type7: runQuantile,
};

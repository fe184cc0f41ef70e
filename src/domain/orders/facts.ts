import { lineAmountFen } from '@/domain/money';
import type { Fen, Li } from '@/domain/money';
import { lineFate } from '@/domain/orders/lineFate';
import type { OrderStatus } from '@/domain/orders/status';

export interface FactLine {
  quantity: number;
  unitPriceLi: Li;
  netted: boolean;
  setAside: boolean;
}

/** Sums of lines: how many, their pieces and their amount, each line rounded to fen before it is added. */
export interface LineSums {
  lines: number;
  pieces: number;
  fen: Fen;
}

/** An order's part in demand, in the order's own currency. */
export interface OrderFacts {
  /** Valid, netted, paid lines: the order counts in demand when it has one. `fen` is its GMV. */
  demand: LineSums;
  /** Returns that net nothing, as positive figures; never subtracted from demand. */
  refund: LineSums;
  /** What would be demand were it not 待付款. */
  unpaid: LineSums;
}

/** The figures of one order from all its lines; lines that a person dropped are not passed in. */
export function orderFacts(order: { status: OrderStatus | null }, lines: Iterable<FactLine>): OrderFacts {
  const facts: OrderFacts = { demand: noLines(), refund: noLines(), unpaid: noLines() };
  for (const line of lines) {
    const fate = lineFate({ ...line, status: order.status });
    if (fate === 'kept') addLine(facts.demand, line.quantity, line.unitPriceLi);
    else if (fate === 'unpaid') addLine(facts.unpaid, line.quantity, line.unitPriceLi);
    else if (fate === 'refund') addLine(facts.refund, -line.quantity, line.unitPriceLi);
  }
  return facts;
}

function noLines(): LineSums {
  return { lines: 0, pieces: 0, fen: 0 };
}

function addLine(sums: LineSums, quantity: number, unitPriceLi: Li): void {
  sums.lines += 1;
  sums.pieces += quantity;
  sums.fen += lineAmountFen(quantity, unitPriceLi);
}

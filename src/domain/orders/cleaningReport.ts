import { lineAmountFen } from '@/domain/money';
import type { Fen } from '@/domain/money';
import { lineFate } from '@/domain/orders/lineFate';
import { netLines } from '@/domain/orders/netting';
import type { NettingLine } from '@/domain/orders/netting';
import type { SetAsideMatcher } from '@/domain/orders/setAside';
import type { InvalidReason } from '@/domain/orders/validity';

/** What was kept of a set of lines, what was not, and why. The parts of `lines` add up to it. */
export interface CleaningReport {
  /** All lines read. */
  lines: number;
  /** Demand: valid, netted, not set aside, paid. */
  kept: number;
  /** Like `kept`, but 待付款. */
  unpaid: number;
  /** Quantity ≤ 0 (returns apart), price ≤ 0, closed: the first that fits. */
  invalid: Record<InvalidReason, number>;
  /** Returns with a price that net nothing. */
  refunds: number;
  /** Sales taken back by a return; each pair is two lines. */
  nettedPairs: number;
  /** Lines per code of the list, only codes that met one. */
  setAside: Record<string, number>;
  /** Lines that repeat an equal one of their order: counted, and flagged. */
  duplicates: number;
  /** Kept lines without a known buyer. */
  withoutBuyer: number;
  /** Distinct orders, known buyers and pieces of the kept lines. */
  orders: number;
  buyers: number;
  pieces: number;
  /** Amount of the kept lines, per currency: currencies are never added together. */
  gmvFen: Record<string, Fen>;
}

/** The report on all lines of a factory (or of one file), computed from the lines alone. */
export function cleaningReport(lines: readonly NettingLine[], setAsideCode: SetAsideMatcher): CleaningReport {
  const netted = new Set<NettingLine>();
  for (const pair of netLines(lines)) netted.add(pair.sale).add(pair.return);
  const report: CleaningReport = {
    lines: lines.length,
    kept: 0,
    unpaid: 0,
    invalid: { quantity: 0, price: 0, closed: 0 },
    refunds: 0,
    nettedPairs: netted.size / 2,
    setAside: {},
    duplicates: 0,
    withoutBuyer: 0,
    orders: 0,
    buyers: 0,
    pieces: 0,
    gmvFen: {},
  };
  const orders = new Set<string>();
  const buyers = new Set<string>();
  for (const line of lines) {
    if (line.occurrence > 1) report.duplicates += 1;
    const code = setAsideCode(line.sku);
    const fate = lineFate({ ...line, netted: netted.has(line), setAside: code !== null });
    if (fate === 'kept') countKept(report, line, orders, buyers);
    else if (fate === 'unpaid') report.unpaid += 1;
    else if (fate === 'refund') report.refunds += 1;
    else if (fate === 'set_aside') report.setAside[code ?? ''] = (report.setAside[code ?? ''] ?? 0) + 1;
    else if (fate !== 'netted') report.invalid[fate] += 1;
  }
  report.orders = orders.size;
  report.buyers = buyers.size;
  return report;
}

function countKept(report: CleaningReport, line: NettingLine, orders: Set<string>, buyers: Set<string>): void {
  report.kept += 1;
  report.pieces += line.quantity;
  const amount = lineAmountFen(line.quantity, line.unitPriceLi);
  report.gmvFen[line.currency] = (report.gmvFen[line.currency] ?? 0) + amount;
  orders.add(`${line.storeId}\u001f${line.orderNo}`);
  if (line.buyer === null || line.buyer === '') report.withoutBuyer += 1;
  else buyers.add(line.buyer);
}

import { addDays, daysBetween } from '@/domain/calendar';
import type { BuyerSegment } from '@/domain/buyerType';
import type { Channel } from '@/domain/channel';
import type { DemandLine } from '@/domain/demand/demandOrders';
import { concentration } from '@/domain/demand/drivers/concentration';
import { driverSplit } from '@/domain/demand/drivers/driverSplit';
import { fragmentation } from '@/domain/demand/fragmentation';
import { repurchase } from '@/domain/demand/repurchase';
import type { Granularity } from '@/domain/period';
import { periodsIn } from '@/domain/period';
import type { DayWindow } from '@/domain/window';
import { isInWindow, resolveWindow, windowEnding } from '@/domain/window';
import type { DemandRow } from './rows';

export interface NaiveQuery {
  from: string;
  to: string;
  granularity: Granularity;
  storeId?: string;
  channel?: Channel;
  segment?: BuyerSegment;
  sizeFrom?: number;
  sizeTo?: number;
}

/** The same figures straight from the rows by the domain's functions, without any of the platform's SQL. */
export function naiveFigures(rows: readonly DemandRow[], query: NaiveQuery, known: { firstOrderDay: string; lastCompleteDay: string }) {
  const picked = rows.filter((row) => row.currency === 'CNY' && isPicked(row, query));
  const { window, before, repurchase: own } = resolveWindow({ from: query.from, to: query.to }, known);
  const length = daysBetween(before.from, window.from);
  const pointIn = (span: DayWindow) => {
    const sizes = fragmentation(linesIn(picked, span), 10);
    return {
      orders: sizes.orders,
      pieces: sizes.pieces,
      gmvFen: sum(counted(picked, span), (row) => row.gmvFen),
      buyers: sizes.buyers,
      effectiveBuyers: concentration(spentIn(picked, span)).effectiveParts,
      medianPieces: sizes.medianPieces,
      fragmentationRate: sizes.fragmentationRate,
      smallOrderShare: sizes.smallOrderShare,
      repurchaseRate: rateIn(picked, windowEnding(span.to, 90)),
    };
  };
  return {
    current: pointIn(window),
    before: pointIn(before),
    quartiles: { p25: fragmentation(linesIn(picked, window), 10).p25Pieces, p75: fragmentation(linesIn(picked, window), 10).p75Pieces },
    repurchaseBefore: rateIn(picked, own.before),
    drivers: driverSplit(tradeIn(picked, before), tradeIn(picked, window)),
    concentration: concentration(spentIn(picked, window)),
    refundFen: sum(picked.filter((row) => isInWindow(row.day, window)), (row) => row.refundFen),
    unpaidFen: sum(picked.filter((row) => !row.paid && isInWindow(row.day, window)), (row) => row.gmvFen),
    series: periodsIn(window.from, window.to, query.granularity).map(({ start, end }) => {
      const span = { from: start < window.from ? window.from : start, to: end > window.to ? window.to : end };
      return { current: pointIn(span), before: pointIn({ from: addDays(span.from, -length), to: addDays(span.to, -length) }) };
    }),
  };
}

function isPicked(row: DemandRow, query: NaiveQuery): boolean {
  return (
    (query.storeId === undefined || row.storeId === query.storeId) &&
    (query.channel === undefined || row.channel === query.channel) &&
    (query.segment === undefined || row.segment === query.segment) &&
    (query.sizeFrom === undefined || row.pieces >= query.sizeFrom) &&
    (query.sizeTo === undefined || row.pieces <= query.sizeTo)
  );
}

function counted(rows: readonly DemandRow[], span: DayWindow): DemandRow[] {
  return rows.filter((row) => row.paid && row.lines > 0 && isInWindow(row.day, span));
}

function linesIn(rows: readonly DemandRow[], span: DayWindow): DemandLine[] {
  return counted(rows, span).map(({ orderId, day, buyerId, pieces }) => ({ orderId, day, buyer: buyerId, quantity: pieces }));
}

function knownIn(rows: readonly DemandRow[], span: DayWindow): DemandRow[] {
  return counted(rows, span).filter(({ buyerId }) => buyerId !== null);
}

function tradeIn(rows: readonly DemandRow[], span: DayWindow) {
  const known = knownIn(rows, span);
  return {
    buyers: new Set(known.map(({ buyerId }) => buyerId)).size,
    orders: known.length,
    pieces: sum(known, ({ pieces }) => pieces),
    revenue: sum(known, ({ gmvFen }) => gmvFen),
  };
}

function spentIn(rows: readonly DemandRow[], span: DayWindow): number[] {
  const spent = new Map<string | null, number>();
  for (const { buyerId, gmvFen } of knownIn(rows, span)) spent.set(buyerId, (spent.get(buyerId) ?? 0) + gmvFen);
  return [...spent.values()];
}

function rateIn(rows: readonly DemandRow[], span: DayWindow): number | null {
  return repurchase(linesIn(rows, span), span).rate;
}

function sum(rows: readonly DemandRow[], value: (row: DemandRow) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

import type { DemandFigures } from '@/api/contract/demand';
import { concentration } from '@/domain/demand/drivers/concentration';
import { orderSizes, sizeHistogram } from '@/domain/demand/orderSizes';
import type { ValueCount } from '@/domain/demand/quantileType7';
import { orderSizeBins } from '@/domain/orders/size';
import type { Granularity } from '@/domain/period';
import type { ResolvedWindow } from '@/domain/window';
import { breadthOf, driversOf } from './known';
import type { Cells, PeriodCell } from './cells';
import type { DemandFilter } from './filters';
import { isSizeSelected } from './filters';
import type { SpanFigures, SpanSums } from './measures';
import { measuresOf } from './measures';
import { seriesOf, sizesOf, spentIn } from './series';
import type { DataSpan } from './span';
import type { StoreName } from './splits';
import { splitsOf } from './splits';

interface FiguresInput {
  cells: Cells;
  filter: DemandFilter;
  resolved: ResolvedWindow;
  granularity: Granularity;
  data: DataSpan;
  threshold: number;
  stores: readonly StoreName[];
}

/** The figures of the page from the cells that the rollup gave, every rule by the domain's own functions. */
export function figuresOf(input: FiguresInput): DemandFigures {
  const { cells, filter, resolved, granularity, data, threshold } = input;
  const { buyers, dayIndex } = cells;
  const ofNow = cells.periods.filter(({ now }) => now);
  const ofBefore = cells.periods.filter(({ now }) => !now);
  const allSizes = { current: sizesOf(ofNow), before: sizesOf(ofBefore) };
  const spanFigures = (now: boolean): SpanFigures => {
    const span = now ? resolved.window : resolved.before;
    const counts = (now ? allSizes.current : allSizes.before).filter(({ value }) => isSizeSelected(value, filter));
    return {
      ...sumsOf(now ? ofNow : ofBefore),
      buyers: buyers.inSpan(dayIndex(span.from), dayIndex(span.to)),
      sizes: orderSizes(counts, threshold),
      concentration: concentration(spentIn(now ? ofNow : ofBefore)),
      repurchase: buyers.repurchaseEnding(dayIndex((now ? resolved.repurchase.window : resolved.repurchase.before).to)),
    };
  };
  const current = spanFigures(true);
  const earlier = spanFigures(false);
  const { window, before, beforeCovered, complete, repurchase } = resolved;
  return {
    window,
    before,
    beforeCovered,
    complete,
    repurchase,
    granularity,
    measures: measuresOf(current, earlier, {
      window: beforeCovered,
      repurchase: repurchase.beforeCovered,
    }),
    quartiles: { p25: current.sizes.p25Pieces, p75: current.sizes.p75Pieces },
    withoutBuyer: {
      orders: current.ordersWithoutBuyer,
      lines: current.linesWithoutBuyer,
      ofOrders: current.sizes.orders,
      ofLines: current.lines,
    },
    refunds: { orders: current.refunds.orders, pieces: current.refunds.pieces },
    unpaid: { orders: current.unpaid.orders, pieces: current.unpaid.pieces },
    series: seriesOf({ ...input, ...data }),
    drivers: driversOf(current, earlier),
    breadth: breadthOf(current, earlier),
    histogram: histogramOf(allSizes),
    splits: splitsOf(cells, filter, input.stores),
  };
}

function sumsOf(periods: readonly PeriodCell[]): SpanSums {
  const sums: SpanSums = {
    gmvFen: 0,
    lines: 0,
    ordersWithoutBuyer: 0,
    linesWithoutBuyer: 0,
    piecesWithoutBuyer: 0,
    fenWithoutBuyer: 0,
    refunds: { orders: 0, pieces: 0, fen: 0 },
    unpaid: { orders: 0, pieces: 0, fen: 0 },
  };
  for (const { sums: own } of periods) {
    sums.gmvFen += own.fen;
    sums.lines += own.lines;
    sums.ordersWithoutBuyer += own.nobody;
    sums.linesWithoutBuyer += own.nobodyLines;
    sums.piecesWithoutBuyer += own.nobodyPieces;
    sums.fenWithoutBuyer += own.nobodyFen;
    sums.refunds.orders += own.refunded;
    sums.refunds.pieces += own.refundPieces;
    sums.refunds.fen += own.refundFen;
    sums.unpaid.orders += own.unpaid;
    sums.unpaid.pieces += own.unpaidPieces;
    sums.unpaid.fen += own.unpaidFen;
  }
  return sums;
}

function histogramOf(sizes: { current: ValueCount[]; before: ValueCount[] }): DemandFigures['histogram'] {
  const before = sizeHistogram(sizes.before);
  return sizeHistogram(sizes.current).map(({ orders, pieces }, index) => {
    const bin = orderSizeBins[index];
    const earlier = before[index];
    if (bin === undefined || earlier === undefined) throw new Error('The histogram has more bars than bins');
    const { id, from, to } = bin;
    return { bin: id, from, to, orders, pieces, before: { orders: earlier.orders, pieces: earlier.pieces } };
  });
}

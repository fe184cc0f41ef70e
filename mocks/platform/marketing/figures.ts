import type { MarketingFigures, MarketingMeasureId } from '@/api/contract/marketing';
import { marketingMeasureIds } from '@/api/contract/marketing';
import { addDays, daysBetween } from '@/domain/calendar';
import type { ChangeKind, NotDefinedReason } from '@/domain/demand/measure';
import { changeAgainst, measure } from '@/domain/demand/measure';
import { orderSources } from '@/domain/orders/source';
import { sourceGroup, sourceGroups } from '@/domain/orders/sourceGroup';
import { priceBandParts } from '@/domain/priceBands';
import type { Granularity } from '@/domain/period';
import { periodsIn } from '@/domain/period';
import type { ResolvedWindow } from '@/domain/window';
import { windowLength } from '@/domain/window';
import type { DataSpan } from '../demand/span';
import type { Brought, MarketingCell } from './cell';
import { recordOf } from './cell';
import type { MarketingCells } from './cells';

interface FiguresInput {
  cells: MarketingCells;
  resolved: ResolvedWindow;
  granularity: Granularity;
  data: DataSpan;
}

interface Definition {
  value: (cell: MarketingCell) => number | null;
  n: (cell: MarketingCell) => number;
  reason: NotDefinedReason;
  kind: ChangeKind;
}

const ofOrders = ({ whole }: MarketingCell) => whole.orders;
const total = (value: (cell: MarketingCell) => number, n = ofOrders): Definition => ({ value, n, reason: 'no-orders', kind: 'ratio' });
const share = (value: (cell: MarketingCell) => number | null): Definition => ({ value, n: ofOrders, reason: 'no-orders', kind: 'points' });

const definitions: Record<MarketingMeasureId, Definition> = {
  gmvFen: total(({ whole }) => whole.gmvFen),
  orders: total(ofOrders),
  buyers: total(({ whole }) => whole.buyers, ({ whole }) => whole.buyers),
  sharedShare: share(({ whole, groups }) => ratio(groups.shared.gmvFen, whole.gmvFen)),
  platformShare: share(({ whole, groups }) => ratio(groups.platform.gmvFen, whole.gmvFen)),
  midHighShare: share(({ bands: { low, mid, high } }) => ratio(mid.gmvFen + high.gmvFen, low.gmvFen + mid.gmvFen + high.gmvFen)),
};

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** The figures of the marketer's page. */
export function marketingFigures({ cells, resolved, granularity, data }: FiguresInput): MarketingFigures {
  const { window, before, beforeCovered, complete } = resolved;
  const { current, before: earlier } = cells;
  const part = (of: (cell: MarketingCell) => Brought) => ({ ...of(current), before: of(earlier) });
  const bands = priceBandParts.map((key) => ({ key, ...current.bands[key], before: earlier.bands[key] }));
  return {
    window,
    before,
    beforeCovered,
    complete,
    granularity,
    measures: recordOf(marketingMeasureIds, (id) =>
      measureOf(definitions[id], cells, beforeCovered),
    ),
    sources: {
      whole: part(({ whole }) => whole),
      groups: sourceGroups.map((key) => ({ key, ...part(({ groups }) => groups[key]) })),
      parts: orderSources.map((key) => ({ key, group: sourceGroup(key), ...part(({ sources }) => sources[key]) })),
    },
    bands: {
      whole: { ...sumOf(bands), before: sumOf(bands.map((band) => band.before)) },
      parts: bands,
    },
    series: seriesOf({ cells, resolved, granularity, data }),
  };
}

function measureOf({ value, n, reason, kind }: Definition, { current, before }: MarketingCells, covered: boolean) {
  // A total, and a share of it, is exact however small: none is too few.
  const of = (cell: MarketingCell) => measure(value(cell), { n: n(cell), reason, fewest: 0 });
  const [is, was] = [of(current), of(before)];
  return { ...is, before: was, change: changeAgainst(is, was, kind, covered) };
}

function sumOf(parts: readonly { pieces: number; gmvFen: number }[]) {
  return {
    pieces: parts.reduce((sum, { pieces }) => sum + pieces, 0),
    gmvFen: parts.reduce((sum, { gmvFen }) => sum + gmvFen, 0),
  };
}

function seriesOf({ cells, resolved: { window }, granularity, data }: FiguresInput): MarketingFigures['series'] {
  const length = windowLength(window);
  const byPlace = new Map(cells.periods.map(({ now, period, cell }) => [`${now} ${period}`, cell]));
  return periodsIn(window.from, window.to, granularity).flatMap(({ start, end, complete }) => {
    const period = daysBetween(window.from, start);
    const cell = byPlace.get(`true ${period}`);
    if (cell === undefined) return [];
    const first = start > window.from ? start : window.from;
    const earlier = addDays(first, -length) >= data.firstDay ? byPlace.get(`false ${period}`) : undefined;
    return [
      {
        start,
        end,
        complete: complete && end <= data.lastCompleteDay,
        whole: inSeries(cell.whole),
        before: earlier === undefined ? null : inSeries(earlier.whole),
        sources: recordOf(orderSources, (key) => inSeries(cell.sources[key])),
        groups: recordOf(sourceGroups, (key) => inSeries(cell.groups[key])),
        bands: cell.bands,
      },
    ];
  });
}

const inSeries = ({ orders, gmvFen, buyers }: Brought) => ({ orders, gmvFen, buyers });

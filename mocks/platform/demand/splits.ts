import type { DemandFigures, DemandPart } from '@/api/contract/demand';
import { storesNamed } from '@/api/contract/demand';
import { buyerSegments } from '@/domain/buyerType';
import { channels } from '@/domain/channel';
import type { Cells, PartCell } from './cells';
import type { DemandFilter, GroupFilterName } from './filters';
import { isGroupSelected } from './filters';

type PartCells = readonly PartCell[];
export interface StoreName {
  id: string;
  number: string;
  name: string;
}

function noOrders(): DemandPart {
  return { orders: 0, pieces: 0, gmvFen: 0, before: { orders: 0, pieces: 0, gmvFen: 0 } };
}

function sumUp(cells: PartCells): DemandPart {
  const part = noOrders();
  for (const { now, orders, pieces, fen } of cells) {
    const sums = now ? part : part.before;
    sums.orders += orders;
    sums.pieces += pieces;
    sums.gmvFen += fen;
  }
  return part;
}

/** Every part of a closed list, those without orders too: `unknown` is never hidden. */
function closedSplit<K extends string>(keys: readonly K[], cells: PartCells, keyOf: (cell: PartCell) => K) {
  return {
    whole: sumUp(cells),
    parts: keys.map((key) => ({ key, ...sumUp(cells.filter((cell) => keyOf(cell) === key)) })),
  };
}

function storeSplit(cells: PartCells, names: readonly StoreName[]) {
  const named = names
    .map((key) => ({ key, ...sumUp(cells.filter(({ storeId }) => storeId === key.id)) }))
    .sort((a, b) => b.orders - a.orders || a.key.number.localeCompare(b.key.number));
  const rest = cells.filter(({ storeId }) => !names.some(({ id }) => id === storeId));
  return { whole: sumUp(cells), parts: rest.length === 0 ? named : [...named, { key: null, ...sumUp(rest) }] };
}

/** The cells that the filters of the other dimensions leave. */
function under(cells: PartCells, filter: DemandFilter, without: GroupFilterName): PartCells {
  return cells.filter((cell) => isGroupSelected(cell, filter, without));
}

/** The stores with most orders over both spans, whose names the split shows. */
export function storesToName(cells: Cells, filter: DemandFilter): string[] {
  const orders = new Map<string, number>();
  for (const { storeId: id, orders: count } of under(cells.parts, filter, 'store')) orders.set(id, (orders.get(id) ?? 0) + count);
  return [...orders]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))
    .slice(0, storesNamed)
    .map(([id]) => id);
}

/** The parts of demand by channel, buyer segment and store; the parts of each add up to its whole. */
export function splitsOf(cells: Cells, filter: DemandFilter, names: readonly StoreName[]): DemandFigures['splits'] {
  return {
    channel: closedSplit(channels, under(cells.parts, filter, 'channel'), ({ channel: key }) => key),
    segment: closedSplit(buyerSegments, under(cells.parts, filter, 'segment'), ({ segment: key }) => key),
    store: storeSplit(under(cells.parts, filter, 'store'), names),
  };
}

import type { Channel } from '@/domain/channel';
import type { imports } from '@mocks/db/schema';
import { hashOf } from '@mocks/platform/core/hash';
import type { FactorySeed } from '../context';
import { demoDays, quarterDays } from '../timeline';
import type { LedgerOrder } from './ledgerOrder';

export type ImportRow = typeof imports.$inferInsert;

/** Each store brought its orders once a quarter: which of these imports an order came with. */
export function importIdOf(factory: FactorySeed, store: number, day: number): string {
  return factory.rowId('import', importNumber(factory, store, Math.floor(day / quarterDays)));
}

function importNumber({ stores }: FactorySeed, store: number, quarter: number): number {
  return quarter * stores.length + store + 1;
}

const channelWords: Readonly<Record<Channel, string>> = { yanxuan: '严选', plus: 'PLUS', standard: '普通店' };

/** The imports that the demo's orders came with, counted while the orders go by. */
export function demoImports(factory: FactorySeed, by: string) {
  const rows = new Map<string, ImportRow>();
  return {
    add: ({ demo, day, lines }: LedgerOrder, importId: string): void => {
      const row = rows.get(importId) ?? importRow(factory, demo.store, Math.floor(demo.day / quarterDays), by);
      rows.set(importId, row);
      row.rowsReceived += lines.length;
      row.linesNew += lines.length;
      row.ordersNew += 1;
      row.totalRows = row.rowsReceived;
      row.fileSize = row.rowsReceived * 210;
      row.batchesCommitted = row.totalBatches = Math.ceil(row.rowsReceived / 2000);
      if (!row.firstOrderDay || day < row.firstOrderDay) row.firstOrderDay = day;
      if (!row.lastOrderDay || day > row.lastOrderDay) row.lastOrderDay = day;
    },
    rows: () => [...rows.values()],
  };
}

function importRow(factory: FactorySeed, store: number, quarter: number, by: string): ImportRow {
  const { timeline, stores } = factory;
  const number = importNumber(factory, store, quarter);
  const end = (quarter + 1) * quarterDays;
  const channel = stores[store]?.channel ?? 'standard';
  const plain = channel === 'standard' && quarter === 0;
  const at = (minute: number) => timeline.instantAt(end, `08:${String(minute + store * 4).padStart(2, '0')}`);
  return {
    factoryId: factory.factoryId,
    id: importIdOf(factory, store, quarter * quarterDays),
    number: `M-${number}`,
    storeId: stores[store]?.id ?? '',
    state: 'published',
    undoing: false,
    layout: plain ? 'plain' : '1688',
    fileName: `${channelWords[channel]}订单-${timeline.dayAt(end - 1).slice(0, 7)}.csv`,
    fileSize: 0,
    sha256: hashOf(`${factory.seed} import ${number}`),
    encoding: plain ? 'utf-8' : 'gb18030',
    currency: 'CNY',
    currencyAssumed: !plain,
    endDay: end === demoDays ? timeline.lastDay : timeline.dayAt(end - 1),
    firstOrderDay: null,
    lastOrderDay: null,
    totalRows: 0,
    totalBatches: 0,
    batchesCommitted: 0,
    rowsReceived: 0,
    linesNew: 0,
    linesKnown: 0,
    ordersNew: 0,
    statusesMoved: 0,
    rowsRefused: 0,
    jobId: null,
    report: null,
    createdBy: null,
    createdByName: by,
    createdAt: at(10),
    updatedAt: at(13),
    finishedAt: at(13),
    version: 1,
  };
}

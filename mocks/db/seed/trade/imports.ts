import type { ImportReport } from '@/api/contract/importReport';
import type { Channel } from '@/domain/channel';
import type { imports } from '@mocks/db/schema';
import { hashOf } from '@mocks/platform/core/hash';
import type { FactorySeed } from '../context';
import { quarterDays } from '../timeline';
import type { LedgerOrder } from './ledgerOrder';
import { importReports, importTally } from './reports';
import type { ImportTally } from './reports';

export type ImportRow = typeof imports.$inferInsert & { report: ImportReport | null };

/** Each store brought its orders once a quarter: which of these imports an order came with. */
export function importIdOf(factory: FactorySeed, store: number, day: number): string {
  return factory.rowId('import', importNumber(factory, store, Math.floor(day / quarterDays)));
}

function importNumber({ stores }: FactorySeed, store: number, quarter: number): number {
  return quarter * stores.length + store + 1;
}

/** The imports that the demo's orders came with, counted and reported while the orders go by. */
export function demoImports(factory: FactorySeed) {
  const open = new Map<string, { row: ImportRow; tally: ImportTally }>();
  return {
    add: (order: LedgerOrder, importId: string): void => {
      const known = open.get(importId);
      const { row, tally } = known ?? {
        row: importRow(factory, order.demo.store, Math.floor(order.demo.day / quarterDays)),
        tally: importTally(),
      };
      if (!known) open.set(importId, { row, tally });
      row.ordersNew += 1;
      if (!row.firstOrderDay || order.day < row.firstOrderDay) row.firstOrderDay = order.day;
      if (!row.lastOrderDay || order.day > row.lastOrderDay) row.lastOrderDay = order.day;
      tally.add(order);
    },
    rows: (): ImportRow[] => {
      const inOrder = [...open.values()].sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
      const reports = importReports(inOrder.map(({ tally }) => tally));
      return inOrder.map(({ row }, index) => {
        const lines = reports[index]?.file.lines ?? 0;
        const batches = Math.ceil(lines / 2_000);
        return {
          ...row,
          fileSize: lines * 214,
          totalRows: lines,
          totalBatches: batches,
          batchesCommitted: batches,
          rowsReceived: lines,
          linesNew: lines,
          report: reports[index] ?? null,
        };
      });
    },
  };
}

const channelWords: Readonly<Record<Channel, string>> = { yanxuan: '严选', plus: 'PLUS', standard: '批发' };

function importRow(factory: FactorySeed, store: number, quarter: number): ImportRow {
  const { timeline, stores, importer } = factory;
  const number = importNumber(factory, store, quarter);
  const end = (quarter + 1) * quarterDays;
  const channel = stores[store]?.channel ?? 'standard';
  const plain = channel === 'standard' && quarter === 0;
  const at = (minute: number) => timeline.instantAt(end, `08:${String(minute + store * 4).padStart(2, '0')}`);
  const lastDay = timeline.dayAt(end - 1);
  return {
    ...emptyImport,
    factoryId: factory.factoryId,
    id: importIdOf(factory, store, quarter * quarterDays),
    number: `I-${number}`,
    storeId: stores[store]?.id ?? '',
    state: 'published',
    layout: plain ? 'plain' : 'export1688',
    fileName: `${channelWords[channel]}订单-${lastDay.slice(0, 7)}.csv`,
    sha256: hashOf(`${factory.seed} import ${number}`),
    encoding: plain ? 'utf-8' : 'gb18030',
    currencyAssumed: !plain,
    endDay: lastDay,
    createdBy: importer.id,
    createdByName: importer.name,
    createdAt: at(10),
    updatedAt: at(13),
    finishedAt: at(13),
  };
}

/** An import that has brought nothing yet. */
export const emptyImport = {
  undoing: false,
  fileSize: 0,
  currency: 'CNY',
  firstOrderDay: null,
  lastOrderDay: null,
  totalRows: null,
  totalBatches: null,
  batchesCommitted: 0,
  rowsReceived: 0,
  linesNew: 0,
  linesKnown: 0,
  ordersNew: 0,
  statusesMoved: 0,
  rowsRefused: 0,
  jobId: null,
  report: null,
  version: 1,
} satisfies Partial<ImportRow>;

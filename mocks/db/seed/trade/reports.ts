import type { ImportReport } from '@/api/contract/importReport';
import type { Fen } from '@/domain/money';
import { lineAmountFen } from '@/domain/money';
import type { LedgerOrder } from './ledgerOrder';

interface Tally {
  file: Omit<ImportReport['file'], 'setAside' | 'gmv' | 'buyers'>;
  setAside: Map<string, number>;
  buyers: Set<string>;
  fen: Fen;
}

function emptyTally(): Tally {
  return {
    file: {
      lines: 0,
      kept: 0,
      unpaid: 0,
      refunds: 0,
      nettedLines: 0,
      nettedPairs: 0,
      dropped: 0,
      invalid: { quantity: 0, price: 0, closed: 0 },
      duplicates: 0,
      withoutBuyer: 0,
      orders: 0,
      pieces: 0,
    },
    setAside: new Map(),
    buyers: new Set(),
    fen: 0,
  };
}

/** What one import came to, tallied order by order. */
export function importTally() {
  const tally = emptyTally();
  return {
    add: (order: LedgerOrder): void => addOrder(tally, order),
    tally,
  };
}

export type ImportTally = ReturnType<typeof importTally>;

function addOrder(tally: Tally, { lines, buyerId }: LedgerOrder): void {
  const { file } = tally;
  const keptBefore = file.kept;
  for (const line of lines) {
    file.lines += 1;
    if (line.occurrence > 1) file.duplicates += 1;
    const { fate } = line;
    if (fate === 'kept') {
      file.kept += 1;
      file.pieces += line.quantity;
      tally.fen += lineAmountFen(line.quantity, line.unitPriceLi);
      if (buyerId === null) file.withoutBuyer += 1;
      else tally.buyers.add(buyerId);
    } else if (fate === 'unpaid') file.unpaid += 1;
    else if (fate === 'refund') file.refunds += 1;
    else if (fate === 'netted') file.nettedLines += 1;
    else if (fate === 'set_aside')
      tally.setAside.set(line.setAside ?? '', (tally.setAside.get(line.setAside ?? '') ?? 0) + 1);
    else file.invalid[fate] += 1;
    if (fate === 'netted' && line.quantity < 0) file.nettedPairs += 1;
  }
  if (file.kept > keptBefore) file.orders += 1;
}

const inCny = (fen: Fen) => [{ currency: 'CNY', fen }];

/** The reports of a factory's imports in their order; each one's totals hold all that came with it and before. */
export function importReports(tallies: readonly ImportTally[]): ImportReport[] {
  const known = new Set<string>();
  const sum = { orders: 0, lines: 0, pieces: 0 };
  let fen = 0;
  return tallies.map(({ tally }) => {
    tally.buyers.forEach((buyer) => known.add(buyer));
    sum.orders += tally.file.orders;
    sum.lines += tally.file.kept;
    sum.pieces += tally.file.pieces;
    fen += tally.fen;
    const setAside = Array.from(tally.setAside, ([code, lines]) => ({ code, lines }));
    return {
      file: {
        ...tally.file,
        setAside: setAside.sort((a, b) => b.lines - a.lines),
        buyers: tally.buyers.size,
        gmv: inCny(tally.fen),
      },
      totals: { ...sum, buyers: known.size, gmv: inCny(fen) },
    };
  });
}

import type { Day } from '@/domain/calendar';
import { lineAmountFen } from '@/domain/money';
import { cellText, isBlank } from '@/domain/sheets/cells/cellText';
import type { DateOrder } from '@/domain/orderImport/cells/timeCell';
import { headOf, isOrderNoHead } from '@/domain/orderImport/columns';
import type { FoundHeader } from '@/domain/orderImport/header';
import { createIssueLog } from '@/domain/orderImport/issueLog';
import type { IssueLog } from '@/domain/orderImport/issueLog';
import { maxBatchLines, maxImportLines, maxOrderNoLength } from '@/domain/orderImport/limits';
import { readId, readLineCells } from '@/domain/orderImport/lineCells';
import type { LineCells } from '@/domain/orderImport/lineCells';
import { importOrder, mergeIntoOrder, openOrder } from '@/domain/orderImport/orderBook';
import type { KnownOrder } from '@/domain/orderImport/orderBook';
import { createOrderCellsReader } from '@/domain/orderImport/orderCells';
import type { OrderCells } from '@/domain/orderImport/orderCells';
import { createReadTally, widenSpan } from '@/domain/orderImport/readTally';
import type { ReadSummary } from '@/domain/orderImport/readTally';
import { createRowCursor } from '@/domain/orderImport/rowContext';
import { readRowCurrency } from '@/domain/orderImport/rowCurrency';
import type { RowCurrency } from '@/domain/orderImport/rowCurrency';
import type { ImportLine, ImportOrder } from '@/domain/orderImport/types';
import type { Row } from '@/domain/sheets/rows';
import { createOccurrenceCounter } from '@/domain/orders/keys';

export interface OrderReaderOptions {
  header: FoundHeader;
  /** The factory's day: later orders are refused. */
  today: Day;
  /** For rows that name no currency: the store's, or what the person chose. */
  assumedCurrency: string;
  /** What 3/4/2026 means, once a person has said it. */
  dateOrder: DateOrder | null;
  /** True for CSV, whose rows all have the header's width unless they were cut or shifted; false for sheets. */
  fixedWidth: boolean;
  /** Orders that a first reading of the whole file refused: nothing of them is read, not even their first rows. */
  refusedOrders?: Iterable<string>;
  log?: IssueLog;
}

export interface OrderReader {
  /** Takes the next rows under the header and answers the orders that ended in them. */
  push: (rows: readonly Row[]) => ImportOrder[];
  /** The last order, and what the file held. The log then has every issue. */
  finish: () => { orders: ImportOrder[]; summary: ReadSummary };
  log: IssueLog;
  /** Counts so far. */
  summary: Readonly<ReadSummary>;
}

/** The order whose rows are being read, and the lines of it that were not handed out yet. */
interface Run {
  order: KnownOrder;
  lines: ImportLine[];
  firstRow: number;
  readFen: number;
  statedFen: number | null;
  damaged: boolean;
}

const nothingSaid: OrderCells = {
  orderedAt: null, buyerName: null, status: null, region: null, dropship: null, downstreamChannel: null,
  freightFen: null, adjustmentFen: null, goodsTotalFen: null,
};

/**
 * Reads orders row by row, with bounded memory: an order's rows are held until the next order begins, of earlier
 * orders only their own values. In the 1688 layout a row without order id goes on with the order above it and takes
 * its identity, time and status, never money. An order that contradicts itself in buyer or currency is refused; what
 * was handed out of it before can be kept back by reading the file twice (`refusedOrders`). Nothing throws.
 */
export function createOrderReader(options: OrderReaderOptions): OrderReader {
  const { header, assumedCurrency, fixedWidth, log = createIssueLog() } = options;
  const fillsDown = header.layout === 'export1688';
  const tally = createReadTally();
  const { summary } = tally;
  const row = createRowCursor(header, log);
  const readOrderCells = createOrderCellsReader({ ...options, onDate: tally.countDate });
  const occurrence = createOccurrenceCounter();
  const book = new Map<string, KnownOrder>();
  const refused = new Set(options.refusedOrders ?? []);
  let run: Run | null = null;
  /** The order that rows without an id belong to: `null` before any, `undefined` under an id that could not be read. */
  let above: string | null | undefined = null;
  let rowNumber = header.rowIndex + 1;
  let out: ImportOrder[] = [];

  function handOut(part: Run): void {
    const order = importOrder(part.order, part.lines);
    part.lines = [];
    if (order === null) return;
    widenSpan(summary, order.orderedAt);
    out.push(order);
  }

  function closeRun(): void {
    if (run === null) return;
    const { order, statedFen, readFen, damaged, firstRow } = run;
    // Sums of prices with fractions of a fen may differ by one fen a line; more means that lines are missing.
    if (statedFen !== null && !damaged && Math.abs(statedFen - readFen) > order.lines) {
      log.add('order-total-differs', { statedFen, readFen }, { row: firstRow, orderNo: order.orderNo });
    }
    handOut(run);
    run = null;
  }

  function refuse(orderNo: string): void {
    const known = book.get(orderNo);
    if (known !== undefined) tally.takeOut(known);
    refused.add(orderNo);
    book.delete(orderNo);
    if (run?.order.orderNo === orderNo) run = null;
  }

  /** The order id that the row stands under, or `null` with the reason logged. */
  function orderNoOfRow(): string | null {
    const orderNo = readId(row, 'orderNo', maxOrderNoLength);
    if (orderNo === null) {
      above = undefined;
      return null;
    }
    if (orderNo !== '') return (above = orderNo);
    if (fillsDown && above === undefined) row.issue('row-of-refused-order', {});
    else if (fillsDown && typeof above === 'string' && !startsAnother()) return above;
    else {
      row.issue('order-id-missing', {});
      if (above !== null) above = undefined;
    }
    return null;
  }

  /** A row without an id that names a time or buyer of its own is no further line of the order above. */
  function startsAnother(): boolean {
    return !isBlank(row.cell('orderedAt')) || !isBlank(row.cell('buyerName'));
  }

  function takeLine(part: Run, line: LineCells, currency: RowCurrency): void {
    const { sku, title, quantity, unitPriceLi } = line;
    const nth = occurrence({ orderNo: part.order.orderNo, sku, quantity, unitPriceLi });
    part.lines.push({ sku, title, quantity, unitPriceLi, occurrence: nth, rowNumber });
    part.readFen += lineAmountFen(quantity, unitPriceLi);
    tally.countLine(part.order, currency, nth > 1);
  }

  /** The order of the row with the row's values taken in; `null`, with the reason logged, where there is none. */
  function orderOfRow(orderNo: string, cells: OrderCells, currency: string | null): KnownOrder | null {
    const known = book.get(orderNo);
    if (cells.orderedAt === null && (known === undefined || !fillsDown)) {
      row.issue('cell-missing', { column: headOf(header.layout, 'orderedAt') });
      if (fillsDown) refuse(orderNo);
      return null;
    }
    if (known !== undefined) {
      if (mergeIntoOrder(known, currency, cells, row)) return known;
      refuse(orderNo);
      return null;
    }
    const order = openOrder(orderNo, cells.orderedAt ?? '', currency, cells);
    book.set(orderNo, order);
    tally.countOrderNo(orderNo);
    return order;
  }

  function takeRow(): void {
    const orderNo = orderNoOfRow();
    if (orderNo === null) return closeRun();
    row.orderNo = orderNo;
    if (run?.order.orderNo !== orderNo) closeRun();
    if (refused.has(orderNo)) return row.issue('row-of-refused-order', {});
    const continued = isBlank(row.cell('orderNo'));
    const cells = continued ? nothingSaid : readOrderCells(row);
    const line = readLineCells(row);
    const currency = line === null ? null : readRowCurrency(row, line.priceMark, assumedCurrency);
    const readable = line !== null && currency !== null;
    // The first row of a 1688 order speaks for the order even where its own line cannot be read.
    if (cells === null || (!readable && !fillsDown)) {
      if (cells === null && fillsDown && !book.has(orderNo)) refuse(orderNo);
      return;
    }
    const order = orderOfRow(orderNo, cells, currency?.currency ?? null);
    if (order === null) return;
    run ??= {
      order, lines: [], firstRow: rowNumber, readFen: 0, statedFen: cells.goodsTotalFen, damaged: false,
    };
    if (!readable) run.damaged = true;
    else takeLine(run, line, currency);
    if (run.lines.length >= maxBatchLines) handOut(run);
  }

  function isUsable(cells: Row): boolean {
    if (isOrderNoHead(cellText(row.cell('orderNo')))) {
      row.issue('header-repeated', {});
      return false;
    }
    const expected = header.width;
    const wide = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
    if (wide > expected) row.issue('row-too-wide', { cells: wide, expected });
    else if (fixedWidth && cells.length < expected) row.issue('row-too-short', { cells: cells.length, expected });
    else return true;
    if (!isBlank(row.cell('orderNo'))) above = undefined;
    return false;
  }

  return {
    log,
    summary,
    push: (rows) => {
      out = [];
      for (const cells of rows) {
        rowNumber += 1;
        if (cells.every(isBlank)) continue;
        if (summary.rows >= maxImportLines) {
          if (log.counts()['too-many-lines'] === undefined) log.add('too-many-lines', { limit: maxImportLines });
          break;
        }
        summary.rows += 1;
        row.moveTo(cells, rowNumber);
        if (isUsable(cells)) takeRow();
      }
      return out;
    },
    finish: () => {
      out = [];
      closeRun();
      for (const issue of header.issues) log.add(issue.code, issue.params);
      summary.refusedOrders = [...refused];
      tally.judge(log);
      return { orders: out, summary };
    },
  };
}

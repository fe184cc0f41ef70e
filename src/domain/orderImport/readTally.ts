import { dayOf } from '@/domain/calendar';
import type { Day } from '@/domain/calendar';
import { isLongNumber, isRoundedNumber } from '@/domain/sheets/cells/idCell';
import type { DateFormat } from '@/domain/orderImport/cells/timeCell';
import type { IssueLog } from '@/domain/orderImport/issueLog';
import type { KnownOrder } from '@/domain/orderImport/orderBook';
import type { RowCurrency } from '@/domain/orderImport/rowCurrency';

/** What a file holds, for the person to look at before it is imported. */
export interface ReadSummary {
  /** Rows under the header that are not blank. */
  rows: number;
  /** Lines read from them; the rest is in the issues. */
  lines: number;
  /** Distinct orders of these lines. */
  orders: number;
  /** Lines that repeat an equal one of their order. */
  repeated: number;
  firstDay: Day | null;
  lastDay: Day | null;
  /** Lines per currency, read from the file or assumed for it. */
  currencies: Record<string, { read: number; assumed: number }>;
  dateFormats: Partial<Record<DateFormat, number>>;
  /** Orders that are not imported; the second reading of the file is told them from its start. */
  refusedOrders: string[];
}

/** Counts while a file is read. */
export interface ReadTally {
  summary: ReadSummary;
  countDate: (format: DateFormat) => void;
  countOrderNo: (orderNo: string) => void;
  /** Counts a line of an order, in the summary and on the order. */
  countLine: (order: KnownOrder, currency: RowCurrency, repeats: boolean) => void;
  /** Takes all lines of an order out again: it is refused after all. */
  takeOut: (order: KnownOrder) => void;
  /** Says what only the whole file shows. */
  judge: (log: IssueLog) => void;
}

export function createReadTally(): ReadTally {
  const summary: ReadSummary = {
    rows: 0, lines: 0, orders: 0, repeated: 0, firstDay: null, lastDay: null, currencies: {}, dateFormats: {},
    refusedOrders: [],
  };
  let long = 0;
  let rounded = 0;
  return {
    summary,
    countDate: (format) => {
      summary.dateFormats[format] = (summary.dateFormats[format] ?? 0) + 1;
    },
    countOrderNo: (orderNo) => {
      if (isLongNumber(orderNo)) long += 1;
      if (isRoundedNumber(orderNo)) rounded += 1;
    },
    countLine: (order, { currency, read }, repeats) => {
      if (order.lines === 0) summary.orders += 1;
      order.lines += 1;
      order.currencyRead += read ? 1 : 0;
      order.repeated += repeats ? 1 : 0;
      summary.lines += 1;
      summary.repeated += repeats ? 1 : 0;
      const counts = (summary.currencies[currency] ??= { read: 0, assumed: 0 });
      counts[read ? 'read' : 'assumed'] += 1;
    },
    takeOut: (order) => {
      const counts = summary.currencies[order.currency ?? ''];
      if (counts === undefined || order.lines === 0) return;
      summary.orders -= 1;
      summary.lines -= order.lines;
      summary.repeated -= order.repeated;
      counts.read -= order.currencyRead;
      counts.assumed -= order.lines - order.currencyRead;
    },
    judge: (log) => {
      const { 'day-month-year': dayFirst = 0, 'month-day-year': monthFirst = 0 } = summary.dateFormats;
      if (dayFirst > 0 && monthFirst > 0) log.add('date-order-contradictory', { dayFirst, monthFirst });
      const formats = mixedFormats(summary.dateFormats);
      if (formats.length > 1) log.add('date-formats-mixed', { formats });
      // One id in a thousand ends so by chance; most of them only when a spreadsheet cut them off.
      if (rounded >= 3 && rounded * 2 > long) log.add('order-ids-rounded', { rounded, long });
      if (summary.lines === 0) log.add('no-lines', {});
    },
  };
}

/** Widens the span of days that the summary shows. */
export function widenSpan(summary: ReadSummary, orderedAt: string): void {
  const day = dayOf(orderedAt);
  if (summary.firstDay === null || day < summary.firstDay) summary.firstDay = day;
  if (summary.lastDay === null || day > summary.lastDay) summary.lastDay = day;
}

/** 3/4/2026 and 13/4/2026 are one way of writing, so are cells of a spreadsheet however they are stored. */
function mixedFormats(counts: Partial<Record<DateFormat, number>>): string[] {
  const formats = Object.keys(counts);
  const yearLast = formats.some((format) => format === 'day-month-year' || format === 'month-day-year');
  return formats.filter((format) => !(format === 'either-order' && yearLast)).sort();
}

import type { FinishBody, NewImport } from '@/api/imports';
import { maxBatchLines } from '@/domain/orderImport/limits';
import type { Day } from '@/domain/calendar';
import type { FirstReading } from '../worker/readFirst';

/** Issues that one request may carry; all of them are counted in `rowsRefused` and shown before. */
const mostIssues = 5_000;

/** Batches that a reading comes to: all are full but the last. */
export function batchCount({ summary }: FirstReading): number {
  return Math.ceil(summary.lines / maxBatchLines);
}

/** Rows that are not imported; repeated headers are no loss. */
export function refusedRows({ summary, issueCounts }: FirstReading): number {
  return summary.rows - summary.lines - (issueCounts['header-repeated'] ?? 0);
}

/** The currency of most lines, and whether any line's was assumed. */
export function mainCurrency({ summary }: FirstReading, assumed: string): { currency: string; assumed: boolean } {
  const counts = Object.entries(summary.currencies).map(([currency, { read, assumed: guessed }]) => ({
    currency,
    lines: read + guessed,
    guessed,
  }));
  const [most] = counts.sort((a, b) => b.lines - a.lines);
  return { currency: most?.currency ?? assumed, assumed: counts.some(({ guessed }) => guessed > 0) };
}

export function createBody(
  reading: FirstReading,
  file: File,
  choice: { storeId: string; assumedCurrency: string; endDay: Day | null },
): NewImport {
  const { currency, assumed } = mainCurrency(reading, choice.assumedCurrency);
  return {
    storeId: choice.storeId,
    layout: reading.layout,
    fileName: shortName(file.name),
    fileSize: file.size,
    sha256: reading.sha256,
    encoding: reading.encoding,
    currency,
    currencyAssumed: assumed,
    endDay: choice.endDay,
    totalRows: reading.summary.rows,
    totalBatches: batchCount(reading),
  };
}

export function finishBody(reading: FirstReading): FinishBody {
  return {
    totalBatches: batchCount(reading),
    totalLines: reading.summary.lines,
    rowsRefused: refusedRows(reading),
    issues: reading.issues.slice(0, mostIssues),
  };
}

/** A name that the platform takes: no control characters, no halves of letters, its ending kept. */
function shortName(name: string): string {
  const clean = name.replace(/[\p{Cc}\p{Cs}]/gu, '').trim();
  return clean.length > 200 ? `${clean.slice(0, 150)}…${clean.slice(-40)}` : clean || 'orders';
}

import { cellText, excerpt } from '@/domain/sheets/cells/cellText';
import { readCurrency } from '@/domain/orderImport/cells/currency';
import type { RowContext } from '@/domain/orderImport/rowContext';

export interface RowCurrency {
  currency: string;
  /** False where neither column nor price says it and the file's assumed one stands. */
  read: boolean;
}

/**
 * The currency of a row: its column's, else the mark beside its price, else the one assumed for the file.
 * `null`, with the reason logged, where it cannot be known or column and mark contradict each other.
 * The 元 in a 1688 head is no evidence: such files come in other currencies too.
 */
export function readRowCurrency(row: RowContext, mark: string | null, assumed: string): RowCurrency | null {
  const text = cellText(row.cell('currency'));
  const named = text === '' ? null : readCurrency(text, assumed);
  if (text !== '' && named === null) return unknown(row, text);
  if (mark === null) return { currency: named ?? assumed, read: named !== null };
  const marked = readCurrency(mark, named ?? assumed);
  if (marked === null) return unknown(row, mark);
  if (named === null || named === marked) return { currency: marked, read: true };
  row.issue('currency-contradictory', { column: named, mark: excerpt(mark) });
  return null;
}

function unknown(row: RowContext, value: string): null {
  row.issue('currency-unknown', { value: excerpt(value) });
  return null;
}

import { cellText } from '@/domain/sheets/cells/cellText';
import type { Cell } from '@/domain/sheets/rows';

/** The text of an id, or what a spreadsheet made of it; such an id is never guessed back. */
export type IdCell = { text: string; changed: false } | { text: string; changed: true };

// 2.01E+17: how spreadsheets show long numbers. A plus sign always stands there, so 1E5 may be a real code.
const scientific = /^[+-]?\d+(\.\d+)?E\+\d+$/i;
const numberWithDecimals = /^\d{6,}\.0+$/;
/** Spreadsheets keep 15 digits of a number. */
const exactDigits = 15;

/**
 * Reads an id (order, buyer, SKU) as text. `="201…"`, a leading apostrophe and tabs, by which people guard long
 * numbers from spreadsheets, are taken off. Numbers of more than 15 digits, dates and 2.01E+17 count as changed.
 */
export function readIdCell(cell: Cell): IdCell {
  const text = unwrap(cellText(cell));
  if (typeof cell === 'number') {
    return { text, changed: !Number.isInteger(cell) || Math.abs(cell) >= 10 ** exactDigits };
  }
  if (typeof cell === 'boolean' || cell instanceof Date) return { text, changed: text !== '' };
  return { text, changed: scientific.test(text) || numberWithDecimals.test(text) };
}

function unwrap(text: string): string {
  const formula = /^="(.*)"$/.exec(text);
  const inner = formula?.[1] ?? text;
  return inner.startsWith("'") ? inner.slice(1).trim() : inner.trim();
}

/** An id of more digits than a spreadsheet keeps; 1688 order numbers have 18 or 19. */
export function isLongNumber(text: string): boolean {
  return text.length > exactDigits && /^\d+$/.test(text);
}

/** A long number whose digits past the fifteenth are all 0. One may be so by chance; most of a file's never are. */
export function isRoundedNumber(text: string): boolean {
  return isLongNumber(text) && /^0+$/.test(text.slice(exactDigits));
}

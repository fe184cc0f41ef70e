import { maxIssueExcerpt } from '@/domain/sheets/limits';
import type { Cell } from '@/domain/sheets/rows';

// Control and invisible characters, and halves of surrogate pairs: no database or JSON reader takes them.
const suspect = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff\ud800-\udfff]/;
const lineBreaks = /[\t\n\v\f\r]+/g;
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A cell's words: trimmed, without control and invisible characters. Empty for an empty cell. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cleanText(cell);
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 19);
  if (typeof cell === 'number' && !Number.isFinite(cell)) return '';
  return String(cell);
}

/** True for a cell without words; cheaper than asking for its text. */
export function isBlank(cell: Cell): boolean {
  if (cell === null || cell === undefined || cell === '') return true;
  return typeof cell === 'number' || typeof cell === 'boolean' ? false : cellText(cell) === '';
}

function cleanText(text: string): string {
  if (!suspect.test(text)) return text.trim();
  const clean = text.replace(lineBreaks, ' ').replace(invisible, '');
  return clean.replace(loneSurrogate, '\ufffd').trim();
}

/** Full-width digits, letters and marks as their plain forms: １２，５００．５０ is 12,500.50. */
export function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/\uffe5/g, '¥')
    .replace(/\uffe1/g, '£')
    .replace(/\u2212/g, '-');
}

/** The start of a value, for an issue. */
export function excerpt(text: string): string {
  const letters = Array.from(text.slice(0, (maxIssueExcerpt + 1) * 2));
  return letters.length > maxIssueExcerpt ? `${letters.slice(0, maxIssueExcerpt - 1).join('')}…` : letters.join('');
}

/** True where an earlier program put its mark for "could not read this". */
export function isDamaged(text: string): boolean {
  return text.includes('\ufffd');
}

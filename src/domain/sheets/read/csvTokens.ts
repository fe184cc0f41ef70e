import Papa from 'papaparse';
import type { ParseResult } from 'papaparse';
import type { Delimiter } from '@/domain/sheets/delimiter';
import { refuse } from './sheetRefused';

/** A row this long has lost its closing quote: everything after it would be one cell. */
const longestRow = 4 * 1024 * 1024;

/** Cuts text that comes in pieces into rows of cells; blank rows stay, so that row numbers are those of the file. */
export interface CsvTokens {
  push: (text: string) => string[][];
  finish: () => string[][];
}

export function createCsvTokens(delimiter: Delimiter): CsvTokens {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let rest = '';
  /** A carriage return at a piece's end: its line feed may follow. */
  let heldReturn = false;

  function parse(last: boolean): string[][] {
    const result: ParseResult<string[]> = parser.parse(rest, 0, !last);
    if (last && result.errors.some((error) => error.code === 'MissingQuotes')) refuse('file-cut-off', {});
    rest = last ? '' : rest.slice(result.meta.cursor);
    if (rest.length > longestRow) refuse('file-unreadable', {});
    return result.data;
  }

  /** Line ends are made one kind: files mix them, and a quoted cell before `\r\n` would be read wrongly. */
  function take(text: string): void {
    let next = heldReturn ? `\r${text}` : text;
    heldReturn = next.endsWith('\r');
    if (heldReturn) next = next.slice(0, -1);
    rest += next.includes('\r') ? next.replace(/\r\n?/g, '\n') : next;
  }

  return {
    push: (text) => {
      take(text);
      return parse(false);
    },
    finish: () => {
      if (heldReturn) rest += '\n';
      heldReturn = false;
      return parse(true);
    },
  };
}

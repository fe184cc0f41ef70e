import readXlsxFile from 'read-excel-file/web-worker';
import { inspectZip, isWorkbook } from '@/domain/sheets/zipDirectory';
import type { Cell, Row } from '@/domain/sheets/rows';
import { SheetRefused, refuse } from './sheetRefused';
import type { OpenedTable, Sheet } from './table';

const rowsAtATime = 500;

/** Reads a workbook whose directory was found harmless. Of several sheets the first that is wanted is taken. */
export async function readWorkbook(
  bytes: Uint8Array,
  isWanted: (sheet: Sheet) => boolean,
): Promise<Omit<OpenedTable, 'container' | 'encoding' | 'issues'>> {
  const entries = inspectZip(bytes);
  if (!Array.isArray(entries)) throw new SheetRefused(entries);
  if (!isWorkbook(entries)) return refuse('file-not-supported', { found: 'zip' });
  const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)])).catch(() => refuse('file-unreadable', {}));
  const tables = sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  const chosen = tables.find(isWanted) ?? tables[0];
  if (chosen === undefined) return refuse('no-lines', {});
  return {
    delimiter: null,
    sheet: { name: chosen.name, count: tables.length, names: tables.map(({ name }) => name) },
    fixedWidth: false,
    rows: portions(chosen.rows),
  };
}

/** The library's types call a date cell `typeof Date`; what it gives is a `Date`. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : null;
}

async function* portions(rows: readonly Row[]): AsyncGenerator<Row[]> {
  for (let from = 0; from < rows.length; from += rowsAtATime) yield rows.slice(from, from + rowsAtATime);
}

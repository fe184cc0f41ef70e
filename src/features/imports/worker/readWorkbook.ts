import readXlsxFile from 'read-excel-file/web-worker';
import { inspectZip, isWorkbook } from '@/domain/orderImport/file/zipDirectory';
import { findHeader } from '@/domain/orderImport/header';
import type { Cell, Row } from '@/domain/orderImport/types';
import { FileRefused, refuse } from './fileRefused';
import type { OpenedTable } from './table';

const rowsAtATime = 500;

/** Reads a workbook whose directory was found harmless. Of several sheets the first that has a header is taken. */
export async function readWorkbook(bytes: Uint8Array): Promise<Omit<OpenedTable, 'container' | 'encoding' | 'issues'>> {
  const entries = inspectZip(bytes);
  if (!Array.isArray(entries)) throw new FileRefused(entries);
  if (!isWorkbook(entries)) return refuse('file-not-supported', { found: 'zip' });
  const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)])).catch(() => refuse('file-unreadable', {}));
  const tables = sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(cellOf)) }));
  const chosen = tables.find(({ rows }) => !('code' in findHeader(rows))) ?? tables[0];
  if (chosen === undefined) return refuse('no-lines', {});
  return {
    delimiter: null,
    sheet: { name: chosen.name, count: tables.length },
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

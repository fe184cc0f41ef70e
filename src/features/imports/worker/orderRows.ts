import { findHeader } from '@/domain/orderImport/header';
import type { FoundHeader } from '@/domain/orderImport/header';
import { maxRowsBeforeHeader } from '@/domain/sheets/limits';
import type { Row } from '@/domain/sheets/rows';
import { FileRefused, refuse } from './fileRefused';
import type { OpenedTable, Sheet } from '@/domain/sheets/read/table';

/** A workbook's sheet with an order file's header. */
export function hasHeader({ rows }: Sheet): boolean {
  return !('code' in findHeader(rows));
}

export interface OrderRows {
  header: FoundHeader;
  /** The header's own cells. */
  headRow: Row;
  /** The rows under the header, blank ones included. */
  rows: AsyncIterable<Row[]>;
}

/** Finds a table's header and answers the rows under it. Throws `FileRefused` where there is none. */
export async function findOrderRows(table: OpenedTable): Promise<OrderRows> {
  const source = table.rows[Symbol.asyncIterator]();
  const first: Row[] = [];
  for (let next = await source.next(); !next.done; next = await source.next()) {
    first.push(...next.value);
    if (first.length > maxRowsBeforeHeader) break;
  }
  if (first.every((row) => row.every((cell) => cell === null || cell === ''))) refuse('file-empty', {});
  const header = findHeader(first);
  if ('code' in header) throw new FileRefused(header);

  async function* rows(from: number): AsyncGenerator<Row[]> {
    yield first.slice(from);
    first.length = 0;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  return { header, headRow: first[header.rowIndex] ?? [], rows: rows(header.rowIndex + 1) };
}

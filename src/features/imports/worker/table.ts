import type { Delimiter } from '@/domain/orderImport/file/delimiter';
import type { ImportIssue } from '@/domain/orderImport/issues';
import type { Row } from '@/domain/orderImport/types';

/** What a file turned out to be. */
export interface TableKind {
  container: 'csv' | 'csv.gz' | 'xlsx';
  /** Of the text; `xlsx` for a workbook. */
  encoding: string;
  delimiter: Delimiter | null;
  /** The workbook's sheet that was read, and how many it has. */
  sheet: { name: string; count: number } | null;
}

export interface OpenedTable extends TableKind {
  /** Rows have the header's width unless they were cut or shifted. */
  fixedWidth: boolean;
  /** What was noticed about the file itself. */
  issues: ImportIssue[];
  /** All rows from the file's first one, blank ones included, a few hundred at a time. */
  rows: AsyncIterable<Row[]>;
}

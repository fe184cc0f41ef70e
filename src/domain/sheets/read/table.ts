import type { Delimiter } from '@/domain/sheets/delimiter';
import type { FileIssue } from '@/domain/sheets/fileIssue';
import type { Row } from '@/domain/sheets/rows';

/** What a file turned out to be. */
export interface TableKind {
  container: 'csv' | 'csv.gz' | 'xlsx';
  /** Of the text; `xlsx` for a workbook. */
  encoding: string;
  delimiter: Delimiter | null;
  /** The workbook's sheet that was read, and how many it has. */
  sheet: { name: string; count: number; names: string[] } | null;
}

/** A sheet of a workbook, all of it. */
export interface Sheet {
  name: string;
  rows: readonly Row[];
}

export interface OpenedTable extends TableKind {
  /** Rows have the header's width unless they were cut or shifted. */
  fixedWidth: boolean;
  /** What was noticed about the file itself. */
  issues: FileIssue[];
  /** All rows from the file's first one, blank ones included, a few hundred at a time. */
  rows: AsyncIterable<Row[]>;
}

import type { ImportColumn, ImportLayout } from '@/domain/orderImport/columns';
import type { FoundHeader } from '@/domain/orderImport/header';
import type { IssueLog } from '@/domain/orderImport/issueLog';
import type { IssueCode, IssueParams } from '@/domain/orderImport/issues';
import type { Cell, Row } from '@/domain/sheets/rows';

/** One row under its header, and where its issues go. */
export interface RowContext {
  layout: ImportLayout;
  rowNumber: number;
  cell: (column: ImportColumn) => Cell;
  issue: <Code extends IssueCode>(code: Code, params: IssueParams[Code]) => void;
}

/** A context that is moved from row to row, so that half a million rows make no half a million of them. */
export interface RowCursor extends RowContext {
  moveTo: (row: Row, rowNumber: number) => void;
  /** The order to which issues of this row belong, once it is known. */
  orderNo: string | undefined;
}

export function createRowCursor(header: FoundHeader, log: IssueLog): RowCursor {
  let cells: Row = [];
  const cursor: RowCursor = {
    layout: header.layout,
    rowNumber: 0,
    orderNo: undefined,
    moveTo: (row, rowNumber) => {
      cells = row;
      cursor.rowNumber = rowNumber;
      cursor.orderNo = undefined;
    },
    cell: (column) => {
      const index = header.columns.get(column);
      return index === undefined ? undefined : cells[index];
    },
    issue: (code, params) => log.add(code, params, { row: cursor.rowNumber, orderNo: cursor.orderNo }),
  };
  return cursor;
}

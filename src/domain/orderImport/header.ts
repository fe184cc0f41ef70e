import { cellText, excerpt } from '@/domain/sheets/cells/cellText';
import {
  columnOf, headOf, importLayouts, isPersonalHead, missingHeads, normaliseHead, wantedColumns,
} from '@/domain/orderImport/columns';
import type { ImportColumn, ImportLayout } from '@/domain/orderImport/columns';
import { importIssue } from '@/domain/orderImport/issues';
import type { ImportIssue } from '@/domain/orderImport/issues';
import { maxRowsBeforeHeader } from '@/domain/sheets/limits';
import type { Row } from '@/domain/sheets/rows';

/** A column that is not kept, for the page to name: people's data, or simply of no use. */
export interface DroppedColumn {
  head: string;
  /** `reduced`: an address, of which only province and city are kept. */
  why: 'personal' | 'unused' | 'reduced';
}

export interface FoundHeader {
  layout: ImportLayout;
  /** Index of the header among the rows given: the lines begin after it. */
  rowIndex: number;
  /** Cells that the header has; a row of another width was cut or shifted. */
  width: number;
  columns: ReadonlyMap<ImportColumn, number>;
  dropped: DroppedColumn[];
  issues: ImportIssue[];
}

/**
 * Finds the header among a table's first rows (titles and blanks may stand before it) and the layout by the heads'
 * names, in any order. Answers the issue that names the missing columns where no row has what is needed.
 */
export function findHeader(rows: readonly Row[]): FoundHeader | ImportIssue {
  let nearest: Nearest = { known: 0, layout: 'plain', missing: [] };
  for (const [rowIndex, row] of rows.slice(0, maxRowsBeforeHeader + 1).entries()) {
    for (const layout of importLayouts) {
      const columns = columnsOf(layout, row);
      const missing = missingHeads(layout, new Set(columns.keys()));
      if (missing.length === 0) return found(layout, row, rowIndex, columns);
      if (columns.size > nearest.known) nearest = { known: columns.size, layout, missing };
    }
  }
  if (nearest.known < 2) return importIssue('header-not-found', {});
  return importIssue('columns-missing', { layout: nearest.layout, columns: nearest.missing });
}

interface Nearest {
  known: number;
  layout: ImportLayout;
  missing: string[];
}

function columnsOf(layout: ImportLayout, row: Row): Map<ImportColumn, number> {
  const columns = new Map<ImportColumn, number>();
  for (const [index, cell] of row.entries()) {
    const column = columnOf(layout, cellText(cell));
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}

function found(
  layout: ImportLayout,
  row: Row,
  rowIndex: number,
  columns: ReadonlyMap<ImportColumn, number>,
): FoundHeader {
  const heads = row.map((cell) => excerpt(cellText(cell)));
  const used = new Set(columns.values());
  const dropped: DroppedColumn[] = [];
  for (const [index, head] of heads.entries()) {
    if (index === columns.get('address')) dropped.push({ head, why: 'reduced' });
    else if (head !== '' && !used.has(index)) dropped.push({ head, why: isPersonalHead(head) ? 'personal' : 'unused' });
  }
  const issues: ImportIssue[] = repeatedHeads(heads).map((head) => importIssue('column-repeated', { header: head }));
  for (const column of wantedColumns[layout]) {
    if (!columns.has(column)) issues.push(importIssue('column-absent', { column: headOf(layout, column) }));
  }
  const width = heads.findLastIndex((head) => head !== '') + 1;
  return { layout, rowIndex, width, columns, dropped, issues };
}

/** Heads that stand twice; the first is read. */
function repeatedHeads(heads: readonly string[]): string[] {
  const seen = new Set<string>();
  return heads.filter((head) => {
    const normal = normaliseHead(head);
    if (normal === '' || !seen.has(normal)) {
      seen.add(normal);
      return false;
    }
    return true;
  });
}

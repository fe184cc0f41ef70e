import type { BlankRule, ColumnChoice, ImportField } from '@/domain/productImport/columns';
import type { ImportProblem } from '@/domain/productImport/problems';
import { cellText, isBlank } from '@/domain/sheets/cells/cellText';
import { readIdCell } from '@/domain/sheets/cells/idCell';
import type { Cell, Row } from '@/domain/sheets/rows';

/** What one row, or one variant in a row, says; rows of one article number make a product. */
export interface SourceLine {
  row: number;
  /** The article number's cell, cleaned of a spreadsheet's guards; empty where the row has none. */
  article: string;
  /** Single cells; a column that is not in the file is not here, a blank cell is. */
  cells: Map<ImportField, SourceCell>;
  options: { name: string; cell: Cell }[];
  attributes: { name: string; cell: Cell; blank: BlankRule }[];
  sizes: { name: string; cell: Cell }[];
  images: { cells: Cell[]; blank: BlankRule } | null;
  /** The row is a product of its own and no SKU: its variants follow as rows of theirs. */
  parentOnly: boolean;
  /** Options of which a cell may hold several values, such as 红/蓝/白. */
  problems: ImportProblem[];
}

export interface SourceCell {
  cell: Cell;
  blank: BlankRule;
}

/** Reads a row's cells by the columns' choices; `null` for a blank row. */
export function lineOf(row: Row, rowNumber: number, columns: readonly ColumnChoice[]): SourceLine | null {
  if (row.every(isBlank)) return null;
  const line: SourceLine = {
    row: rowNumber, article: '', cells: new Map(), options: [], attributes: [], sizes: [], images: null, parentOnly: false,
    problems: [],
  };
  const names = new Map<string, string>();
  for (const [index, { field, name, blank }] of columns.entries()) {
    const cell = row[index];
    if (field === null) continue;
    if (field === 'option') line.options.push({ name, cell });
    else if (field === 'optionName') names.set(name, cellText(cell));
    else if (field === 'optionValue') line.options.push({ name: `#${name}`, cell });
    else if (field === 'attribute') line.attributes.push({ name, cell, blank });
    else if (field === 'sizeStock') line.sizes.push({ name, cell });
    else if (field === 'images') line.images = { cells: [...(line.images?.cells ?? []), cell], blank };
    else if (!line.cells.has(field)) line.cells.set(field, { cell, blank });
  }
  // Pairs of name and value stand beside each other; a name that only the first row has is found by its number later.
  line.options = line.options.map((option) => ({ ...option, name: namedOption(option.name, names) }));
  const articleCell = line.cells.get('articleNumber')?.cell;
  line.article = isBlank(articleCell) ? '' : readIdCell(articleCell).text;
  return line;
}

function namedOption(name: string, names: ReadonlyMap<string, string>): string {
  if (!name.startsWith('#')) return name;
  const given = names.get(name.slice(1)) ?? '';
  return given === '' ? name : `${name} ${given}`;
}

export function cellOf(line: SourceLine, field: ImportField): Cell {
  return line.cells.get(field)?.cell;
}

export function textOf(line: SourceLine, field: ImportField): string {
  return cellText(cellOf(line, field));
}

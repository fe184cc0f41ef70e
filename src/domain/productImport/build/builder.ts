import type { ReadCell } from '@/domain/productImport/cells/ladder';
import { looksLikeFormula } from '@/domain/productImport/cells/words';
import type { ReadingChoices } from '@/domain/productImport/choices';
import type { BlankRule, ImportField } from '@/domain/productImport/columns';
import type { SourceLine } from '@/domain/productImport/lines/line';
import type { ImportProblem, ProblemCode } from '@/domain/productImport/problems';
import { problem } from '@/domain/productImport/problems';
import { cellText, isBlank, isDamaged } from '@/domain/sheets/cells/cellText';
import type { Cell } from '@/domain/sheets/rows';

/** What goes on while one product is read. */
export interface Building {
  lines: readonly SourceLine[];
  choices: ReadingChoices;
  problems: ImportProblem[];
}

/** A cell that holds something, or a blank one of a column whose blanks clear. */
export interface FoundCell {
  row: number;
  cell: Cell;
}

export function tell(building: Building, code: ProblemCode, field: string, row: number, value: Cell = ''): void {
  building.problems.push(problem(code, field, row, cellText(value)));
}

/**
 * A product's own value over its rows: the first that is not blank; others that differ are told. `null`: all are
 * blank and blanks clear. `undefined`: the file has no such column, or blanks leave.
 */
export function productCell(building: Building, source: ImportField, field: string): FoundCell | null | undefined {
  let found: FoundCell | undefined;
  let blank: BlankRule = 'leave';
  for (const line of building.lines) {
    const at = line.cells.get(source);
    if (at === undefined) continue;
    blank = at.blank;
    if (isBlank(at.cell)) continue;
    if (found === undefined) found = { row: line.row, cell: at.cell };
    else if (cellText(found.cell) !== cellText(at.cell)) tell(building, 'values-differ', field, line.row, at.cell);
  }
  return found ?? (blank === 'clear' ? null : undefined);
}

/** A text of a product: cleaned, damaged and too long ones refused, formulas told. */
export function textValue(
  building: Building,
  found: FoundCell,
  field: string,
  limit: { longest: number; tooLong: ProblemCode },
): string | undefined {
  const text = cellText(found.cell);
  if (isDamaged(text)) tell(building, 'text-damaged', field, found.row, found.cell);
  else if (Array.from(text).length > limit.longest) tell(building, limit.tooLong, field, found.row, found.cell);
  else {
    if (looksLikeFormula(text)) tell(building, 'looks-like-formula', field, found.row, found.cell);
    return text;
  }
  return undefined;
}

/** What a cell's reader gave, with its remark told. */
export function valueOf<Value>(building: Building, read: ReadCell<Value>, field: string, found: FoundCell): Value | undefined {
  if (read.remark !== null) tell(building, read.remark, field, found.row, found.cell);
  return read.value;
}

import type { ReadingChoices } from '@/domain/productImport/choices';
import type { SourceLine } from '@/domain/productImport/lines/line';
import { lineOf, textOf } from '@/domain/productImport/lines/line';
import { taobaoLines } from '@/domain/productImport/lines/taobaoLines';
import { woocommerceLines } from '@/domain/productImport/lines/woocommerceLines';
import type { Row } from '@/domain/sheets/rows';

/** A table's rows under its heads, as groups of lines that make one product each, in the file's order. */
export function groupLines(rows: readonly Row[], from: number, choices: ReadingChoices): SourceLine[][] {
  const read = rows.slice(from).flatMap((row, index) => lineOf(row, from + index + 1, choices.columns) ?? []);
  const lines = byLayout(read, choices);
  const groups = new Map<string, SourceLine[]>();
  let last: string | null = null;
  for (const line of lines) {
    const key = keyOf(line, last);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
    last = key.startsWith('row ') ? null : key;
  }
  return [...groups.values()];
}

function byLayout(lines: SourceLine[], { layout }: ReadingChoices): SourceLine[] {
  if (layout === 'woocommerce') return woocommerceLines(lines);
  return layout === 'taobao' ? taobaoLines(lines) : lines;
}

/**
 * A row without an article number goes on with the product before it where it has no title of its own: merged cells
 * come blank after the first. Else it is a product that lacks its number.
 */
function keyOf(line: SourceLine, last: string | null): string {
  if (line.article !== '') return `article ${line.article.normalize('NFKC').trim()}`;
  const goesOn = last !== null && textOf(line, 'title') === '' && textOf(line, 'parent') === '';
  return goesOn ? last : `row ${line.row}`;
}

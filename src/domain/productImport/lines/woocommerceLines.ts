import type { SourceLine } from '@/domain/productImport/lines/line';
import { textOf } from '@/domain/productImport/lines/line';
import { problem } from '@/domain/productImport/problems';

const simple = new Set(['simple', 'variable', 'variation', 'external', 'grouped']);

/**
 * WooCommerce rows: `simple` is a product with one SKU, `variable` a product whose `variation` rows name it as their
 * parent, by SKU or as `id:12`. Where a product has no SKU its id is the article number.
 */
export function woocommerceLines(lines: readonly SourceLine[]): SourceLine[] {
  const numbers = new Map<string, string>();
  for (const line of lines) {
    const number = ownNumber(line);
    const id = textOf(line, 'rowId');
    if (id !== '') numbers.set(`id:${id}`, number);
    numbers.set(number, number);
  }
  return lines.map((line) => withProduct(line, numbers));
}

const ownNumber = (line: SourceLine): string => textOf(line, 'skuCode') || textOf(line, 'rowId');

function withProduct(line: SourceLine, numbers: ReadonlyMap<string, string>): SourceLine {
  const types = textOf(line, 'productType').toLowerCase().split(',').map((type) => type.trim());
  const type = types.find((one) => simple.has(one));
  if (type === 'variation') {
    const parent = textOf(line, 'parent');
    const article = numbers.get(parent) ?? (parent === '' ? '' : parent);
    const cells = new Map(line.cells);
    // A variation's own name repeats the product's with its values; its own pictures are the product's too.
    cells.delete('title');
    const problems = article === '' ? [problem('parent-missing', 'articleNumber', line.row, ownNumber(line))] : [];
    return { ...line, article, cells, problems };
  }
  const article = ownNumber(line);
  if (type === 'variable') {
    const cells = new Map(line.cells);
    for (const field of ['price', 'stock', 'cost', 'skuCode'] as const) cells.delete(field);
    return { ...line, article, cells, options: [], parentOnly: true };
  }
  const problems = type === undefined ? [problem('type-unknown', 'articleNumber', line.row, textOf(line, 'productType'))] : [];
  // What a simple product says of itself are attributes, not options: it has one SKU.
  return { ...line, article, options: [], problems };
}

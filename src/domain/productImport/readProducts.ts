import { articleNumberOf, ownFields, unitsOf } from '@/domain/productImport/build/fields';
import { skusOf } from '@/domain/productImport/build/skus';
import type { Building } from '@/domain/productImport/build/builder';
import type { ReadingChoices } from '@/domain/productImport/choices';
import { checkProduct } from '@/domain/productImport/check';
import type { ImportedProduct } from '@/domain/productImport/imported';
import { columnsOf, findLayout } from '@/domain/productImport/layouts';
import type { ProductLayout } from '@/domain/productImport/layouts';
import type { SourceLine } from '@/domain/productImport/lines/line';
import { groupLines } from '@/domain/productImport/lines/group';
import { keptProblems, problem } from '@/domain/productImport/problems';
import type { Row } from '@/domain/sheets/rows';

/** How a table is read when nobody has said anything. */
export function guessChoices(rows: readonly Row[]): ReadingChoices {
  const { layout, headerIndex } = findLayout(rows);
  return choicesFor(rows, layout, headerIndex + 1);
}

/** The same for a layout and a row of heads that a person chose. */
export function choicesFor(rows: readonly Row[], layout: ProductLayout, headerRow: number): ReadingChoices {
  const columns = columnsOf(layout, rows[headerRow - 1] ?? []);
  return { layout, headerRow, columns, units: { pack: null, carton: null }, categories: {} };
}

/** All products of a table, in the file's order, each with what is wrong with it. */
export function readProducts(rows: readonly Row[], choices: ReadingChoices): ImportedProduct[] {
  const from = choices.headerRow + (choices.layout === 'taobao' ? 1 : 0);
  const products = groupLines(rows, from, choices).map((lines) => buildProduct(lines, choices));
  const owners = new Map<string, number>();
  for (const product of products) {
    for (const [index, { code }] of product.skus.entries()) {
      const other = owners.get(code);
      if (other !== undefined && other !== product.row) {
        product.problems.push(problem('sku-of-another-product', `skus.${index}.code`, product.row, code));
      }
      owners.set(code, other ?? product.row);
    }
  }
  return products;
}

function buildProduct(lines: readonly SourceLine[], choices: ReadingChoices): ImportedProduct {
  const building: Building = { lines, choices, problems: lines.flatMap((line) => line.problems) };
  const articleNumber = articleNumberOf(building);
  const units = unitsOf(building);
  const product: ImportedProduct = {
    row: lines[0]?.row ?? 0,
    articleNumber,
    ...ownFields(building, units),
    skus: skusOf(building, articleNumber, units),
    problems: [],
  };
  return { ...product, problems: keptProblems([...building.problems, ...checkProduct(product)]) };
}

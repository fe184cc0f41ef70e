import { cleanArticleNumber, skuCode } from '@/domain/articleNumber';
import type { Building } from '@/domain/productImport/build/builder';
import { tell } from '@/domain/productImport/build/builder';
import { costOf, mergedCost, stockOf, tiersOf } from '@/domain/productImport/build/skuValues';
import type { UnitSizes } from '@/domain/productImport/cells/pieces';
import type { ImportedOption, ImportedSku } from '@/domain/productImport/imported';
import { draftLimits } from '@/domain/products/draft';
import type { SourceLine } from '@/domain/productImport/lines/line';
import { cellOf } from '@/domain/productImport/lines/line';
import { cellText, isBlank } from '@/domain/sheets/cells/cellText';
import { readIdCell } from '@/domain/sheets/cells/idCell';

/** The product's SKUs: each row with a variant is one, a row with lists of values or sizes several. */
export function skusOf(building: Building, article: string, units: UnitSizes): ImportedSku[] {
  const lines = building.lines.filter((line) => isSkuLine(line, building));
  const names = optionNames(building.lines);
  const skus: ImportedSku[] = [];
  for (const line of lines) {
    for (const options of optionSets(building, line, names, lines.length === 1)) {
      const index = skus.length;
      if (index >= draftLimits.skus) {
        tell(building, 'too-many-skus', 'skus', line.row, String(draftLimits.skus));
        return skus;
      }
      const size = line.sizes.length === 0 ? undefined : options.at(-1)?.value;
      skus.push({
        code: codeOf(building, line, article, options, index),
        options,
        ...stockOf(building, line, units, index, size),
        ...costOf(building, line, index),
        ...tiersOf(building, line, index),
      });
    }
  }
  return distinguished(skus);
}

/** Several SKUs that no option tells apart are told apart by their codes. */
function distinguished(skus: ImportedSku[]): ImportedSku[] {
  if (skus.length < 2 || skus.some(({ options }) => options.length > 0)) return skus;
  return skus.map((sku) => ({ ...sku, options: [{ name: '规格', value: sku.code }] }));
}

const skuFields = ['skuCode', 'price', 'stock'] as const;

/** Rows that only bring an image or a text go with the product; the only row of a product is its SKU. */
function isSkuLine(line: SourceLine, building: Building): boolean {
  if (line.parentOnly) return false;
  if (building.lines.length === 1) return true;
  return (
    line.options.some(({ cell }) => !isBlank(cell)) ||
    line.sizes.some(({ cell }) => !isBlank(cell)) ||
    skuFields.some((field) => !isBlank(cellOf(line, field))) ||
    // One cost over all rows makes no SKU of the row that it stands in.
    (!isBlank(cellOf(line, 'cost')) && mergedCost(building) === null)
  );
}

/** Names of pairs whose name stands in the product's first row only, by their number. */
function optionNames(lines: readonly SourceLine[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { options } of lines) {
    for (const { name } of options) {
      const [number = '', ...words] = name.split(' ');
      if (name.startsWith('#') && words.length > 0 && !names.has(number)) names.set(number, words.join(' '));
    }
  }
  return names;
}

const listMark = /\s*[、,，;；|]\s*/;
const looseListMark = /\s*[、,，;；|/]\s*/;

/** The option values of a row's SKUs: one set, or every combination where cells hold lists or columns are sizes. */
function optionSets(
  building: Building,
  line: SourceLine,
  names: ReadonlyMap<string, string>,
  alone: boolean,
): ImportedOption[][] {
  let sets: ImportedOption[][] = [[]];
  for (const { name, cell } of line.options) {
    if (isBlank(cell)) continue;
    const label = named(name, names);
    const text = cellText(cell);
    if (text === 'Default Title' && label === 'Title') continue;
    const values = alone ? text.split(building.choices.layout === 'plain' ? looseListMark : listMark) : [text];
    const clean = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
    if (clean.length > 1) tell(building, 'options-split', 'skus', line.row, cell);
    if (clean.some((value) => Array.from(value).length > draftLimits.optionValue)) tell(building, 'text-too-long', 'skus', line.row, cell);
    const added = clean.slice(0, draftLimits.skus).map((value) => ({ name: label, value }));
    sets = sets.flatMap((set) => added.map((option) => [...set, option])).slice(0, draftLimits.skus + 1);
  }
  if (line.sizes.length > 0) {
    const sizes = line.sizes.filter(({ cell }) => !isBlank(cell));
    sets = sets.flatMap((set) => sizes.map(({ name }) => [...set, { name: '尺码', value: name }]));
  }
  if ((sets[0]?.length ?? 0) > draftLimits.options) tell(building, 'too-many-options', 'skus', line.row);
  return sets;
}

function named(name: string, names: ReadonlyMap<string, string>): string {
  const [number = '', ...words] = name.split(' ');
  const label = name.startsWith('#') ? words.join(' ') || (names.get(number) ?? `Option ${number.slice(1)}`) : name;
  return Array.from(label).slice(0, draftLimits.optionName).join('');
}

function codeOf(
  building: Building,
  line: SourceLine,
  article: string,
  options: readonly ImportedOption[],
  index: number,
): string {
  const cell = cellOf(line, 'skuCode');
  const made = skuCode(article, options.map(({ value }) => value));
  // A code that stands for several SKUs of a row is none of theirs.
  if (isBlank(cell) || line.sizes.length > 0) return made;
  const { text, changed } = readIdCell(cell);
  const clean = cleanArticleNumber(text);
  if (changed) tell(building, 'id-changed-by-spreadsheet', `skus.${index}.code`, line.row, cell);
  else if (clean === null) tell(building, 'sku-unreadable', `skus.${index}.code`, line.row, cell);
  return clean ?? made;
}

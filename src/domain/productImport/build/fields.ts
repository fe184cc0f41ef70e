import type { Category } from '@/domain/categories';
import type { Building } from '@/domain/productImport/build/builder';
import { productCell, tell, textValue, valueOf } from '@/domain/productImport/build/builder';
import { readImages } from '@/domain/productImport/cells/images';
import { readLadder } from '@/domain/productImport/cells/ladder';
import type { UnitSizes } from '@/domain/productImport/cells/pieces';
import { readMoq, readUnitSize } from '@/domain/productImport/cells/pieces';
import { categoryOf, readPromise } from '@/domain/productImport/cells/words';
import type { ImportedProduct } from '@/domain/productImport/imported';
import { draftLimits } from '@/domain/products/draft';
import { cellOf } from '@/domain/productImport/lines/line';
import { cellText, isBlank } from '@/domain/sheets/cells/cellText';
import { readIdCell } from '@/domain/sheets/cells/idCell';
import { cleanArticleNumber } from '@/domain/articleNumber';

/** The article number as it is kept; empty, with the reason told, where there is none that can be. */
export function articleNumberOf(building: Building): string {
  const [first] = building.lines;
  if (first === undefined) return '';
  if (first.article === '') {
    tell(building, 'article-missing', 'articleNumber', first.row);
    return '';
  }
  const cell = cellOf(first, 'articleNumber');
  if (!isBlank(cell) && readIdCell(cell).changed) tell(building, 'id-changed-by-spreadsheet', 'articleNumber', first.row, cell);
  const clean = cleanArticleNumber(first.article);
  if (clean === null) tell(building, 'article-unreadable', 'articleNumber', first.row, first.article);
  return clean ?? '';
}

/** Units of this product: its own columns before what was said for the file. */
export function unitsOf(building: Building): UnitSizes {
  const size = (source: 'packSize' | 'cartonSize') => {
    const found = productCell(building, source, 'moq');
    return found ? readUnitSize(found.cell) : null;
  };
  return { pack: size('packSize') ?? building.choices.units.pack, carton: size('cartonSize') ?? building.choices.units.carton };
}

/** Everything that a product says of itself, beside number and SKUs; absent where the file says nothing. */
export function ownFields(building: Building, units: UnitSizes): Partial<ImportedProduct> {
  const fields: Partial<ImportedProduct> = {};
  const title = productCell(building, 'title', 'title');
  if (title) fields.title = textValue(building, title, 'title', { longest: draftLimits.title, tooLong: 'title-too-long' });
  const brand = productCell(building, 'brand', 'brand');
  if (brand === null) fields.brand = null;
  else if (brand) fields.brand = textValue(building, brand, 'brand', { longest: draftLimits.brand, tooLong: 'text-too-long' });
  fields.category = category(building);
  const moq = productCell(building, 'moq', 'moq');
  if (moq === null) fields.moq = null;
  else if (moq) fields.moq = valueOf(building, readMoq(moq.cell, units), 'moq', moq);
  const promise = productCell(building, 'dispatchPromise', 'dispatchPromiseHours');
  if (promise === null) fields.dispatchPromiseHours = null;
  else if (promise) {
    const hours = readPromise(promise.cell);
    if (hours === null) tell(building, 'promise-unreadable', 'dispatchPromiseHours', promise.row, promise.cell);
    else fields.dispatchPromiseHours = hours;
  }
  const ladder = productCell(building, 'tiers', 'tiers');
  if (ladder === null) fields.tiers = null;
  else if (ladder) fields.tiers = valueOf(building, readLadder(ladder.cell), 'tiers', ladder);
  fields.attributes = attributes(building);
  fields.images = images(building);
  return withoutUndefined(fields);
}

function category(building: Building): Category | null | undefined {
  const found = productCell(building, 'category', 'category');
  if (found === undefined || found === null) return found;
  const text = cellText(found.cell);
  const known = categoryOf(text, building.choices.categories);
  if (known === undefined) tell(building, 'category-unknown', 'category', found.row, text);
  // A word that a person said is none of ours says nothing: what the product has stays.
  return known ?? undefined;
}

function attributes(building: Building): Record<string, string | null> | undefined {
  const values: Record<string, string | null> = {};
  for (const line of building.lines) {
    for (const { name, cell, blank } of line.attributes) {
      if (typeof values[name] === 'string') continue;
      const found = { row: line.row, cell };
      if (isBlank(cell)) {
        if (blank === 'clear') values[name] = null;
        continue;
      }
      const text = textValue(building, found, `attributes.${name}`, { longest: draftLimits.attributeValue, tooLong: 'text-too-long' });
      if (text !== undefined) values[name] = text;
    }
  }
  return Object.keys(values).length === 0 ? undefined : values;
}

function images(building: Building): string[] | null | undefined {
  const addresses = new Set<string>();
  let clears = false;
  let lastRow = 0;
  for (const { row, images: source } of building.lines) {
    if (source === null) continue;
    lastRow = row;
    clears ||= source.blank === 'clear';
    for (const cell of source.cells) {
      const read = readImages(cell);
      for (const { code, value } of read.remarks) tell(building, code, 'images', row, value);
      for (const address of read.addresses) addresses.add(address);
    }
  }
  if (addresses.size === 0) return clears ? null : undefined;
  if (addresses.size > draftLimits.images) tell(building, 'too-many-images', 'images', lastRow, String(addresses.size));
  return [...addresses].slice(0, draftLimits.images);
}

function withoutUndefined(fields: Partial<ImportedProduct>): Partial<ImportedProduct> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

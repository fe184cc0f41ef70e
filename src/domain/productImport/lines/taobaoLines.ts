import type { SourceLine } from '@/domain/productImport/lines/line';
import { cellOf, textOf } from '@/domain/productImport/lines/line';
import { problem } from '@/domain/productImport/problems';
import { isBlank } from '@/domain/sheets/cells/cellText';

/** Properties by their Taobao numbers, as far as packets use them for variants. */
const propertyNames: Readonly<Record<string, string>> = {
  '1627207': '颜色',
  '20509': '尺码',
  '20518': '尺码',
  '20549': '鞋码',
  '148242406': '套餐',
  '5919063': '规格',
};
/** 货号 and 品牌 among the properties that a seller types in. */
const articleProperty = '13021751';
const brandProperty = '20000';

interface Variant {
  price: string;
  quantity: string;
  code: string;
  properties: { pid: string; vid: string }[];
}

/** A packet's line: the product, and one line more for each variant in `skuProps`. */
export function taobaoLines(lines: readonly SourceLine[]): SourceLine[] {
  return lines.flatMap(linesOf);
}

function linesOf(line: SourceLine): SourceLine[] {
  const typed = typedProperties(line);
  const article = line.article || typed.get(articleProperty) || textOf(line, 'rowId');
  const brand = typed.get(brandProperty);
  const cells = new Map(line.cells);
  if (brand !== undefined) cells.set('brand', { cell: brand, blank: 'leave' });
  const text = textOf(line, 'skuProps');
  const variants = readVariants(text);
  if (variants === null) {
    return [{ ...line, article, cells, problems: [problem('sku-props-unreadable', 'skus', line.row, text)] }];
  }
  if (variants.length === 0) return [{ ...line, article, cells }];
  const aliases = readAliases(textOf(line, 'propAlias'));
  const product = new Map(cells);
  product.delete('price');
  product.delete('stock');
  product.delete('cost');
  return [
    { ...line, article, cells: product, parentOnly: true },
    ...variants.map((variant) => variantLine(line, article, variant, aliases)),
  ];
}

function variantLine(line: SourceLine, article: string, variant: Variant, aliases: ReadonlyMap<string, string>): SourceLine {
  const cells: SourceLine['cells'] = new Map();
  const put = (field: 'price' | 'stock' | 'skuCode', cell: string) => cells.set(field, { cell, blank: 'leave' });
  put('price', variant.price);
  put('stock', variant.quantity);
  put('skuCode', variant.code);
  // A packet says no costs; a column that a person called one holds for each variant.
  const cost = line.cells.get('cost');
  if (cost !== undefined) cells.set('cost', cost);
  const options = variant.properties.map(({ pid, vid }) => ({
    name: propertyNames[pid] ?? pid,
    cell: aliases.get(`${pid}:${vid}`) ?? vid,
  }));
  return { ...line, article, cells, options, attributes: [], images: null, parentOnly: false, problems: [] };
}

const variantPattern = /([^:;]*):([^:;]*):([^:;]*):((?:-?\d+:-?\d+(?:;|$))+)/y;

/** `price:quantity:outer_id:pid:vid;pid:vid;…` repeated; `null` where it is written otherwise. */
function readVariants(text: string): Variant[] | null {
  const variants: Variant[] = [];
  variantPattern.lastIndex = 0;
  while (variantPattern.lastIndex < text.length) {
    const match = variantPattern.exec(text);
    if (match === null) return null;
    const [, price = '', quantity = '', code = '', pairs = ''] = match;
    const properties = pairs.split(';').filter((pair) => pair !== '').map((pair) => {
      const [pid = '', vid = ''] = pair.split(':');
      return { pid, vid };
    });
    variants.push({ price, quantity, code, properties });
  }
  return variants;
}

/** `pid:vid:name;…`: what the seller calls a value. */
function readAliases(text: string): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const part of text.split(';')) {
    const match = /^(-?\d+:-?\d+):(.+)$/.exec(part.trim());
    if (match?.[1] !== undefined && match[2] !== undefined) aliases.set(match[1], match[2].trim());
  }
  return aliases;
}

/** Values that the seller typed in, by property: `inputPids` and `inputValues` run side by side. */
function typedProperties(line: SourceLine): Map<string, string> {
  if (isBlank(cellOf(line, 'inputPids'))) return new Map();
  const pids = textOf(line, 'inputPids').split(',');
  const values = textOf(line, 'inputValues').split(',');
  return new Map(pids.map((pid, index) => [pid.trim(), (values[index] ?? '').split(';')[0]?.trim() ?? '']));
}

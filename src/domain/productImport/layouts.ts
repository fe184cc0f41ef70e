import { knownHeads, guessColumns, ignored, normaliseHead } from '@/domain/productImport/columns';
import type { ColumnChoice, ImportField } from '@/domain/productImport/columns';
import { cellText, isBlank } from '@/domain/sheets/cells/cellText';
import { maxRowsBeforeHeader } from '@/domain/sheets/limits';
import type { Row } from '@/domain/sheets/rows';

export const productLayouts = ['plain', 'shopify', 'woocommerce', 'taobao'] as const;
/** `plain`: a row is a product or one of its SKUs, columns as a person says; the others are known by their heads. */
export type ProductLayout = (typeof productLayouts)[number];

export interface FoundLayout {
  layout: ProductLayout;
  /** Index of the row of heads; rows of goods begin after `skip` more. */
  headerIndex: number;
  /** Rows after the heads that hold no goods: the packet's second heads. */
  skip: number;
}

const needed: Record<Exclude<ProductLayout, 'plain'>, readonly string[]> = {
  shopify: ['Handle', 'Title', 'Option1 Value', 'Variant Price'],
  woocommerce: ['Type', 'SKU', 'Name', 'Parent'],
  taobao: ['title', 'cid', 'price', 'num', 'skuProps'],
};

/** Tells a table's layout and its row of heads from its first rows. */
export function findLayout(rows: readonly Row[]): FoundLayout {
  const first = rows.slice(0, maxRowsBeforeHeader + 1);
  for (const [index, row] of first.entries()) {
    const present = new Set(row.map((cell) => normaliseHead(cellText(cell))));
    for (const layout of ['shopify', 'woocommerce', 'taobao'] as const) {
      if (!needed[layout].every((head) => present.has(normaliseHead(head)))) continue;
      return { layout, headerIndex: index, skip: layout === 'taobao' ? 1 : 0 };
    }
  }
  return { layout: 'plain', headerIndex: plainHeader(first), skip: 0 };
}

/** The row with most known heads; the first with two cells or more where none is known. */
function plainHeader(rows: readonly Row[]): number {
  const scores = rows.map(knownHeads);
  const best = Math.max(0, ...scores);
  if (best > 0) return scores.indexOf(best);
  return Math.max(0, rows.findIndex((row) => row.filter((cell) => !isBlank(cell)).length >= 2));
}

/** Heads of a known layout; `#` stands for a number that makes a pair. */
const layoutHeads: Record<Exclude<ProductLayout, 'plain'>, readonly (readonly [string, ImportField])[]> = {
  shopify: [
    ['Handle', 'articleNumber'], ['Title', 'title'], ['Vendor', 'brand'], ['Type', 'category'], ['Option# Name', 'optionName'],
    ['Option# Value', 'optionValue'], ['Variant SKU', 'skuCode'], ['Variant Inventory Qty', 'stock'],
    ['Variant Price', 'price'], ['Cost per item', 'cost'], ['Image Src', 'images'], ['Variant Image', 'images'],
  ],
  woocommerce: [
    ['ID', 'rowId'], ['Type', 'productType'], ['SKU', 'skuCode'], ['Name', 'title'], ['Parent', 'parent'],
    ['Regular price', 'price'], ['Cost of goods', 'cost'], ['Stock', 'stock'], ['Categories', 'category'], ['Brands', 'brand'], ['Images', 'images'],
    ['Attribute # name', 'optionName'], ['Attribute # value(s)', 'optionValue'],
  ],
  taobao: [
    ['title', 'title'], ['price', 'price'], ['num', 'stock'], ['outer_id', 'articleNumber'], ['picture', 'images'],
    ['skuProps', 'skuProps'], ['propAlias', 'propAlias'], ['inputPids', 'inputPids'], ['inputValues', 'inputValues'],
    ['num_id', 'rowId'],
  ],
};

const digitsOf = /\d+/;

/** The columns of a layout: fixed by name where it is known, guessed for a plain sheet. */
export function columnsOf(layout: ProductLayout, header: Row): ColumnChoice[] {
  if (layout === 'plain') return guessColumns(header);
  const byHead = new Map(layoutHeads[layout].map(([head, field]) => [numberless(head.replace('#', '0')), field]));
  return header.map((cell) => {
    const head = cellText(cell);
    const field = byHead.get(numberless(head));
    if (field === undefined) return ignored;
    return { field, name: isPair(field) ? (digitsOf.exec(head)?.[0] ?? '1') : '', blank: 'leave' };
  });
}

const isPair = (field: ImportField): boolean => field === 'optionName' || field === 'optionValue';

/** Numbers made one, brackets kept: `Attribute 2 value(s)` and `Attribute 1 value(s)` are one head. */
const numberless = (head: string): string => head.toLowerCase().replace(/\d+/, '#').replace(/[\s_]/g, '');

import { cellText, excerpt, isDamaged } from '@/domain/sheets/cells/cellText';
import { readIdCell } from '@/domain/sheets/cells/idCell';
import { readMoney } from '@/domain/sheets/cells/moneyCell';
import { readQuantity } from '@/domain/sheets/cells/quantityCell';
import { headOf } from '@/domain/orderImport/columns';
import type { ImportColumn } from '@/domain/orderImport/columns';
import { maxLineAmountLi, maxSkuLength, maxTitleLength } from '@/domain/orderImport/limits';
import { maxQuantity, maxUnitPriceLi } from '@/domain/sheets/limits';
import type { RowContext } from '@/domain/orderImport/rowContext';

/** A line's own values as its row gives them. */
export interface LineCells {
  sku: string;
  title: string;
  quantity: number;
  unitPriceLi: number;
  /** The currency mark that stood beside the price. */
  priceMark: string | null;
}

/** Reads a row's line values; `null` where one of them keeps the row out (each reason is in the log). */
export function readLineCells(row: RowContext): LineCells | null {
  const sku = readSku(row);
  const quantity = readPieces(row);
  const price = readPrice(row);
  if (sku === null || quantity === null || price === null) return null;
  if (Math.abs(quantity * price.li) > maxLineAmountLi) {
    row.issue('amount-out-of-range', { quantity, price: excerpt(cellText(row.cell('unitPrice'))) });
    return null;
  }
  return { sku, title: readTitle(row), quantity, unitPriceLi: price.li, priceMark: price.mark };
}

/** An id's text, or `null` with its reason logged; `''` where the cell is empty. */
export function readId(row: RowContext, column: ImportColumn, limit: number): string | null {
  const { text, changed } = readIdCell(row.cell(column));
  const head = headOf(row.layout, column);
  if (changed) row.issue('id-changed-by-spreadsheet', { column: head, value: excerpt(text) });
  else if (isDamaged(text)) row.issue('text-damaged', { column: head });
  else if (text.length > limit) row.issue('text-too-long', { column: head, limit });
  else return text;
  return null;
}

/** 单品货号, else 货号. */
function readSku(row: RowContext): string | null {
  for (const column of ['sku', 'articleNumber'] as const) {
    const text = readId(row, column, maxSkuLength);
    if (text !== '') return text;
  }
  return missing(row, 'sku');
}

function readPieces(row: RowContext): number | null {
  const cell = row.cell('quantity');
  const quantity = readQuantity(cell);
  if (typeof quantity === 'number') return quantity;
  const value = excerpt(cellText(cell));
  if (value === '') return missing(row, 'quantity');
  if (quantity === 'quantity-out-of-range') row.issue(quantity, { value, limit: maxQuantity });
  else row.issue(quantity, { value });
  return null;
}

function readPrice(row: RowContext): { li: number; mark: string | null } | null {
  const cell = row.cell('unitPrice');
  const money = readMoney(cell);
  if (typeof money !== 'string') return money;
  const value = excerpt(cellText(cell));
  if (value === '') return missing(row, 'unitPrice');
  if (money === 'price-out-of-range') row.issue(money, { value, limit: maxUnitPriceLi / 1000 });
  else row.issue(money, { value });
  return null;
}

function readTitle(row: RowContext): string {
  const title = cellText(row.cell('title'));
  if (isDamaged(title)) row.issue('title-damaged', {});
  if (title.length <= maxTitleLength) return title;
  row.issue('title-shortened', { limit: maxTitleLength });
  // A pair of surrogates is not cut in two.
  return title.slice(0, maxTitleLength).replace(/[\ud800-\udbff]$/, '');
}

function missing(row: RowContext, column: ImportColumn): null {
  row.issue('cell-missing', { column: headOf(row.layout, column) });
  return null;
}

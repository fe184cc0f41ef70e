import type { ReadCell } from '@/domain/productImport/cells/ladder';
import { stockBounds } from '@/domain/products/draft';
import { quantityBounds } from '@/domain/priceBounds';
import { cellText, foldWidth } from '@/domain/sheets/cells/cellText';
import { readQuantity } from '@/domain/sheets/cells/quantityCell';
import type { Cell } from '@/domain/sheets/rows';

/** How many pieces the units of a factory hold; `null` where nobody said. */
export interface UnitSizes {
  /** 手: a set that is sold together. */
  pack: number | null;
  /** 箱. */
  carton: number | null;
}

const one = new Set(['', '件', '个', '只', '条', '套', '双', '张', '把', '支', '本', 'pc', 'pcs', 'piece', 'pieces']);
const dozen = new Set(['打', 'doz', 'dozen']);
const pack = new Set(['手', 'pack', 'packs', 'set', 'sets']);
const carton = new Set(['箱', '件装', 'ctn', 'carton', 'cartons', 'case']);

/** Pieces of one unit; `null` for a unit that nobody knows, or whose size nobody said. */
export function piecesOfUnit(unit: string, sizes: UnitSizes): number | null {
  const word = unit.trim().toLowerCase();
  if (one.has(word)) return 1;
  if (dozen.has(word)) return 12;
  if (pack.has(word)) return sizes.pack;
  return carton.has(word) ? sizes.carton : null;
}

const amount = /^([+-]?[\d,]+(?:\.\d+)?)\s*([^\d\s].*)?$/;

type Amount = number | 'unreadable' | 'unit' | 'out-of-range';

/** `2打` is 24, `３箱` three cartons; plain pieces else. */
function readAmount(cell: Cell, sizes: UnitSizes): Amount {
  const text = foldWidth(cellText(cell)).replace(/\s*(起批|起订|起|以上)$/, '').trim();
  const match = amount.exec(text);
  if (match === null) return 'unreadable';
  const count = readQuantity(match[1] ?? '');
  if (typeof count === 'string') return count === 'quantity-out-of-range' ? 'out-of-range' : 'unreadable';
  const size = piecesOfUnit((match[2] ?? '').replace(/起$/, ''), sizes);
  return size === null ? 'unit' : count * size;
}

export function readMoq(cell: Cell, sizes: UnitSizes): ReadCell<number> {
  const read = readAmount(cell, sizes);
  if (read === 'unit') return { value: undefined, remark: 'unit-unknown' };
  if (read === 'unreadable') return { value: undefined, remark: 'moq-unreadable' };
  if (read === 'out-of-range' || read < quantityBounds.least || read > quantityBounds.most) {
    return { value: undefined, remark: 'moq-out-of-bounds' };
  }
  return { value: read, remark: null };
}

/** Stock under 0, as shops show what they have sold beyond it, is 0 with a remark. */
export function readStock(cell: Cell, sizes: UnitSizes): ReadCell<number> {
  const read = readAmount(cell, sizes);
  if (read === 'unit') return { value: undefined, remark: 'unit-unknown' };
  if (read === 'unreadable') return { value: undefined, remark: 'stock-unreadable' };
  if (read === 'out-of-range' || read > stockBounds.most) return { value: undefined, remark: 'stock-out-of-bounds' };
  return read < 0 ? { value: 0, remark: 'stock-negative' } : { value: read, remark: null };
}

/** The size of a pack or a carton; `null` for anything but a whole number above 0. */
export function readUnitSize(cell: Cell): number | null {
  const read = readAmount(cell, { pack: null, carton: null });
  return typeof read === 'number' && read > 0 && read <= quantityBounds.most ? read : null;
}

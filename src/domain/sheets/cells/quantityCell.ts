import { cellText, foldWidth } from '@/domain/sheets/cells/cellText';
import { maxQuantity } from '@/domain/sheets/limits';
import type { Cell } from '@/domain/sheets/rows';

export type QuantityProblem = 'quantity-unreadable' | 'quantity-not-whole' | 'quantity-out-of-range';

const whole = /^([+-]?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)(\.\d+)?$/;

/** Whole pieces, with thousands marks and full-width digits understood; a problem's code for anything else. */
export function readQuantity(cell: Cell): number | QuantityProblem {
  const text = cellText(cell);
  const match = whole.exec(text) ?? whole.exec(foldWidth(text));
  if (match?.[2] === undefined) return 'quantity-unreadable';
  if (match[3] !== undefined && /[1-9]/.test(match[3])) return 'quantity-not-whole';
  const size = Number(match[2].replaceAll(',', ''));
  if (!(size <= maxQuantity)) return 'quantity-out-of-range';
  return match[1] === '-' && size > 0 ? -size : size;
}

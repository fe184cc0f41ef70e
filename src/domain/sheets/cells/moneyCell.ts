import { cellText, foldWidth } from '@/domain/sheets/cells/cellText';
import { maxUnitPriceLi } from '@/domain/sheets/limits';
import type { Fen, Li } from '@/domain/money';
import type { Cell } from '@/domain/sheets/rows';

export type PriceProblem = 'price-unreadable' | 'price-too-precise' | 'price-out-of-range';

/** An amount in li and the currency mark beside it (¥, £, 元, CNY …), `null` where none stands. */
export interface MoneyCell {
  li: Li;
  mark: string | null;
}

const mark = '[A-Za-z]{3}|CN¥|US\\$|HK\\$|[¥£€$]|元|人民币|美元|欧元|英镑|港币|日元';
const amount = new RegExp(
  `^([+-]?)\\s*(${mark})?\\s*([+-]?)\\s*(\\d+|[1-9]\\d{0,2}(?:,\\d{3})+)?(?:\\.(\\d*))?\\s*(${mark})?$`,
);
const plain = /^(-?)(\d{1,9})(?:\.(\d{1,3}))?$/;

/**
 * Reads money exactly, to the li: signs, thousands marks, full-width digits, a currency before or after.
 * Only a comma marks thousands and only a point the decimals. More than three decimals are refused, not rounded:
 * a rounded price would be another line.
 */
export function readMoney(cell: Cell): MoneyCell | PriceProblem {
  const raw = typeof cell === 'number' ? numberText(cell) : cellText(cell);
  const simple = plain.exec(raw);
  if (simple !== null) return checked(simple[1] === '-', simple[2] ?? '', simple[3] ?? '', null);
  const match = amount.exec(foldWidth(raw));
  if (match === null) return 'price-unreadable';
  const [, sign = '', before, innerSign = '', units = '', decimals = '', after] = match;
  const twice = (sign !== '' && innerSign !== '') || (before !== undefined && after !== undefined);
  if (twice || (units === '' && decimals === '')) return 'price-unreadable';
  return checked(sign + innerSign === '-', units.replaceAll(',', ''), decimals, before ?? after ?? null);
}

/** A spreadsheet's number without the dust of binary fractions: 2.0799999999999996 is 2.08. */
function numberText(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Math.abs(value - rounded) < 1e-9 * Math.max(1, Math.abs(value)) ? String(rounded) : String(value);
}

function checked(negative: boolean, units: string, decimals: string, found: string | null): MoneyCell | PriceProblem {
  if (/[1-9]/.test(decimals.slice(3))) return 'price-too-precise';
  const li = Number(units) * 1000 + Number(decimals.slice(0, 3).padEnd(3, '0'));
  if (!(li <= maxUnitPriceLi)) return 'price-out-of-range';
  return { li: negative && li > 0 ? -li : li, mark: found };
}

/** An order-level amount in fen; `null` where it cannot be read to the fen. */
export function readFen(cell: Cell): Fen | null {
  const money = readMoney(cell);
  if (typeof money === 'string' || money.li % 10 !== 0) return null;
  return money.li / 10 || 0;
}

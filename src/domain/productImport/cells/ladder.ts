import type { ImportedTier } from '@/domain/productImport/imported';
import type { ProblemCode } from '@/domain/productImport/problems';
import type { Li } from '@/domain/money';
import { mostTiers } from '@/domain/priceListProblems';
import { unitPriceBounds } from '@/domain/priceBounds';
import { cellText, foldWidth } from '@/domain/sheets/cells/cellText';
import { readMoney } from '@/domain/sheets/cells/moneyCell';
import type { Cell } from '@/domain/sheets/rows';

/** Value, or why there is none. */
export type ReadCell<Value> = { value: Value; remark: ProblemCode | null } | { value: undefined; remark: ProblemCode };

const refused = (remark: ProblemCode): ReadCell<never> => ({ value: undefined, remark });

/** A unit price in li: above 0, at most ¥1,000,000. `pieces`: the price is of so many, such as a dozen. */
export function readPrice(cell: Cell, pieces = 1): ReadCell<Li> {
  const text = typeof cell === 'string' ? withoutUnit(cellText(cell)) : cell;
  const money = readMoney(text);
  if (money === 'price-out-of-range') return refused('price-out-of-bounds');
  if (typeof money === 'string') return refused(money);
  if (money.li <= 0) return refused('price-not-positive');
  const li = Math.round(money.li / pieces);
  if (li < unitPriceBounds.least || li > unitPriceBounds.most) return refused('price-out-of-bounds');
  return { value: li, remark: li * pieces === money.li ? null : 'price-rounded' };
}

/** 12.5元/件 is 12.5: the unit of one piece says nothing. */
function withoutUnit(text: string): string {
  return foldWidth(text).replace(/\s*\/?\s*(件|个|只|条|套|pcs?|piece)$/i, '');
}

/** Between steps; a comma only before the next quantity, since it also marks thousands. */
const between = /[;|]|[,、/](?=\s*(?:≥|>=|满)?\s*\d+\s*(?:-|~|–|—|至|到|\+|以上|起|件|个|pcs|[:=@]))/;

const step = new RegExp(
  '^(?:≥|>=|大于等于|满)?\\s*(\\d{1,9})\\s*(?:(?:-|~|–|—|至|到)\\s*(\\d{1,9})?|\\+|以上|起|及以上)?\\s*(?:件|个|只|条|套|双|pcs?|pieces?)?' +
    '\\s*(?:及?以上|起)?\\s*[:=@,\\s]?\\s*(.+)$',
  'i',
);

/**
 * A whole ladder in one cell: `1-49:12.5;50-199:11`, `≥50件 ¥11`, `50+ 11`. Only where a step begins is kept; a stated
 * end that does not meet the next beginning is told. A bare price is a ladder from the MOQ on.
 */
export function readLadder(cell: Cell): ReadCell<ImportedTier[]> {
  const lines = typeof cell === 'string' ? cell.trim().replace(/[\r\n]+/g, ';') : cell;
  const text = foldWidth(cellText(lines));
  if (typeof cell === 'number' || /^[¥$€£]?\s*\d[\d,]*(\.\d+)?\s*元?$/.test(text)) {
    const price = readPrice(cell);
    return price.value === undefined ? price : { value: [{ startsAt: null, unitPriceLi: price.value }], remark: price.remark };
  }
  const parts = text.split(between).map((part) => part.trim()).filter((part) => part !== '');
  if (parts.length === 0) return refused('ladder-unreadable');
  if (parts.length > mostTiers) return refused('too-many-tiers');
  const steps: { from: number; to: number | null; unitPriceLi: Li }[] = [];
  for (const part of parts) {
    const match = step.exec(part);
    if (match === null) return refused('ladder-unreadable');
    const price = readPrice((match[3] ?? '').trim());
    if (price.value === undefined) return refused(price.remark === 'price-unreadable' ? 'ladder-unreadable' : price.remark);
    steps.push({ from: Number(match[1]), to: match[2] === undefined ? null : Number(match[2]), unitPriceLi: price.value });
  }
  return laddered(steps);
}

function laddered(steps: readonly { from: number; to: number | null; unitPriceLi: Li }[]): ReadCell<ImportedTier[]> {
  let remark: ProblemCode | null = null;
  for (const [index, { to }] of steps.entries()) {
    const next = steps[index + 1];
    if (to === null || next === undefined) continue;
    if (to >= next.from) return refused('ladder-overlaps');
    if (to < next.from - 1) remark = 'ladder-gap';
  }
  return { value: steps.map(({ from, unitPriceLi }) => ({ startsAt: from, unitPriceLi })), remark };
}

import type { Li } from '@/domain/money';

const pricePattern = /^\d{1,7}(\.\d{1,3})?$/;

/** A unit price as people type it, full-width digits, thousands marks and a currency sign allowed; null for what is none. */
export function priceOfText(text: string): Li | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,¥￥]/g, '');
  if (!pricePattern.test(plain)) return null;
  const li = Math.round(Number(plain) * 1000);
  return li > 0 ? li : null;
}

/** A price in li as it stands in an input: `12.50`, `0.035`. */
export function textOfPrice(li: Li): string {
  return (li / 1000).toFixed(3).replace(/0$/, '');
}

/** A per cent as people type it, in basis points: `5` is 500; null for what is none between 0.01 and 100. */
export function basisPointsOfText(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s%]/g, '');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return null;
  const points = Math.round(Number(plain) * 100);
  return points >= 1 && points <= 10_000 ? points : null;
}

export function textOfBasisPoints(points: number): string {
  return String(points / 100);
}

/** A whole number of pieces; null for what is none. */
export function quantityOfText(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  return /^\d{1,7}$/.test(plain) && Number(plain) >= 1 ? Number(plain) : null;
}

/** The share of a price that stays over a cost; null where either is not known. */
export function marginOf(priceLi: Li | null, costLi: Li | null): number | null {
  return priceLi === null || priceLi === 0 || costLi === null ? null : (priceLi - costLi) / priceLi;
}

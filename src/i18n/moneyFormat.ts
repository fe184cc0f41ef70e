import type { Language } from './languages';
import { formatShort } from './numberFormat';

/** CNY is ¥ in both languages; yen then needs its own mark, everything else takes the locale's symbol. */
function currencyStyle(currency: string): Intl.NumberFormatOptions {
  const currencyDisplay = currency === 'CNY' ? 'narrowSymbol' : currency === 'JPY' ? 'code' : 'symbol';
  return { style: 'currency', currency, currencyDisplay };
}

function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** "¥1,234.50" from integer fen (minor units of the currency). */
export function formatMoney(language: Language, fen: number, currency: string): string {
  return new Intl.NumberFormat(language, currencyStyle(currency)).format(fen / 10 ** minorDigits(currency));
}

/** "¥46.2 万" or "¥462k" from integer fen; under ten thousand of the unit the whole amount without its cents. */
export function formatMoneyShort(language: Language, fen: number, currency: string): string {
  const amount = fen / 10 ** minorDigits(currency);
  const style = { ...currencyStyle(currency), maximumFractionDigits: 0 };
  const symbol = new Intl.NumberFormat(language, style)
    .formatToParts(0)
    .flatMap((part) => (part.type === 'currency' || part.type === 'literal' ? [part.value] : []))
    .join('');
  const sign = amount < 0 ? '-' : '';
  return `${sign}${symbol}${formatShort(language, Math.abs(amount))}`;
}

/** "¥0.035" from integer li (thousandths of the unit): two decimals, the third only where it is not nought. */
export function formatUnitPrice(language: Language, li: number, currency: string): string {
  return new Intl.NumberFormat(language, {
    ...currencyStyle(currency),
    minimumFractionDigits: 2,
    maximumFractionDigits: 3,
  }).format(li / 1000);
}

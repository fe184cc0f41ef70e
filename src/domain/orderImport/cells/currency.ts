/** Currencies that an order may be in, by ISO 4217; all are kept in hundredths. */
export const orderCurrencies = [
  'CNY', 'USD', 'EUR', 'GBP', 'HKD', 'TWD', 'JPY', 'KRW', 'SGD', 'MYR', 'THB', 'VND', 'IDR', 'PHP', 'INR', 'AUD',
  'NZD', 'CAD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RUB', 'TRY', 'AED', 'SAR', 'ILS', 'ZAR', 'BRL', 'MXN',
] as const;

const known: ReadonlySet<string> = new Set(orderCurrencies);
const words: ReadonlyMap<string, string> = new Map([
  ['RMB', 'CNY'], ['CN¥', 'CNY'], ['元', 'CNY'], ['人民币', 'CNY'], ['CNH', 'CNY'],
  ['£', 'GBP'], ['€', 'EUR'], ['US$', 'USD'], ['HK$', 'HKD'], ['美元', 'USD'], ['欧元', 'EUR'], ['英镑', 'GBP'],
  ['港币', 'HKD'], ['日元', 'JPY'],
]);
// Marks that several currencies share: they mean the assumed one where it is among them, else the usual one.
const shared: ReadonlyMap<string, readonly string[]> = new Map([
  ['¥', ['CNY', 'JPY']],
  ['$', ['USD', 'HKD', 'TWD', 'SGD', 'AUD', 'NZD', 'CAD', 'MXN']],
]);

/** The ISO code that a word or mark names, or `null`. A mark of several currencies yields to the one assumed. */
export function readCurrency(text: string, assumed: string): string | null {
  const word = text.toUpperCase();
  if (known.has(word)) return word;
  const choices = shared.get(word);
  if (choices !== undefined) return choices.includes(assumed) ? assumed : (choices[0] ?? null);
  return words.get(word) ?? null;
}

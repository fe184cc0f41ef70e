/** The longest article number or option value, in characters. */
export const longestArticleNumber = 64;

/** Control characters and broken halves of a character. */
const unreadable = /[\p{Cc}\p{Cs}]/u;

/**
 * An article number 货号 as it is kept: compatibility forms unified, blanks at the ends and in rows taken out, letter
 * case kept (85099B and 85099b may be two articles). `null` when it is empty, too long or holds what is not text.
 */
export function cleanArticleNumber(text: string): string | null {
  const clean = text.normalize('NFKC').trim().replace(/ +/g, ' ');
  const fits = clean !== '' && Array.from(clean).length <= longestArticleNumber && !unreadable.test(clean);
  return fits ? clean : null;
}

/** How people and files call a SKU, unique in the factory: `HX-2031 红/L`, or the bare number without options. */
export function skuCode(articleNumber: string, optionValues: readonly string[]): string {
  return optionValues.length === 0 ? articleNumber : `${articleNumber} ${optionValues.join('/')}`;
}

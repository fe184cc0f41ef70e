/** Codes that are not goods (postage, fees, vouchers), before a factory edits its list. `*` stands for any ending. */
export const defaultSetAsideCodes = [
  'POST', 'DOT', 'M', 'C2', 'D', 'S', 'B', 'BANK CHARGES', 'AMAZONFEE', 'CRUK', 'PADS', 'GIFT_*',
] as const;

export const maxSetAsideCodes = 200;
export const maxSetAsideCodeLength = 64;

/** A code as it is stored and compared: trimmed, inner spaces single, upper case. */
export function normaliseSetAsideCode(code: string): string {
  return code.trim().replace(/\s+/g, ' ').toUpperCase();
}

/**
 * The list that a person typed, one code a line or comma-separated (both Chinese marks too):
 * normalised, without blanks and repeats, in the order typed. A lone `*` would set everything aside and is left out.
 */
export function parseSetAsideCodes(text: string): string[] {
  const codes = text.split(/[\n\r,，、;；]/).map(normaliseSetAsideCode);
  return [...new Set(codes)].filter((code) => code.length > 0 && !/^\*+$/.test(code));
}

/** Answers the code of the list that sets a SKU aside, or `null`; an exact code stands before a wildcard. */
export type SetAsideMatcher = (sku: string) => string | null;

export function createSetAsideMatcher(codes: readonly string[]): SetAsideMatcher {
  const exact = new Set<string>();
  const prefixes: string[] = [];
  for (const code of codes.map(normaliseSetAsideCode)) {
    if (!code.endsWith('*')) exact.add(code);
    else if (!/^\*+$/.test(code)) prefixes.push(code.replace(/\*+$/, ''));
  }
  exact.delete('');
  return (sku) => {
    const normal = normaliseSetAsideCode(sku);
    if (exact.has(normal)) return normal;
    const prefix = prefixes.find((start) => normal.startsWith(start));
    return prefix === undefined ? null : `${prefix}*`;
  };
}

/** A figure as people type it: full width, thousands marks and a currency mark are read over. */
function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s,¥$€£]/g, '');
}

/** A whole number; null for nothing, NaN for what is none, so that its field says so. */
export function wholeOf(text: string): number | null {
  const typed = plain(text);
  if (typed === '') return null;
  return /^-?\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN;
}

/** Units with three decimals at most, in li; null for nothing, NaN for what is no price. */
export function liOf(text: string): number | null {
  const typed = plain(text);
  if (typed === '') return null;
  const [, sign, whole, decimals = ''] = /^(-?)(\d{1,12})(?:\.(\d{1,3}))?$/.exec(typed) ?? [];
  if (whole === undefined) return Number.NaN;
  const li = Number(whole) * 1000 + Number(decimals.padEnd(3, '0'));
  return sign === '-' ? -li : li;
}

/** Li as they are typed: 12500 is `12.5`. */
export function typedLi(li: number | null | undefined): string {
  return li == null ? '' : String(li / 1000);
}

export function typedWhole(value: number | null): string {
  return value === null ? '' : String(value);
}

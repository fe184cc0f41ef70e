/** A currency and how many orders are in it. */
export interface CurrencyOrders {
  currency: string;
  orders: number;
}

/**
 * The one currency that figures are shown in, since currencies are never added together: the one asked for, else the
 * factory's own, else the one with most orders (the first by name among equals). A currency without orders is passed
 * over while another has some; `null` when nothing was ordered.
 */
export function demandCurrency(
  asked: string | undefined,
  own: string,
  present: readonly CurrencyOrders[],
): string | null {
  const ordered = present.filter(({ orders }) => orders > 0);
  for (const wanted of [asked, own]) {
    if (ordered.some(({ currency }) => currency === wanted)) return wanted ?? null;
  }
  return ordered.reduce<CurrencyOrders | null>((most, entry) => (beats(entry, most) ? entry : most), null)?.currency ?? null;
}

function beats(entry: CurrencyOrders, most: CurrencyOrders | null): boolean {
  if (most === null || entry.orders !== most.orders) return most === null || entry.orders > most.orders;
  return entry.currency < most.currency;
}

import { useFormat } from '@/i18n/FormatProvider';

/** A big count in short ("1.2 万"), exact in its title; null is a dash. */
export function ShortCount({ value }: { readonly value: number | null }) {
  const format = useFormat();
  if (value === null) return '—';
  return <span title={format.count(value)}>{format.short(value)}</span>;
}

interface MoneyProps {
  /** Minor units; null is a dash. */
  readonly fen: number | null;
  readonly currency?: string;
  /** "¥46.2 万", exact in its title. */
  readonly short?: boolean;
}

/** An amount in the factory's or the given currency. */
export function Money({ fen, currency, short }: MoneyProps) {
  const format = useFormat();
  if (fen === null) return '—';
  if (!short) return format.money(fen, currency);
  return <span title={format.money(fen, currency)}>{format.moneyShort(fen, currency)}</span>;
}

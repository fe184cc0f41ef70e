import { useFormat } from '@/i18n/FormatProvider';

/** An instant in the factory's zone, relative within a day; the exact time is its title. */
export function Instant({ at }: { readonly at: string }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={format.instantExact(at)}>
      {format.instant(at)}
    </time>
  );
}

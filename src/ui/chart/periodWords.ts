import type { Format } from '@/i18n/format';

/** A day, a week or a month as the axis and the tooltip write it. */
export function periodWords(
  { start, end }: { readonly start: string; readonly end: string },
  granularity: 'day' | 'week' | 'month',
  format: Format,
): { readonly label: string; readonly fullLabel?: string } {
  if (granularity === 'month') return { label: start.slice(0, 7) };
  if (granularity === 'day') return { label: format.dayShort(start), fullLabel: format.day(start) };
  return { label: format.dayShort(start), fullLabel: format.dayRange(start, end) };
}

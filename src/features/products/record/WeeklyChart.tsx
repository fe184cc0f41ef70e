import { useMemo } from 'react';
import type { ProductOrdersInCurrency } from '@/api/contract/productOrders';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { BarChart } from '@/ui/chart/BarChart';

/** Pieces of each ISO week; the weeks that the window cuts are pale. */
export function WeeklyChart({ weeks }: { readonly weeks: ProductOrdersInCurrency['weeks'] }) {
  const { t } = useTranslation('products');
  const format = useFormat();
  const data = useMemo(
    () => ({
      categoryName: t('orders.week'),
      categories: weeks.map(({ start, complete }) => ({
        key: start,
        label: format.dayShort(start),
        fullLabel: t('orders.weekOf', { day: format.day(start) }),
        incomplete: !complete,
      })),
      series: [{ key: 'pieces', name: t('orders.pieces'), values: weeks.map(({ pieces }) => pieces) }],
    }),
    [weeks, t, format],
  );
  return <BarChart title={t('orders.weekly')} note={t('orders.weeklyNote')} data={data} height={220} />;
}

import { useMemo } from 'react';
import type { OrderRow } from '@/api/contract/orders';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { Column } from '@/ui/table/columns';
import styles from './demand.module.css';

/** What the rows behind the figures show of an order. */
export function useOrderColumns(): readonly Column<OrderRow>[] {
  const { t } = useTranslation(['demand', 'explorer']);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'day',
        title: t('rows.orderedAt'),
        width: 150,
        sortable: true,
        card: 'meta',
        render: (order) => format.wallTime(order.orderedAt),
      },
      { key: 'orderNo', title: t('rows.orderNo'), main: true, card: 'title', render: (order) => order.orderNo },
      {
        key: 'buyer',
        title: t('rows.buyer'),
        width: 180,
        card: 'meta',
        render: (order) =>
          order.buyer ? (
            <span title={order.buyer.number}>{order.buyer.memberName}</span>
          ) : (
            <span className={styles['quiet']}>{t('rows.noBuyer')}</span>
          ),
      },
      {
        key: 'segment',
        title: t('rows.segment'),
        width: 90,
        card: 'meta',
        render: (order) => t(`explorer:segment.${order.segment}`),
      },
      {
        key: 'store',
        title: t('rows.store'),
        width: 180,
        card: 'hidden',
        render: (order) => order.store.name,
      },
      {
        key: 'lines',
        title: t('rows.lines'),
        width: 80,
        align: 'end',
        card: 'hidden',
        render: (order) => format.count(order.lines),
      },
      {
        key: 'pieces',
        title: t('rows.pieces'),
        width: 100,
        align: 'end',
        sortable: true,
        card: 'figure',
        render: (order) => format.count(order.pieces),
      },
      {
        key: 'gmvFen',
        title: t('rows.amount'),
        width: 130,
        align: 'end',
        sortable: true,
        card: 'figure',
        render: (order) => format.money(order.gmvFen, order.currency),
      },
    ],
    [t, format],
  );
}

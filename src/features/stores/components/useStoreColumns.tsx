import { useMemo } from 'react';
import type { Store } from '@/api/contract/stores';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { Column } from '@/ui/table/columns';
import { Instant } from '@/ui/text/Instant';
import { HealthShare } from './HealthShare';
import styles from './stores.module.css';
import { StoreStatusTag } from './StoreStatusTag';

/** What the list shows of a store. */
export function useStoreColumns(): readonly Column<Store>[] {
  const { t } = useTranslation('stores');
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('columns.store'),
        main: true,
        alwaysShown: true,
        sortable: true,
        card: 'title',
        render: (store) => (
          <span className={styles['name']}>
            <strong>{store.name}</strong>
            <span className={styles['quiet']}>
              {store.number}
              {store.brand && ` · ${store.brand}`}
            </span>
          </span>
        ),
      },
      {
        key: 'status',
        title: t('columns.status'),
        width: 120,
        card: 'status',
        render: (store) => <StoreStatusTag status={store.status} />,
      },
      {
        key: 'channel',
        title: t('columns.channel'),
        width: 100,
        card: 'meta',
        render: (store) => t(`channel.${store.channel}`),
      },
      {
        key: 'promise',
        title: t('columns.promise'),
        width: 140,
        card: 'figure',
        align: 'end',
        render: (store) => t('promiseHours', { hours: store.dispatchPromiseHours }),
      },
      {
        key: 'live',
        title: t('columns.live'),
        width: 130,
        align: 'end',
        card: 'figure',
        render: (store) => format.count(store.liveListings),
      },
      {
        key: 'dispatched',
        title: t('columns.dispatched'),
        width: 160,
        card: 'hidden',
        render: (store) => <HealthShare share={store.health.dispatchedInTime} />,
      },
      {
        key: 'holiday',
        title: t('columns.holiday'),
        width: 170,
        card: 'meta',
        render: (store) => store.holiday && format.dayRange(store.holiday.from, store.holiday.to),
      },
      {
        key: 'updatedAt',
        title: t('columns.updated'),
        width: 130,
        sortable: true,
        align: 'end',
        card: 'hidden',
        render: (store) => <Instant at={store.updatedAt} />,
      },
    ],
    [t, format],
  );
}

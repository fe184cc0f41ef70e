import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Product } from '@/api/contract/products';
import { productQueries } from '@/api/products';
import { useFactory } from '@/api/session';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Segmented } from '@/ui/list/Segmented';
import { Card } from '@/ui/page/Card';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import { Skeleton } from '@/ui/state/Skeleton';
import styles from '../products.module.css';
import { OrderSplits } from './OrderSplits';
import { WeeklyChart } from './WeeklyChart';

const namesShown = 20;

/** Where a product's orders of the last 90 days come from; one currency at a time. */
export function ProductOrders({ product }: { readonly product: Product }) {
  const { t } = useTranslation('products');
  const format = useFormat();
  const factory = useFactory();
  const orders = useQuery(productQueries.orders(factory.id, product.id));
  const [wanted, setWanted] = useState<string>();
  const currencies = orders.data?.currencies ?? [];
  const found = currencies.find(({ currency }) => currency === wanted) ?? currencies[0];
  const names = orders.data?.orderedAs ?? [];

  if (orders.isPending || orders.isError || found === undefined) {
    return (
      <Card id="orders" title={t('record.orders')}>
        {orders.isPending && <Skeleton width="100%" height={320} />}
        {orders.isError && <ProblemState error={orders.error} onRetry={() => void orders.refetch()} />}
        {orders.isSuccess && (
          <EmptyState icon="chart" title={t('orders.noneTitle')}>
            {t('orders.none')}
          </EmptyState>
        )}
      </Card>
    );
  }
  return (
    <>
      <Card
        id="orders"
        title={t('record.orders')}
        note={t('orders.window', { range: format.dayRange(found.from, found.to) })}
        {...(currencies.length > 1
          ? {
              actions: (
                <Segmented
                  small
                  label={t('orders.currency')}
                  options={currencies.map(({ currency }) => ({ value: currency, label: currency }))}
                  value={found.currency}
                  onChange={setWanted}
                />
              ),
            }
          : {})}
      >
        <dl className={styles['figures']}>
          {(
            [
              ['orders', format.count(found.orders)],
              ['pieces', format.count(found.pieces)],
              ['gmv', format.money(found.gmvFen, found.currency)],
              ['buyers', format.count(found.buyers)],
            ] as const
          ).map(([key, figure]) => (
            <div key={key}>
              <dt>{t(`orders.${key}`)}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
        {names.length > 0 && (
          <p className={styles['names']}>
            {t('orders.orderedAs')}: {names.slice(0, namesShown).join(', ')}
            {names.length > namesShown && ` · ${t('orders.orderedAsMore', { count: names.length - namesShown })}`}
          </p>
        )}
      </Card>
      <WeeklyChart weeks={found.weeks} />
      <OrderSplits found={found} />
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProductSummary } from '@/api/contract/products';
import type { Store } from '@/api/contract/stores';
import { imageAddress } from '@/api/files';
import { productQueries } from '@/api/products';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { Named, Thumb } from '@/ui/text/Thumb';

const shown = 5;

/** What sells best of a store's products, and the way to all of them. */
export function StoreProducts({ store }: { readonly store: Store }) {
  const { t } = useTranslation('stores');
  const factory = useFactory();
  const products = useQuery(productQueries.list(factory.id, { store: store.number, sort: '-pieces30d', limit: shown }));
  const settings = useTableSettings('storeProducts', useProductColumns(factory.id));
  return (
    <Card
      id="products"
      title={t('record.products')}
      flush
      actions={
        <LinkButton kind="link" to={`${paths.products(factory.number)}?store=${store.number}`}>
          {t('record.seeProducts')}
        </LinkButton>
      }
    >
      <DataTable
        label={t('record.products')}
        embedded
        dense
        settings={settings}
        rows={products.data?.items}
        rowKey={({ id }) => id}
        rowHref={({ number }) => paths.product(factory.number, number)}
        skeletonRows={shown}
        error={products.isError ? <ProblemState error={products.error} onRetry={() => void products.refetch()} /> : undefined}
        empty={
          <EmptyState icon="box" title={t('record.noProductsTitle')}>
            {t('record.noProducts')}
          </EmptyState>
        }
      />
    </Card>
  );
}

function useProductColumns(factoryId: string): readonly Column<ProductSummary>[] {
  const { t } = useTranslation('stores');
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'title',
        title: t('productColumns.product'),
        main: true,
        alwaysShown: true,
        card: 'title',
        render: ({ title, articleNumber, image }) => (
          <Named name={title || articleNumber} sub={articleNumber} thumb={<Thumb src={imageAddress(factoryId, image)} size={32} />} />
        ),
      },
      {
        key: 'price',
        title: t('productColumns.price'),
        width: 132,
        align: 'end',
        render: ({ priceMinLi, priceMaxLi, currency }) =>
          priceMinLi === null || priceMaxLi === null ? '—' : format.unitPriceRange(priceMinLi, priceMaxLi, currency),
      },
      {
        key: 'pieces30d',
        title: t('productColumns.pieces30d'),
        width: 128,
        align: 'end',
        render: ({ pieces30d, lastOrderDay }) => (lastOrderDay === null ? '—' : format.count(pieces30d)),
      },
    ],
    [t, format, factoryId],
  );
}

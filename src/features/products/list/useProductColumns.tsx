import { useMemo } from 'react';
import type { ProductSummary } from '@/api/contract/products';
import { imageAddress } from '@/api/files';
import { leadingStatus } from '@/domain/productStatus';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { ScoreBar } from '@/ui/measure/Bar';
import { Sparkline } from '@/ui/measure/Sparkline';
import type { Column } from '@/ui/table/columns';
import { Instant } from '@/ui/text/Instant';
import { Named, Thumb } from '@/ui/text/Thumb';
import { ProductStatusTag } from '../ProductStatusTag';
import styles from '../products.module.css';
import { useProductWords } from '../useProductWords';
import { ProductChannels } from './ProductChannels';

/** What the list shows of a product. */
export function useProductColumns(factoryId: string): readonly Column<ProductSummary>[] {
  const { t } = useTranslation('products');
  const format = useFormat();
  const words = useProductWords();
  const { category } = words;
  return useMemo(
    () => [
      {
        key: 'title',
        title: t('columns.product'),
        main: true,
        alwaysShown: true,
        sortable: true,
        card: 'title',
        render: (product) => (
          <Named
            name={product.title || product.articleNumber}
            sub={`${product.articleNumber} · ${t('skuCount', { count: product.skuCount })}`}
            thumb={<Thumb src={imageAddress(factoryId, product.image)} />}
          />
        ),
      },
      {
        key: 'status',
        title: t('columns.status'),
        width: 112,
        card: 'status',
        render: ({ listings, stock }) => (
          <ProductStatusTag status={leadingStatus(listings)} soldOut={stock !== null && stock <= 0} />
        ),
      },
      {
        key: 'channel',
        title: t('columns.channel'),
        width: 140,
        card: 'meta',
        render: ({ listings }) => <ProductChannels listings={listings} />,
      },
      {
        key: 'price',
        title: t('columns.price'),
        width: 128,
        align: 'end',
        sortable: true,
        render: ({ priceMinLi, priceMaxLi, currency }) =>
          priceMinLi === null || priceMaxLi === null ? '—' : format.unitPriceRange(priceMinLi, priceMaxLi, currency),
      },
      {
        key: 'moq',
        title: t('columns.moq'),
        width: 84,
        align: 'end',
        card: 'hidden',
        sortable: true,
        render: ({ moq }) => (moq === null ? '—' : t('moqFrom', { moq: format.count(moq) })),
      },
      {
        key: 'completeness',
        title: t('columns.completeness'),
        width: 120,
        sortable: true,
        card: 'hidden',
        render: ({ completeness, title }) => (
          <ScoreBar score={completeness} label={t('completenessOf', { product: title })} />
        ),
      },
      {
        key: 'stock',
        title: t('columns.stock'),
        width: 100,
        align: 'end',
        sortable: true,
        render: ({ stock }) => (stock === null ? <span title={t('unknownStock')}>—</span> : format.count(stock)),
      },
      {
        key: 'pieces30d',
        title: t('columns.pieces30d'),
        width: 104,
        align: 'end',
        sortable: true,
        render: ({ pieces30d, lastOrderDay }) => (lastOrderDay === null ? '—' : format.count(pieces30d)),
      },
      {
        key: 'trend',
        title: t('columns.trend'),
        width: 120,
        card: 'hidden',
        render: ({ weeklyPieces }) =>
          weeklyPieces.length === 0 ? (
            <span className={styles['quiet']}>{t('noOrders')}</span>
          ) : (
            <Sparkline
              values={weeklyPieces}
              width={100}
              height={26}
              // Fifty rows of twelve figures: formatting each would cost more than drawing the row.
              label={t('trendLabel', { weeks: weeklyPieces.join(' ') })}
            />
          ),
      },
      {
        key: 'articleNumber',
        title: t('columns.articleNumber'),
        width: 120,
        sortable: true,
        hiddenAtFirst: true,
        card: 'hidden',
        render: ({ articleNumber }) => articleNumber,
      },
      {
        key: 'number',
        title: t('columns.number'),
        width: 88,
        hiddenAtFirst: true,
        card: 'hidden',
        render: ({ number }) => number,
      },
      {
        key: 'category',
        title: t('columns.category'),
        width: 112,
        hiddenAtFirst: true,
        card: 'hidden',
        render: (product) => category(product.category),
      },
      {
        key: 'updatedAt',
        title: t('columns.updated'),
        width: 120,
        align: 'end',
        sortable: true,
        hiddenAtFirst: true,
        card: 'hidden',
        render: ({ updatedAt }) => <Instant at={updatedAt} />,
      },
    ],
    [t, format, category, factoryId],
  );
}

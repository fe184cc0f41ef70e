import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { productQueries } from '@/api/products';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { leadingStatus } from '@/domain/productStatus';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import { RecordPage } from '@/ui/page/RecordPage';
import { Notice } from '@/ui/state/Notice';
import { Instant } from '@/ui/text/Instant';
import { ProductStatusTag } from '../ProductStatusTag';
import { CompletenessCard } from '../record/CompletenessCard';
import { ListingTable } from '../record/ListingTable';
import { OverviewCard } from '../record/OverviewCard';
import { ProductActs } from '../record/ProductActs';
import { ProductOrders } from '../record/ProductOrders';
import { ProductTimeline } from '../record/ProductTimeline';
import { SkuTable } from '../record/SkuTable';

const sections = ['overview', 'skus', 'listings', 'completeness', 'orders'] as const;

/** One product: what it is, what it costs in each store, what is missing, and where its orders come from. */
export function ProductPage() {
  const { t } = useTranslation('products');
  const format = useFormat();
  const factory = useFactory();
  const { number = '' } = useParams();
  const { data: product } = useSuspenseQuery(productQueries.byNumber(factory.id, number));
  const listings = product.listings.map(({ store, status }) => ({ channel: store.channel, status }));
  const { priceMinLi, priceMaxLi } = product;

  return (
    <RecordPage
      breadcrumb={[{ label: t('title'), to: paths.products(factory.number) }]}
      name={product.title || product.articleNumber}
      note={`${product.articleNumber} · ${t('skuCount', { count: product.skuCount })}`}
      status={<ProductStatusTag status={leadingStatus(listings)} soldOut={product.stock !== null && product.stock <= 0} />}
      actions={<ProductActs product={product} />}
      notice={product.archivedAt !== null && <Notice tone="info">{t('archivedNotice')}</Notice>}
      anchors={sections.map((id) => ({ id, label: t(`record.${id}`) }))}
      side={
        <>
          <Card title={t('record.facts')}>
            <Facts
              facts={[
                { label: t('columns.number'), value: product.number },
                {
                  label: t('columns.price'),
                  value:
                    priceMinLi === null || priceMaxLi === null
                      ? t('record.notPriced')
                      : format.unitPriceRange(priceMinLi, priceMaxLi, product.currency),
                },
                { label: t('columns.moq'), value: product.moq === null ? '—' : t('moqFrom', { moq: format.count(product.moq) }) },
                { label: t('columns.stock'), value: product.stock === null ? t('unknownStock') : format.count(product.stock) },
                { label: t('columns.pieces30d'), value: product.lastOrderDay === null ? t('noOrders') : format.count(product.pieces30d) },
                { label: t('record.lastOrder'), value: product.lastOrderDay === null ? '—' : format.dayShort(product.lastOrderDay) },
                { label: t('record.created'), value: <Instant at={product.createdAt} /> },
                { label: t('columns.updated'), value: <Instant at={product.updatedAt} /> },
              ]}
            />
          </Card>
          <ProductTimeline product={product} />
        </>
      }
    >
      <OverviewCard product={product} />
      <SkuTable product={product} />
      <ListingTable product={product} />
      <CompletenessCard product={product} />
      <ProductOrders product={product} />
    </RecordPage>
  );
}

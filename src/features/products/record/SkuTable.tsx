import { useMemo } from 'react';
import type { Product } from '@/api/contract/products';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { Named } from '@/ui/text/Thumb';
import styles from '../products.module.css';
import { priceAt, startsOf } from './priceMatrix';

type Sku = Product['skus'][number];

/** Each SKU with its price at every starting quantity; costs stand there for whoever may see them. */
export function SkuTable({ product }: { readonly product: Product }) {
  const { t } = useTranslation('products');
  const format = useFormat();
  const columns = useMemo((): readonly Column<Sku>[] => {
    const ladders = new Map(product.ladders.map((ladder) => [ladder.skuId, ladder]));
    const money = (li: number | null | undefined) => (li == null ? '—' : format.unitPrice(li, product.currency));
    const seesCost = product.skus.some(({ costLi }) => costLi !== undefined);
    return [
      {
        key: 'sku',
        title: t('record.sku'),
        main: true,
        alwaysShown: true,
        render: (sku) => <Named name={sku.options.map(({ value }) => value).join(' / ') || sku.code} sub={sku.code} />,
      },
      ...startsOf(product.ladders).map((start): Column<Sku> => ({
        key: `from-${start}`,
        title: t('record.from', { quantity: format.count(start) }),
        width: 112,
        align: 'end',
        render: (sku) => money(priceAt(ladders.get(sku.id), start)),
      })),
      {
        key: 'stock',
        title: t('columns.stock'),
        width: 104,
        align: 'end',
        render: ({ stock }) => (stock === null ? <span title={t('unknownStock')}>—</span> : format.count(stock)),
      },
      ...(seesCost
        ? [
            {
              key: 'cost',
              title: t('record.cost'),
              width: 112,
              align: 'end',
              render: ({ costLi }) => money(costLi),
            } satisfies Column<Sku>,
          ]
        : []),
    ];
  }, [product, t, format]);
  const settings = useTableSettings('product-skus', columns);
  return (
    <Card id="skus" title={t('record.skus')} note={t(`record.quote.${product.quoteMode}`)} flush>
      <DataTable
        embedded
        dense
        label={t('record.skus')}
        settings={settings}
        rows={product.skus}
        rowKey={(sku) => sku.id}
        empty={<p className={styles['help']}>{t('record.noSkus')}</p>}
      />
    </Card>
  );
}

import { useState } from 'react';
import type { ProductListQuery } from '@/api/products';
import { readProducts } from '@/api/products';
import { useFactory } from '@/api/session';
import { leadingStatus } from '@/domain/productStatus';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { toCsv } from '@/ui/file/csv';
import { downloadText } from '@/ui/file/download';
import { showToast } from '@/ui/toast/toasts';
import { useProductWords } from '../useProductWords';

/** More rows than people look through; what goes beyond is said. */
const most = 5_000;

const inUnits = (li: number | null) => (li === null ? null : li / 1000);

/** Saves what the filters let through as a CSV, in the list's order. */
export function useProductExport(query: ProductListQuery, total: number) {
  const { t } = useTranslation('products');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const { category } = useProductWords();
  const [busy, setBusy] = useState(false);

  const head = [
    t('columns.number'),
    t('columns.articleNumber'),
    t('columns.product'),
    t('columns.category'),
    t('columns.skus'),
    t('columns.status'),
    t('columns.channel'),
    t('columns.currency'),
    t('columns.priceFrom'),
    t('columns.priceTo'),
    t('columns.moq'),
    t('columns.completeness'),
    t('columns.stock'),
    t('columns.pieces30d'),
  ];

  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      const products = await readProducts(factory.id, query, most);
      const rows = products.map((product) => [
        product.number,
        product.articleNumber,
        product.title,
        category(product.category),
        product.skuCount,
        t(`status.${leadingStatus(product.listings)}`),
        product.listings
          .map(({ channel, status }) => t('channelStatus', { channel: t(`channel.${channel}`), status: t(`status.${status}`) }))
          .join(' '),
        product.currency,
        inUnits(product.priceMinLi),
        inUnits(product.priceMaxLi),
        product.moq,
        product.completeness,
        product.stock,
        product.pieces30d,
      ]);
      downloadText(`${t('exportName')}-${factory.number}.csv`, toCsv([head, ...rows]));
      if (total > most) showToast(t('exportCut', { count: most }), { tone: 'warn' });
      else showToast(t('exported', { count: rows.length }));
    } catch (error) {
      showToast(problemText(error), { tone: 'err' });
    } finally {
      setBusy(false);
    }
  };

  return { busy, run: () => void run() };
}

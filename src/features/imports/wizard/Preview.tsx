import { useMemo } from 'react';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import type { PreviewLine } from '../worker/readFirst';

/** The first lines as they were understood, not as they stand in the file. */
export function Preview({ lines }: { readonly lines: readonly PreviewLine[] }) {
  const { t } = useTranslation(['imports', 'importIssues']);
  const format = useFormat();
  const columns = useMemo(
    (): Column<PreviewLine>[] => [
      { key: 'row', title: t('preview.row'), width: 60, align: 'end', card: 'meta', render: (line) => format.count(line.rowNumber) },
      { key: 'order', title: t('preview.order'), width: 170, main: true, card: 'title', render: (line) => line.orderNo },
      { key: 'time', title: t('preview.time'), width: 150, card: 'meta', render: (line) => line.orderedAt.replace('T', ' ').slice(0, 16) },
      { key: 'buyer', title: t('preview.buyer'), width: 110, card: 'meta', render: (line) => line.buyerName ?? '—' },
      { key: 'status', title: t('preview.status'), width: 96, card: 'meta', render: (line) => line.status && t(`importIssues:orderStatus.${line.status}`) },
      { key: 'sku', title: t('preview.sku'), width: 120, card: 'meta', render: (line) => line.sku },
      { key: 'title', title: t('preview.title'), card: 'meta', render: (line) => line.title },
      { key: 'quantity', title: t('preview.quantity'), width: 100, align: 'end', render: (line) => format.count(line.quantity) },
      { key: 'price', title: t('preview.price'), width: 96, align: 'end', render: (line) => format.unitPrice(line.unitPriceLi, line.currency) },
    ],
    [t, format],
  );
  const settings = useTableSettings('import-preview', columns);
  return <DataTable embedded dense label={t('check.preview')} settings={settings} rows={lines} rowKey={(line) => String(line.rowNumber)} />;
}

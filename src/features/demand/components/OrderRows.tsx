import { useQuery } from '@tanstack/react-query';
import { orderQueries, type OrderFilters } from '@/api/orders';
import { useFactory } from '@/api/session';
import { useTranslation } from '@/i18n/useTranslation';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { useCursorPages, useUrlState } from '@/ui/list/useUrlState';
import { Card } from '@/ui/page/Card';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import type { CsvHead } from '../csv';
import { ExportRows, type OrderSort } from './ExportRows';
import styles from './demand.module.css';
import { rowsAnchor } from './useExplanation';
import { useOrderColumns } from './useOrderColumns';

const pageSize = 20;
const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };
const sorts = ['-day', 'day', 'pieces', '-pieces', 'gmvFen', '-gmvFen'] as const satisfies readonly OrderSort[];

interface OrderRowsProps {
  /** The filters of the figures, as the list of orders takes them; undefined while the window is not known yet. */
  readonly filters: OrderFilters | undefined;
  /** Head of the file: what stands on the screen above the rows. */
  readonly head: CsvHead;
  readonly fileName: string;
}

/** The orders that the figures above are made of. */
export function OrderRows({ filters, head, fileName }: OrderRowsProps) {
  const { t } = useTranslation('demand');
  const factory = useFactory();
  const url = useUrlState();
  const sort = sorts.find((one) => one === url.get('sort')) ?? '-day';
  const cursor = url.get('cursor');
  const query = { ...filters, sort, limit: pageSize, ...(cursor === '' ? {} : { cursor }) };
  const orders = useQuery({ ...orderQueries.list(factory.id, query), enabled: filters !== undefined });
  const columns = useOrderColumns();
  const settings = useTableSettings('demand.orders', columns);
  const page = orders.data ?? noPage;
  const footer = useCursorPages(page, pageSize);
  const note = page.totalIsExact ? t('rows.note', { count: page.total }) : t('rows.noteAtLeast', { count: page.total });
  return (
    <div id={rowsAnchor} className={styles['rows']}>
      <Card
        flush
        title={t('rows.title')}
        note={orders.data && note}
        actions={filters && orders.data && <ExportRows {...{ filters, head, fileName }} sort={sort} total={page.total} />}
      >
        <DataTable
          embedded
          dense
          label={t('rows.title')}
          settings={settings}
          rows={orders.data?.items}
          rowKey={(order) => order.id}
          sort={sort}
          onSortChange={(next) => url.set({ sort: next })}
          stale={orders.isPlaceholderData}
          skeletonRows={8}
          error={orders.isError ? <ProblemState error={orders.error} onRetry={() => void orders.refetch()} /> : undefined}
          empty={
            <EmptyState icon="find" title={t('rows.none')}>
              {t('rows.noneText')}
            </EmptyState>
          }
        />
      </Card>
      <CursorFooter {...footer} />
    </div>
  );
}

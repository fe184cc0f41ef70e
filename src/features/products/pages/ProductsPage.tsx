import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { productQueries } from '@/api/products';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { Button } from '@/ui/button/Button';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { useCursorPages, useUrlState } from '@/ui/list/useUrlState';
import { ListPage } from '@/ui/page/ListPage';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { ProductFilters } from '../list/ProductFilters';
import { ProductViews } from '../list/ProductViews';
import { UnlinkedHint } from '../list/UnlinkedHint';
import { filterNames, pageSize, productQueryOf } from '../list/productFilters';
import { useProductColumns } from '../list/useProductColumns';
import { useProductExport } from '../list/useProductExport';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

/** The factory's products: search, views, filters, and what each sells. */
export function ProductsPage() {
  const { t } = useTranslation('products');
  const factory = useFactory();
  const url = useUrlState();
  const [search] = useSearchParams();
  const query = useMemo(() => productQueryOf(search), [search]);
  const products = useQuery(productQueries.list(factory.id, query));
  const settings = useTableSettings('products', useProductColumns(factory.id));
  const page = products.data ?? noPage;
  const footer = useCursorPages(page, pageSize);
  const exporting = useProductExport(query, page.total);
  const filtered = filterNames.some((name) => search.has(name));

  return (
    <ListPage
      title={t('title')}
      note={products.data && t('count', { count: products.data.total })}
      actions={
        <>
          <UnlinkedHint />
          {page.total > 0 && (
            <Button icon="download" busy={exporting.busy} onClick={exporting.run}>
              {t('export')}
            </Button>
          )}
        </>
      }
      views={<ProductViews />}
      filters={<ProductFilters settings={settings} filtered={filtered} />}
      footer={<CursorFooter {...footer} />}
    >
      <DataTable
        label={t('title')}
        settings={settings}
        rows={products.data?.items}
        rowKey={(product) => product.id}
        rowHref={(product) => paths.product(factory.number, product.number)}
        sort={query.sort}
        onSortChange={(sort) => url.set({ sort })}
        stale={products.isPlaceholderData}
        skeletonRows={12}
        error={products.isError ? <ProblemState error={products.error} onRetry={() => void products.refetch()} /> : undefined}
        empty={
          filtered || search.has('store') ? (
            <EmptyState icon="find" title={t('noMatchTitle')}>
              {t('noMatch')}
            </EmptyState>
          ) : (
            <EmptyState icon="box" title={t('emptyTitle')}>
              {t('empty')}
            </EmptyState>
          )
        }
      />
    </ListPage>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ProductSummary } from '@/api/contract/products';
import { mostInBulk } from '@/api/contract/products';
import { productQueries, readProducts } from '@/api/products';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { useCursorPages, useUrlState } from '@/ui/list/useUrlState';
import { ListPage } from '@/ui/page/ListPage';
import { EmptyState } from '@/ui/state/EmptyState';
import { Notice } from '@/ui/state/Notice';
import { ProblemState } from '@/ui/state/ProblemState';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { showToast } from '@/ui/toast/toasts';
import { ProductBulkActs } from '../list/ProductBulkActs';
import { ProductFilters } from '../list/ProductFilters';
import { ProductViews } from '../list/ProductViews';
import { UnlinkedHint } from '../list/UnlinkedHint';
import { filterNames, pageSize, productQueryOf } from '../list/productFilters';
import { useBulk } from '../list/useBulk';
import { useProductColumns } from '../list/useProductColumns';
import { useProductExport } from '../list/useProductExport';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

/** The factory's products: search, views, filters, and what each sells. */
export function ProductsPage() {
  const { t } = useTranslation(['products', 'productImport']);
  const factory = useFactory();
  const url = useUrlState();
  const [search] = useSearchParams();
  const query = useMemo(() => productQueryOf(search), [search]);
  const products = useQuery(productQueries.list(factory.id, query));
  const settings = useTableSettings('products', useProductColumns(factory.id));
  const page = products.data ?? noPage;
  const footer = useCursorPages(page, pageSize);
  const exporting = useProductExport(query, page.total);
  const navigate = useNavigate();
  const { problemText } = useProblemText();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  // What is ticked on other pages is left out: a task is about a handful of products.
  const handOver = !factory.can('task.offer')
    ? undefined
    : () => {
        const numbers = (products.data?.items ?? []).filter(({ id }) => selected.has(id)).map(({ number }) => number);
        void navigate(paths.newTask(factory.number, `?${numbers.slice(0, 20).map((number) => `product=${number}`).join('&')}`));
      };
  const bulk = useBulk(() => setSelected(new Set()));
  const noRight = factory.can('catalogue.write') ? undefined : t('noRight');
  const selectMatching = async (): Promise<void> => {
    try {
      const all = await readProducts(factory.id, { ...query, cursor: undefined }, mostInBulk);
      setSelected(new Set(all.map(({ id }) => id)));
    } catch (error) {
      showToast(problemText(error), { tone: 'err' });
    }
  };
  const filtered = filterNames.some((name) => search.has(name));
  const fromFile = (
    <Button icon="upload" disabledReason={noRight} onClick={() => void navigate(paths.newProductImport(factory.number))}>
      {t('productImport:new')}
    </Button>
  );

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
          {fromFile}
          <Button kind="primary" icon="plus" disabledReason={noRight} onClick={() => void navigate(paths.newProduct(factory.number))}>
            {t('newProduct')}
          </Button>
        </>
      }
      views={<ProductViews />}
      filters={<ProductFilters settings={settings} filtered={filtered} />}
      footer={<CursorFooter {...footer} />}
    >
      {bulk.running && <Notice tone="info">{t('bulk.running', { done: bulk.running.done, total: bulk.running.total })}</Notice>}
      <DataTable
        label={t('title')}
        settings={settings}
        rows={products.data?.items}
        rowKey={(product) => product.id}
        rowHref={(product) => paths.product(factory.number, product.number)}
        {...(noRight === undefined ? { onEdit: (product: ProductSummary) => void navigate(paths.productEdit(factory.number, product.number)) } : {})}
        selection={{
          selected,
          onChange: setSelected,
          rowName: ({ title, articleNumber }) => title || articleNumber,
          actions: (
            <ProductBulkActs
              count={selected.size}
              busy={bulk.running !== null}
              onAct={(act) => bulk.run(act, [...selected], search.get('store') ?? undefined)}
              onHandOver={handOver}
            />
          ),
          matching: { count: Math.min(page.total, mostInBulk), onSelect: () => void selectMatching() },
        }}
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
            <EmptyState icon="box" title={t('emptyTitle')} action={fromFile}>
              {t('empty')}
            </EmptyState>
          )
        }
      />
    </ListPage>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ProductImport } from '@/api/contract/productImports';
import { productImportStates } from '@/api/contract/productImports';
import { productImportQueries } from '@/api/productImports';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { ChoiceFilter } from '@/ui/list/ChoiceFilter';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { FilterBar } from '@/ui/list/FilterBar';
import { SearchField } from '@/ui/list/SearchField';
import { useCursorPages, useUrlState } from '@/ui/list/useUrlState';
import { ListPage } from '@/ui/page/ListPage';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import type { Column } from '@/ui/table/columns';
import { ColumnChooser } from '@/ui/table/ColumnChooser';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { Instant } from '@/ui/text/Instant';
import { Named } from '@/ui/text/Thumb';
import { ImportStateTag } from '../components/ImportStateTag';
import { importFiltersOf, importsPageSize } from '../importFilters';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

/** All product imports of the factory. */
export function ProductImportsPage() {
  const { t } = useTranslation('productImport');
  const factory = useFactory();
  const url = useUrlState();
  const [search] = useSearchParams();
  const filters = useMemo(() => importFiltersOf(search), [search]);
  const imports = useQuery(productImportQueries.list(factory.id, filters));
  const settings = useTableSettings('product-imports', useImportColumns());
  const footer = useCursorPages(imports.data ?? noPage, importsPageSize);
  const filtered = Boolean(filters.q) || filters.state !== undefined;
  const begin = (
    <LinkButton kind="primary" icon="upload" to={paths.newProductImport(factory.number)}>
      {t('new')}
    </LinkButton>
  );
  return (
    <ListPage
      title={t('title')}
      note={imports.data && t('count', { count: imports.data.total })}
      actions={begin}
      filters={
        <FilterBar onClear={filtered ? () => url.set({ q: null, state: null }) : undefined} end={<ColumnChooser settings={settings} />}>
          <SearchField value={url.get('q')} placeholder={t('search')} onChange={(q) => url.set({ q }, { replace: true })} />
          <ChoiceFilter
            label={t('table.state')}
            options={productImportStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            value={url.getAll('state')}
            onChange={(state) => url.set({ state })}
          />
        </FilterBar>
      }
      footer={<CursorFooter {...footer} />}
    >
      <DataTable
        label={t('title')}
        settings={settings}
        rows={imports.data?.items}
        rowKey={({ id }) => id}
        rowHref={({ number }) => paths.productImport(factory.number, number)}
        sort={filters.sort ?? '-updatedAt'}
        onSortChange={(sort) => url.set({ sort })}
        stale={imports.isPlaceholderData}
        skeletonRows={6}
        error={imports.isError ? <ProblemState error={imports.error} onRetry={() => void imports.refetch()} /> : undefined}
        empty={
          filtered ? (
            <EmptyState icon="find" title={t('noneTitle')}>
              {t('none')}
            </EmptyState>
          ) : (
            <EmptyState icon="upload" title={t('emptyTitle')} action={begin}>
              {t('empty')}
            </EmptyState>
          )
        }
      />
    </ListPage>
  );
}

function useImportColumns(): readonly Column<ProductImport>[] {
  const { t } = useTranslation('productImport');
  const format = useFormat();
  return useMemo(
    () => [
      { key: 'file', title: t('table.file'), main: true, alwaysShown: true, card: 'title', render: (one) => <Named name={one.fileName} sub={one.number} /> },
      { key: 'state', title: t('table.state'), width: 124, card: 'status', render: ({ state }) => <ImportStateTag state={state} /> },
      { key: 'new', title: t('table.new'), width: 96, align: 'end', render: ({ counts }) => format.count(counts.new) },
      { key: 'changed', title: t('table.changed'), width: 104, align: 'end', render: ({ counts }) => format.count(counts.changed) },
      { key: 'failed', title: t('table.failed'), width: 112, align: 'end', render: ({ state, counts }) => format.count(state === 'ready' ? counts.failing : counts.failed) },
      { key: 'who', title: t('table.who'), width: 104, card: 'meta', render: (one) => one.createdByName },
      { key: 'updatedAt', title: t('table.when'), width: 144, align: 'end', sortable: true, card: 'meta', render: (one) => <Instant at={one.updatedAt} /> },
    ],
    [t, format],
  );
}

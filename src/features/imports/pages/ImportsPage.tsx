import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ImportRecord } from '@/api/contract/imports';
import { importStates } from '@/api/contract/imports';
import { importQueries } from '@/api/imports';
import { useFactory } from '@/api/session';
import { paths } from '@/domain/paths';
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
import { ColumnChooser } from '@/ui/table/ColumnChooser';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { useImportColumns } from '../components/useImportColumns';
import { importFiltersOf, importsPageSize } from '../importFilters';
import { useStores } from '../useStores';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

/** What waits for a person stands first on its page. */
function waitingFirst(items: readonly ImportRecord[]): readonly ImportRecord[] {
  const waits = ({ state }: ImportRecord) => Number(state === 'failed' || state === 'receiving');
  return [...items].sort((a, b) => waits(b) - waits(a));
}

/** All order imports of the factory. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  const factory = useFactory();
  const url = useUrlState();
  const [search] = useSearchParams();
  const { stores, named, query: storesQuery } = useStores();
  const filters = useMemo(() => ({ ...importFiltersOf(search), ...(named && { storeId: named.id }) }), [search, named]);
  const storeKnown = !search.has('store') || storesQuery.isSuccess;
  const imports = useQuery({ ...importQueries.list(factory.id, filters), enabled: storeKnown });
  const columns = useImportColumns();
  const settings = useTableSettings('imports', columns);
  const footer = useCursorPages(imports.data ?? noPage, importsPageSize);
  const rows = useMemo(() => imports.data && waitingFirst(imports.data.items), [imports.data]);
  const filtered = Boolean(filters.q) || filters.state !== undefined || named !== undefined;
  const begin = (
    <LinkButton kind="primary" icon="upload" to={paths.newImport(factory.number) + (named ? `?store=${named.number}` : '')}>
      {t('begin')}
    </LinkButton>
  );

  return (
    <ListPage
      title={t('title')}
      note={imports.data && t('count', { count: imports.data.total })}
      actions={begin}
      filters={
        <FilterBar
          onClear={filtered ? () => url.set({ q: null, state: null, store: null }) : undefined}
          end={<ColumnChooser settings={settings} />}
        >
          <SearchField value={url.get('q')} placeholder={t('search')} onChange={(q) => url.set({ q }, { replace: true })} />
          <ChoiceFilter
            label={t('columns.state')}
            options={importStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            value={url.getAll('state')}
            onChange={(state) => url.set({ state })}
          />
          <ChoiceFilter
            single
            label={t('columns.store')}
            options={stores.map(({ number, name }) => ({ value: number, label: name }))}
            value={url.getAll('store')}
            onChange={(store) => url.set({ store })}
          />
        </FilterBar>
      }
      footer={<CursorFooter {...footer} />}
    >
      <DataTable
        label={t('title')}
        settings={settings}
        rows={rows}
        rowKey={(one) => one.id}
        rowHref={(one) => paths.importRecord(factory.number, one.number)}
        sort={filters.sort ?? '-updatedAt'}
        onSortChange={(sort) => url.set({ sort })}
        stale={imports.isPlaceholderData}
        skeletonRows={6}
        error={imports.isError ? <ProblemState error={imports.error} onRetry={() => void imports.refetch()} /> : undefined}
        empty={
          filtered ? (
            <EmptyState icon="find" title={t('noMatchTitle')}>
              {t('noMatch')}
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

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useFactory } from '@/api/session';
import { storeQueries } from '@/api/stores';
import { channels } from '@/domain/channel';
import { paths } from '@/domain/paths';
import { storeStatuses } from '@/domain/storeStates';
import { useTranslation } from '@/i18n/useTranslation';
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
import { useStoreColumns } from '../components/useStoreColumns';
import { storeFiltersOf } from '../storeFilters';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };
const pageSize = 50;

/** The factory's flagship stores. */
export function StoresPage() {
  const { t } = useTranslation('stores');
  const factory = useFactory();
  const url = useUrlState();
  const [search] = useSearchParams();
  const filters = useMemo(() => storeFiltersOf(search), [search]);
  const stores = useQuery(storeQueries.list(factory.id, filters));
  const columns = useStoreColumns();
  const settings = useTableSettings('stores', columns);
  const footer = useCursorPages(stores.data ?? noPage, pageSize);
  const filtered = filters.q !== undefined || filters.channel !== undefined || filters.status !== undefined;

  return (
    <ListPage
      title={t('title')}
      note={stores.data && t('count', { count: stores.data.total })}
      filters={
        <FilterBar
          onClear={filtered ? () => url.set({ q: null, channel: null, status: null }) : undefined}
          end={<ColumnChooser settings={settings} />}
        >
          <SearchField value={url.get('q')} placeholder={t('search')} onChange={(q) => url.set({ q }, { replace: true })} />
          <ChoiceFilter
            label={t('filter.channel')}
            options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
            value={url.getAll('channel')}
            onChange={(channel) => url.set({ channel })}
          />
          <ChoiceFilter
            label={t('filter.status')}
            options={storeStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
            value={url.getAll('status')}
            onChange={(status) => url.set({ status })}
          />
        </FilterBar>
      }
      footer={<CursorFooter {...footer} />}
    >
      <DataTable
        label={t('title')}
        settings={settings}
        rows={stores.data?.items}
        rowKey={(store) => store.id}
        rowHref={(store) => paths.store(factory.number, store.number)}
        sort={filters.sort ?? 'number'}
        onSortChange={(sort) => url.set({ sort })}
        stale={stores.isPlaceholderData}
        skeletonRows={3}
        error={stores.isError ? <ProblemState error={stores.error} onRetry={() => void stores.refetch()} /> : undefined}
        empty={
          filtered ? (
            <EmptyState icon="find" title={t('noMatchTitle')}>
              {t('noMatch')}
            </EmptyState>
          ) : (
            <EmptyState icon="store" title={t('emptyTitle')}>
              {t('empty')}
            </EmptyState>
          )
        }
      />
    </ListPage>
  );
}

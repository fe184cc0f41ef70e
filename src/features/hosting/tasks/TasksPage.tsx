import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useFactory } from '@/api/session';
import { taskQueries } from '@/api/tasks';
import { taskStates } from '@/domain/hosting/taskStates';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { LinkButton } from '@/ui/button/Button';
import { ChoiceFilter } from '@/ui/list/ChoiceFilter';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { FilterBar } from '@/ui/list/FilterBar';
import { SavedViewTabs } from '@/ui/list/SavedViewTabs';
import { SearchField } from '@/ui/list/SearchField';
import { useCursorPages, useUrlState } from '@/ui/list/useUrlState';
import { ListPage } from '@/ui/page/ListPage';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import { ColumnChooser } from '@/ui/table/ColumnChooser';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { taskFiltersOf, tasksPageSize, taskViews, viewOf } from './taskFilters';
import { useTaskColumns } from './useTaskColumns';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

/** What the factory handed to the hosted team, by whose turn it is. */
export function TasksPage() {
  const { t } = useTranslation('hosting');
  const factory = useFactory();
  const url = useUrlState();
  const [search] = useSearchParams();
  const filters = useMemo(() => taskFiltersOf(search), [search]);
  const view = viewOf(search);
  const tasks = useQuery(taskQueries.list(factory.id, filters));
  const counts = useQuery(taskQueries.counts(factory.id)).data;
  const columns = useTaskColumns();
  const settings = useTableSettings('tasks', columns);
  const footer = useCursorPages(tasks.data ?? noPage, tasksPageSize);
  const filtered = Boolean(filters.q) || filters.state !== undefined;
  const mayOffer = factory.can('task.offer') || factory.can('task.request');
  const offer = mayOffer && (
    <LinkButton kind="primary" icon="plus" to={paths.newTask(factory.number)}>
      {factory.can('task.offer') ? t('offer') : t('offerForm.request')}
    </LinkButton>
  );

  return (
    <ListPage
      title={t('title')}
      note={tasks.data && t('count', { count: tasks.data.total })}
      actions={
        <>
          <LinkButton icon="shield" to={paths.mandates(factory.number)}>
            {t('mandates')}
          </LinkButton>
          {offer}
        </>
      }
      views={
        <SavedViewTabs
          current={view}
          views={taskViews.map((key) => ({
            key,
            name: t(`views.${key}`),
            to: paths.hosting(factory.number, key === 'all' ? '' : `?view=${key}`),
            count: key === 'all' ? undefined : counts?.[key],
          }))}
        />
      }
      filters={
        <FilterBar onClear={filtered ? () => url.set({ q: null, state: null }) : undefined} end={<ColumnChooser settings={settings} />}>
          <SearchField value={url.get('q')} placeholder={t('search')} onChange={(q) => url.set({ q }, { replace: true })} />
          <ChoiceFilter
            label={t('stateLabel')}
            options={taskStates.map((value) => ({ value, label: t(`state.${value}`) }))}
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
        rows={tasks.data?.items}
        rowKey={(task) => task.id}
        rowHref={(task) => paths.hostingTask(factory.number, task.number)}
        sort={filters.sort ?? '-updatedAt'}
        onSortChange={(sort) => url.set({ sort })}
        stale={tasks.isPlaceholderData}
        error={tasks.isError ? <ProblemState error={tasks.error} onRetry={() => void tasks.refetch()} /> : undefined}
        empty={
          filtered || view !== 'all' ? (
            <EmptyState icon="find" title={t('noMatchTitle')}>
              {t('noMatch')}
            </EmptyState>
          ) : (
            <EmptyState
              icon="hand"
              title={t('emptyTitle')}
              action={
                <LinkButton icon="shield" to={paths.mandates(factory.number)}>
                  {t('mandates')}
                </LinkButton>
              }
            >
              {t('empty')}
            </EmptyState>
          )
        }
      />
    </ListPage>
  );
}

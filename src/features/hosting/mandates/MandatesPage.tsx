import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { MandateSummary } from '@/api/contract/mandates';
import { mandateQueries } from '@/api/mandates';
import { useFactory } from '@/api/session';
import { mandateStates } from '@/domain/hosting/mandate';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { ChoiceFilter } from '@/ui/list/ChoiceFilter';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { FilterBar } from '@/ui/list/FilterBar';
import { useCursorPages, useUrlState } from '@/ui/list/useUrlState';
import { ListPage } from '@/ui/page/ListPage';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import { ColumnChooser } from '@/ui/table/ColumnChooser';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { Instant } from '@/ui/text/Instant';
import styles from '../shared/hosting.module.css';
import { useHostingWords } from '../shared/useHostingWords';
import { mandateFiltersOf, mandatesPageSize } from './mandateFilters';
import { MandateStateTag } from './MandateStateTag';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

function useMandateColumns(): readonly Column<MandateSummary>[] {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const words = useHostingWords();
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('mandate.columns.number'),
        main: true,
        alwaysShown: true,
        sortable: true,
        card: 'title',
        render: ({ number, note }) => (
          <span className={styles['stack']}>
            <span className={styles['strong']}>{number}</span>
            <span className={styles['small']}>{note}</span>
          </span>
        ),
      },
      { key: 'state', title: t('mandate.columns.state'), width: 110, card: 'status', render: ({ state }) => <MandateStateTag state={state} /> },
      {
        key: 'scope',
        title: t('mandate.columns.scope'),
        width: 188,
        card: 'meta',
        render: ({ stores, productCount }) =>
          t('mandate.scopeText', {
            stores: stores === null ? t('mandate.allStores') : t('mandate.stores', { count: stores.length }),
            products: t('mandate.products', { count: productCount }),
          }),
      },
      { key: 'limits', title: t('mandate.columns.limits'), width: 228, card: 'meta', render: (mandate) => t('mandate.limits', words.limits(mandate)) },
      { key: 'dates', title: t('mandate.columns.dates'), width: 200, card: 'meta', render: ({ fromDay, toDay }) => format.dayRange(fromDay, toDay) },
      { key: 'tasks', title: t('mandate.columns.tasks'), width: 84, align: 'end', card: 'figure', render: ({ openTasks }) => format.count(openTasks) },
      {
        key: 'updatedAt',
        title: t('mandate.columns.updated'),
        width: 144,
        align: 'end',
        sortable: true,
        card: 'hidden',
        render: ({ updatedAt }) => <Instant at={updatedAt} />,
      },
    ],
    [t, format, words],
  );
}

/** Every mandate of the factory, whatever became of it. */
export function MandatesPage() {
  const { t } = useTranslation('hosting');
  const factory = useFactory();
  const url = useUrlState();
  const [search] = useSearchParams();
  const filters = useMemo(() => mandateFiltersOf(search), [search]);
  const mandates = useQuery(mandateQueries.list(factory.id, filters));
  const settings = useTableSettings('mandates', useMandateColumns());
  const footer = useCursorPages(mandates.data ?? noPage, mandatesPageSize);
  const filtered = filters.state !== undefined;
  const write = factory.can('mandate.write') ? (
    <LinkButton kind="primary" icon="plus" to={paths.newMandate(factory.number)}>
      {t('mandate.write')}
    </LinkButton>
  ) : (
    <Button icon="plus" disabledReason={t('mandate.onlyOwner')}>
      {t('mandate.write')}
    </Button>
  );

  return (
    <ListPage
      title={t('mandate.title')}
      note={mandates.data && t('mandate.count', { count: mandates.data.total })}
      actions={
        <>
          <LinkButton icon="hand" to={paths.hosting(factory.number)}>
            {t('title')}
          </LinkButton>
          {write}
        </>
      }
      filters={
        <FilterBar onClear={filtered ? () => url.set({ state: null }) : undefined} end={<ColumnChooser settings={settings} />}>
          <ChoiceFilter
            label={t('mandate.columns.state')}
            options={mandateStates.map((value) => ({ value, label: t(`mandate.state.${value}`) }))}
            value={url.getAll('state')}
            onChange={(state) => url.set({ state })}
          />
        </FilterBar>
      }
      footer={<CursorFooter {...footer} />}
    >
      <DataTable
        label={t('mandate.title')}
        settings={settings}
        rows={mandates.data?.items}
        rowKey={(mandate) => mandate.id}
        rowHref={(mandate) => paths.mandate(factory.number, mandate.number)}
        sort={filters.sort ?? '-updatedAt'}
        onSortChange={(sort) => url.set({ sort })}
        stale={mandates.isPlaceholderData}
        skeletonRows={5}
        error={mandates.isError ? <ProblemState error={mandates.error} onRetry={() => void mandates.refetch()} /> : undefined}
        empty={
          filtered ? (
            <EmptyState icon="find" title={t('noMatchTitle')}>
              {t('noMatch')}
            </EmptyState>
          ) : (
            <EmptyState icon="shield" title={t('mandate.emptyTitle')} action={write}>
              {t('mandate.empty')}
            </EmptyState>
          )
        }
      />
    </ListPage>
  );
}

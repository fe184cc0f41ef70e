import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { SubmissionSummary } from '@/api/contract/review';
import { submissionQueries, submittedImageAddress } from '@/api/review';
import { channels } from '@/domain/channel';
import { paths } from '@/domain/paths';
import { submissionKinds } from '@/domain/products/submissions';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { ChoiceFilter } from '@/ui/list/ChoiceFilter';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { FilterBar } from '@/ui/list/FilterBar';
import { SavedViewTabs } from '@/ui/list/SavedViewTabs';
import { SearchField } from '@/ui/list/SearchField';
import { useCursorPages, useUrlState } from '@/ui/list/useUrlState';
import { ListPage } from '@/ui/page/ListPage';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { Instant } from '@/ui/text/Instant';
import { Named, Thumb } from '@/ui/text/Thumb';
import { SubmissionStatusTag } from '../components/SubmissionStatusTag';
import { filterNames, pageSize, submissionQueryOf, submissionViews, viewOf } from '../submissionFilters';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

function useSubmissionColumns(): readonly Column<SubmissionSummary>[] {
  const { t } = useTranslation(['review', 'products']);
  const format = useFormat();
  return useMemo(
    () => [
      {
        key: 'listing',
        title: t('columns.listing'),
        main: true,
        alwaysShown: true,
        card: 'title',
        render: (one) => (
          <Named name={one.title || one.articleNumber} sub={`${one.number} · ${one.articleNumber}`} thumb={<Thumb src={submittedImageAddress(one.id, one.image)} />} />
        ),
      },
      {
        key: 'factory',
        title: t('columns.factory'),
        width: 220,
        card: 'meta',
        render: ({ factory, store }) => <Named name={store.name} sub={`${factory.name} · ${t(`products:channel.${store.channel}`)}`} />,
      },
      { key: 'kind', title: t('columns.kind'), width: 112, card: 'meta', render: ({ kind }) => t(`kind.${kind}`) },
      {
        key: 'changed',
        title: t('columns.changed'),
        width: 180,
        card: 'hidden',
        render: ({ kind, changed }) => (kind === 'new' ? t('allNew') : format.list(changed.map((field) => t(`field.${field}`)))),
      },
      {
        key: 'submitted',
        title: t('columns.submitted'),
        width: 132,
        align: 'end',
        render: ({ submittedAt }) => <Instant at={submittedAt} />,
      },
      { key: 'status', title: t('columns.status'), width: 132, card: 'status', render: ({ status }) => <SubmissionStatusTag status={status} /> },
    ],
    [t, format],
  );
}

/** What factories submitted: what waits comes first, the longest waiting on top. */
export function SubmissionsPage() {
  const { t } = useTranslation(['review', 'products']);
  const url = useUrlState();
  const [search] = useSearchParams();
  const query = useMemo(() => submissionQueryOf(search), [search]);
  const submissions = useQuery(submissionQueries.list(query));
  const counts = useQuery(submissionQueries.counts());
  const settings = useTableSettings('submissions', useSubmissionColumns());
  const page = submissions.data ?? noPage;
  const footer = useCursorPages(page, pageSize);
  const filtered = filterNames.some((name) => search.has(name));

  return (
    <ListPage
      title={t('title')}
      note={submissions.data && t('count', { count: submissions.data.total })}
      views={
        <SavedViewTabs
          current={viewOf(search)}
          views={submissionViews.map((view) => ({
            key: view,
            name: t(`views.${view}`),
            to: view === 'waiting' ? '?' : `?view=${view}`,
            count: view === 'all' ? undefined : counts.data?.[view],
          }))}
        />
      }
      filters={
        <FilterBar onClear={filtered ? () => url.set(Object.fromEntries(filterNames.map((name) => [name, null]))) : undefined}>
          <SearchField value={url.get('q')} placeholder={t('search')} onChange={(q) => url.set({ q }, { replace: true })} />
          <ChoiceFilter
            label={t('filter.kind')}
            options={submissionKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            value={url.getAll('kind')}
            onChange={(kind) => url.set({ kind })}
          />
          <ChoiceFilter
            label={t('filter.channel')}
            options={channels.map((value) => ({ value, label: t(`products:channel.${value}`) }))}
            value={url.getAll('channel')}
            onChange={(channel) => url.set({ channel })}
          />
        </FilterBar>
      }
      footer={<CursorFooter {...footer} />}
    >
      <DataTable
        label={t('title')}
        settings={settings}
        rows={submissions.data?.items}
        rowKey={(one) => one.id}
        rowHref={(one) => paths.submission(one.factory.number, one.number)}
        stale={submissions.isPlaceholderData}
        skeletonRows={8}
        error={submissions.isError ? <ProblemState error={submissions.error} onRetry={() => void submissions.refetch()} /> : undefined}
        empty={
          <EmptyState icon="check" title={filtered ? t('noMatchTitle') : t('emptyTitle')}>
            {filtered ? t('noMatch') : t('empty')}
          </EmptyState>
        }
      />
    </ListPage>
  );
}

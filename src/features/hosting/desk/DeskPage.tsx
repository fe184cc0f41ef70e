import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { DeskTaskSummary } from '@/api/contract/desk';
import { deskTabs } from '@/api/contract/desk';
import { deskQueries, useClaimTask } from '@/api/desk';
import { useSession } from '@/api/session';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { CursorFooter } from '@/ui/list/CursorFooter';
import { SavedViewTabs } from '@/ui/list/SavedViewTabs';
import { useCursorPages } from '@/ui/list/useUrlState';
import { ListPage } from '@/ui/page/ListPage';
import { EmptyState } from '@/ui/state/EmptyState';
import { ProblemState } from '@/ui/state/ProblemState';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { showToast } from '@/ui/toast/toasts';
import { DueTag } from '../shared/DueTag';
import styles from '../shared/hosting.module.css';
import { TaskStateTag } from '../shared/TaskStateTag';
import { useHostingWords } from '../shared/useHostingWords';
import { deskFiltersOf, deskPageSize, tabOf } from './deskFilters';

const noPage = { items: [], nextCursor: null, prevCursor: null, total: 0, totalIsExact: true };

/** What the queue shows of a task: what, for whom, by when. */
export function useDeskColumns(viewer: 'agent' | 'lead'): readonly Column<DeskTaskSummary>[] {
  const { t } = useTranslation(['hosting', 'desk']);
  const words = useHostingWords();
  const { user } = useSession();
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('columns.task'),
        main: true,
        alwaysShown: true,
        card: 'title',
        render: (task) => (
          <span className={styles['stack']}>
            <span className={styles['strong']}>{words.subject(task)}</span>
            <span className={styles['small']}>
              {task.number} · {t(`kind.${task.kind}`)}
              {task.wish && ` · ${task.wish}`}
            </span>
          </span>
        ),
      },
      { key: 'factory', title: t('columns.factory'), width: 180, card: 'meta', render: ({ factory }) => factory.name },
      { key: 'state', title: t('columns.state'), width: 140, card: 'status', render: ({ state }) => <TaskStateTag state={state} /> },
      { key: 'due', title: t('columns.due'), width: 256, card: 'meta', render: (task) => <DueTag task={task} viewer={viewer} mine={task.assigneeId === user?.id} /> },
      { key: 'who', title: t('columns.who'), width: 130, card: 'meta', render: ({ assigneeName }) => assigneeName ?? t('nobodyYet') },
    ],
    [t, words, viewer, user],
  );
}

/** The queue over all factories whose mandate is in force; nobody's factory yet, so no banner. */
export function DeskPage() {
  const { t } = useTranslation(['hosting', 'desk']);
  const { user } = useSession();
  const navigate = useNavigate();
  const { problemText } = useProblemText();
  const [search] = useSearchParams();
  const filters = useMemo(() => deskFiltersOf(search), [search]);
  const tab = tabOf(search);
  const isLead = user?.platformRole === 'lead';
  const tasks = useQuery(deskQueries.list(filters));
  const counts = useQuery(deskQueries.counts()).data;
  const free = useQuery({ ...deskQueries.list({ tab: 'free', sort: 'dueAt', limit: 1 }), enabled: !isLead });
  const claim = useClaimTask();
  const columns = useDeskColumns(isLead ? 'lead' : 'agent');
  const settings = useTableSettings('desk', columns);
  const footer = useCursorPages(tasks.data ?? noPage, deskPageSize);
  const next = free.data?.items[0];
  const words = isLead ? 'leadTabs' : 'tabs';

  const takeNext = (): void => {
    if (next === undefined) return;
    claim.mutate(next.id, {
      onSuccess: (task) => {
        showToast(t('desk:claimed'));
        void navigate(paths.deskTask(task.factory.number, task.number));
      },
      onError: (error) => {
        showToast(problemText(error), { tone: 'err' });
      },
    });
  };

  return (
    <ListPage
      title={t('desk:title')}
      note={tasks.data && t('count', { count: tasks.data.total })}
      lead={t('desk:allFactories')}
      actions={
        !isLead && (
          <Button kind="primary" busy={claim.isPending} disabledReason={next === undefined ? t('desk:noneFree') : undefined} onClick={takeNext}>
            {t('desk:next')}
          </Button>
        )
      }
      views={
        <SavedViewTabs
          current={tab}
          views={deskTabs.map((key) => ({
            key,
            name: t(`desk:${words}.${key}`),
            to: paths.desk(key === 'mine' ? '' : `?tab=${key}`),
            count: counts?.[key],
          }))}
        />
      }
      footer={<CursorFooter {...footer} />}
    >
      <DataTable
        label={t('desk:title')}
        settings={settings}
        rows={tasks.data?.items}
        rowKey={(task) => task.id}
        {...(isLead ? {} : { rowHref: (task: DeskTaskSummary) => paths.deskTask(task.factory.number, task.number) })}
        stale={tasks.isPlaceholderData}
        error={tasks.isError ? <ProblemState error={tasks.error} onRetry={() => void tasks.refetch()} /> : undefined}
        empty={
          <EmptyState icon="hand" title={t(`desk:empty.${tab}`)}>
            {t('desk:emptyText')}
          </EmptyState>
        }
      />
    </ListPage>
  );
}

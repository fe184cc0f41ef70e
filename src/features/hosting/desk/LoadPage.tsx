import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { DeskTaskSummary, Load } from '@/api/contract/desk';
import { deskQueries, useAssignTask } from '@/api/desk';
import { useFormat } from '@/i18n/FormatProvider';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { SelectField } from '@/ui/form/fields';
import { Card } from '@/ui/page/Card';
import { ListPage } from '@/ui/page/ListPage';
import { EmptyState } from '@/ui/state/EmptyState';
import { Notice } from '@/ui/state/Notice';
import { ProblemState } from '@/ui/state/ProblemState';
import type { Column } from '@/ui/table/columns';
import { DataTable } from '@/ui/table/DataTable';
import { useTableSettings } from '@/ui/table/useTableSettings';
import { StatusTag } from '@/ui/tag/StatusTag';
import { Instant } from '@/ui/text/Instant';
import { showToast } from '@/ui/toast/toasts';
import { useHostingWords } from '../shared/useHostingWords';
import { useDeskColumns } from './DeskPage';

type Agent = Load['agents'][number];

function useAgentColumns(): readonly Column<Agent>[] {
  const { t } = useTranslation(['hosting', 'desk']);
  const format = useFormat();
  return useMemo(
    () => [
      { key: 'agent', title: t('desk:loadColumns.agent'), alwaysShown: true, card: 'title', render: ({ name }) => name },
      { key: 'open', title: t('desk:loadColumns.open'), width: 100, align: 'end', card: 'figure', render: ({ open }) => format.count(open) },
      {
        key: 'overdue',
        title: t('desk:loadColumns.overdue'),
        width: 100,
        align: 'end',
        card: 'figure',
        render: ({ overdue }) => (overdue === 0 ? '0' : <StatusTag tone="err" icon={null}>{format.count(overdue)}</StatusTag>),
      },
      { key: 'waiting', title: t('desk:loadColumns.waiting'), width: 120, align: 'end', card: 'figure', render: ({ waiting }) => format.count(waiting) },
      { key: 'done', title: t('desk:loadColumns.done'), width: 150, align: 'end', card: 'figure', render: ({ doneToday }) => format.count(doneToday) },
      {
        key: 'next',
        title: t('desk:loadColumns.next'),
        width: 160,
        align: 'end',
        card: 'figure',
        render: ({ nextDueAt }) => (nextDueAt === null ? '—' : <Instant at={nextDueAt} />),
      },
    ],
    [t, format],
  );
}

/** Gives a task to an agent by choosing one. */
function Assign({ task, agents }: { readonly task: DeskTaskSummary; readonly agents: readonly Agent[] }) {
  const { t } = useTranslation(['hosting', 'desk']);
  const { problemText } = useProblemText();
  const assign = useAssignTask();
  return (
    <SelectField
      hideLabel
      label={t('desk:assignTo', { task: `${task.factory.number} ${task.number}` })}
      placeholder={t('desk:nobody')}
      value={task.assigneeId ?? ''}
      options={agents.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(agentId) =>
        assign.mutate(
          { seen: task, agentId },
          {
            onSuccess: ({ assigneeName }) => showToast(t('desk:assigned', { name: assigneeName ?? '' })),
            onError: (error) => {
              showToast(problemText(error), { tone: 'err' });
            },
          },
        )
      }
    />
  );
}

/** How much each agent has in hand, and who takes what nobody has. */
export function LoadPage() {
  const { t } = useTranslation(['hosting', 'desk']);
  const load = useQuery(deskQueries.load());
  const open = useQuery(deskQueries.list({ open: true, sort: 'dueAt', limit: 100 }));
  const words = useHostingWords();
  const agents = useMemo(() => load.data?.agents ?? [], [load.data]);
  const deskColumns = useDeskColumns('lead');
  const columns = useMemo(
    (): readonly Column<DeskTaskSummary>[] => [
      ...deskColumns.filter(({ key }) => key !== 'who'),
      {
        key: 'assign',
        title: t('desk:assign'),
        width: 170,
        alwaysShown: true,
        card: 'meta',
        render: (task) => <Assign key={task.assigneeId} task={task} agents={agents} />,
      },
    ],
    [deskColumns, agents, t],
  );
  const settings = useTableSettings('desk-load', useAgentColumns());
  const taskSettings = useTableSettings('desk-assign', columns);
  const free = load.data?.free;
  const first = open.data?.items.find(({ assigneeId }) => assigneeId === null);

  return (
    <ListPage title={t('desk:load')} lead={t('desk:loadLead')}>
      {free !== undefined && free.open > 0 && (
        <Notice tone={free.overdue > 0 ? 'warn' : 'info'} title={`${t('desk:unassigned')} · ${t('count', { count: free.open })}`}>
          {free.overdue > 0 && t('desk:freeOverdue', { count: free.overdue })} {first && words.subject(first)}
        </Notice>
      )}
      <Card flush title={t('desk:loadColumns.agent')}>
        <DataTable
          embedded
          label={t('desk:load')}
          settings={settings}
          rows={load.data?.agents}
          rowKey={({ id }) => id}
          skeletonRows={2}
          error={load.isError ? <ProblemState error={load.error} onRetry={() => void load.refetch()} /> : undefined}
        />
      </Card>
      <Card flush title={t('desk:assignTable')}>
        <DataTable
          embedded
          label={t('desk:assignTable')}
          settings={taskSettings}
          rows={open.data?.items}
          rowKey={({ id }) => id}
          error={open.isError ? <ProblemState error={open.error} onRetry={() => void open.refetch()} /> : undefined}
          empty={<EmptyState icon="hand" title={t('desk:noOpen')} />}
        />
      </Card>
    </ListPage>
  );
}

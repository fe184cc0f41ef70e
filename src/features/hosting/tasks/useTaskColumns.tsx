import { useMemo } from 'react';
import type { TaskSummary } from '@/api/contract/hosting';
import { useTranslation } from '@/i18n/useTranslation';
import type { Column } from '@/ui/table/columns';
import { StatusTag } from '@/ui/tag/StatusTag';
import { Instant } from '@/ui/text/Instant';
import { DueTag } from '../shared/DueTag';
import styles from '../shared/hosting.module.css';
import { TaskStateTag } from '../shared/TaskStateTag';
import { useHostingWords } from '../shared/useHostingWords';

/** What the factory's list shows of a task. */
export function useTaskColumns(): readonly Column<TaskSummary>[] {
  const { t } = useTranslation('hosting');
  const words = useHostingWords();
  return useMemo(
    () => [
      {
        key: 'number',
        title: t('columns.task'),
        main: true,
        alwaysShown: true,
        sortable: true,
        card: 'title',
        render: (task) => (
          <span className={styles['stack']}>
            <span className={styles['strong']}>{words.subject(task)}</span>
            <span className={styles['small']}>
              {task.number} · {t(`kind.${task.kind}`)}
            </span>
          </span>
        ),
      },
      { key: 'state', title: t('columns.state'), width: 140, card: 'status', render: ({ state }) => <TaskStateTag state={state} /> },
      {
        key: 'dueAt',
        title: t('columns.due'),
        width: 256,
        sortable: true,
        card: 'meta',
        render: (task) => <DueTag task={task} viewer="factory" />,
      },
      { key: 'wish', title: t('columns.wish'), width: 224, card: 'hidden', render: ({ wish }) => <span className={styles['quiet']}>{wish}</span> },
      {
        key: 'who',
        title: t('columns.who'),
        width: 150,
        card: 'meta',
        render: ({ assigneeName }) =>
          assigneeName ?? (
            <StatusTag tone="mut" icon={null}>
              {t('nobodyYet')}
            </StatusTag>
          ),
      },
      {
        key: 'updatedAt',
        title: t('columns.updated'),
        width: 144,
        align: 'end',
        sortable: true,
        card: 'hidden',
        render: ({ updatedAt }) => <Instant at={updatedAt} />,
      },
    ],
    [t, words],
  );
}

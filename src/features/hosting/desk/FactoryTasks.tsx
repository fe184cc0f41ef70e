import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { deskQueries } from '@/api/desk';
import { useSession } from '@/api/session';
import { paths } from '@/domain/paths';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { ListSkeleton } from '@/ui/state/PageSkeleton';
import { ProblemState } from '@/ui/state/ProblemState';
import { StatusTag } from '@/ui/tag/StatusTag';
import { DueTag } from '../shared/DueTag';
import { useHostingWords } from '../shared/useHostingWords';
import styles from './desk.module.css';

/** The open tasks of the factory that one acts for, and of no other. */
export function FactoryTasks({ factory, current }: { readonly factory: string; readonly current: string }) {
  const { t } = useTranslation(['hosting', 'desk']);
  const words = useHostingWords();
  const { user } = useSession();
  const tasks = useQuery(deskQueries.list({ factory, open: true, limit: 50 }));
  return (
    <Card flush title={t('desk:ofFactory')} note={tasks.data && String(tasks.data.total)}>
      {tasks.isPending && <ListSkeleton count={5} />}
      {tasks.isError && <ProblemState error={tasks.error} onRetry={() => void tasks.refetch()} />}
      <ul className={styles['list']} aria-label={t('desk:ofFactory')}>
        {tasks.data?.items.map((task) => (
          <li key={task.id}>
            <Link
              to={paths.deskTask(factory, task.number)}
              className={styles['item']}
              aria-current={task.number === current ? 'page' : undefined}
            >
              <span className={styles['itemHead']}>
                <StatusTag tone="mut" icon={null}>
                  {t(`kind.${task.kind}`)}
                </StatusTag>
                <strong>{words.subject(task)}</strong>
              </span>
              <span className={styles['itemFoot']}>
                <span>{task.number}</span>
                <DueTag task={task} viewer="agent" mine={task.assigneeId === user?.id} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

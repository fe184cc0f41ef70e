import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useFactory } from '@/api/session';
import { taskQueries, useMessageTask } from '@/api/tasks';
import { isOpenTask } from '@/domain/hosting/taskStates';
import { paths } from '@/domain/paths';
import { useFormat } from '@/i18n/FormatProvider';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Card } from '@/ui/page/Card';
import { Facts } from '@/ui/page/Facts';
import { RecordPage } from '@/ui/page/RecordPage';
import { Instant } from '@/ui/text/Instant';
import { showToast } from '@/ui/toast/toasts';
import { DueTag } from '../shared/DueTag';
import { TaskStateTag } from '../shared/TaskStateTag';
import { Thread } from '../shared/Thread';
import { useHostingWords } from '../shared/useHostingWords';
import { Decision } from './Decision';
import { NoteDialog } from './NoteDialog';
import styles from './tasks.module.css';
import { useTaskActs } from './useTaskActs';

/** One task as the factory sees it: what is proposed and why it is asked, the answer, and the thread. */
export function TaskPage() {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const factory = useFactory();
  const words = useHostingWords();
  const { problemText } = useProblemText();
  const { number = '' } = useParams();
  const { data: task } = useSuspenseQuery(taskQueries.byNumber(factory.id, number));
  const message = useMessageTask(factory.id);
  const acts = useTaskActs(task);
  const [asking, setAsking] = useState<'takeBack' | 'revert' | null>(null);
  const noRight = factory.can('task.offer') ? undefined : t('offerForm.noRight');

  return (
    <RecordPage
      breadcrumb={[{ label: t('title'), to: paths.hosting(factory.number) }]}
      name={words.subject(task)}
      status={
        <>
          <TaskStateTag state={task.state} />
          <DueTag task={task} viewer="factory" />
        </>
      }
      note={task.number}
      actions={
        <>
          {isOpenTask(task.state) && (
            <Button disabledReason={noRight} onClick={() => setAsking('takeBack')}>
              {t('record.takeBack')}
            </Button>
          )}
          {task.state === 'applied' && (
            <Button icon="refresh" disabledReason={noRight} onClick={() => setAsking('revert')}>
              {t('record.revert')}
            </Button>
          )}
        </>
      }
      side={
        <Card title={t('record.facts')}>
          <Facts
            facts={[
              { label: t('record.kind'), value: t(`kind.${task.kind}`) },
              { label: t('record.agent'), value: task.assigneeName ?? t('nobodyYet') },
              { label: t('record.offeredBy'), value: task.offeredByName },
              { label: t('record.created'), value: <Instant at={task.createdAt} /> },
              { label: t('record.neededBy'), value: task.neededBy === null ? '—' : format.dayShort(task.neededBy) },
              {
                label: t('record.mandate'),
                value: <Link to={paths.mandate(factory.number, task.mandate.number)}>{task.mandate.number}</Link>,
              },
            ]}
          />
        </Card>
      }
    >
      {task.proposal !== null && <Decision key={task.proposal.id} task={task} proposal={task.proposal} />}
      <Card title={t('record.wish')}>
        <p className={styles['wish']}>{task.wish}</p>
        {task.proposal === null && (
          <p className={styles['quiet']}>{task.kind === 'enquiry' ? t('record.enquiry') : t('record.noPlan')}</p>
        )}
      </Card>
      <Thread
        entries={task.entries}
        busy={message.isPending}
        disabledReason={factory.can('task.answer') ? undefined : t('thread.noRight')}
        onSend={(text, sent) =>
          message.mutate(
            { seen: task, text },
            { onSuccess: sent, onError: (error) => showToast(problemText(error), { tone: 'err' }) },
          )
        }
      />
      {asking !== null && (
        <NoteDialog
          title={t(`decision.${asking}Title`)}
          label={t('decision.noteLabel')}
          confirmText={t(`record.${asking}`)}
          busy={acts.busy}
          onConfirm={(note) => acts.run(asking, note, () => setAsking(null))}
          onCancel={() => setAsking(null)}
        >
          <p>{t(`decision.${asking}Body`)}</p>
        </NoteDialog>
      )}
    </RecordPage>
  );
}

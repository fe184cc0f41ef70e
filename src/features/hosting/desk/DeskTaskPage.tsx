import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { DeskTask } from '@/api/contract/desk';
import { deskQueries, useMessageDeskTask } from '@/api/desk';
import { isProblem } from '@/api/problem';
import { useSession } from '@/api/session';
import type { TaskState } from '@/domain/hosting/taskStates';
import { FormatProvider } from '@/i18n/FormatProvider';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Card } from '@/ui/page/Card';
import { Page } from '@/ui/page/Page';
import { PageHead } from '@/ui/page/PageHead';
import { Notice } from '@/ui/state/Notice';
import { showToast } from '@/ui/toast/toasts';
import { DueTag } from '../shared/DueTag';
import { LadderTable } from '../shared/LadderTable';
import { ListingTabs, placesOf } from '../shared/ListingTabs';
import { TaskStateTag } from '../shared/TaskStateTag';
import { Thread } from '../shared/Thread';
import { useHostingWords } from '../shared/useHostingWords';
import { ActingBanner } from './ActingBanner';
import { AgentActions } from './AgentActions';
import styles from './desk.module.css';
import { FactoryTasks } from './FactoryTasks';
import { ProposalEditor } from './ProposalEditor';

const editingStates: readonly TaskState[] = ['claimed', 'sent_back', 'apply_refused'];

/** One task, inside its factory's record: whose it is stands over everything. */
export function DeskTaskPage() {
  const { number = '' } = useParams();
  const { data: task, error } = useSuspenseQuery(deskQueries.byNumber(number));
  // A mandate that ended meanwhile takes the record off the screen too.
  if (isProblem(error, 404)) throw error;
  return (
    <FormatProvider zone={task.factory.zone} currency={task.factory.currency}>
      <Task key={task.id} task={task} />
    </FormatProvider>
  );
}

function Task({ task }: { readonly task: DeskTask }) {
  const { t } = useTranslation(['hosting', 'desk']);
  const { user } = useSession();
  const words = useHostingWords();
  const { problemText } = useProblemText();
  const message = useMessageDeskTask();
  const isMine = task.assigneeId === user?.id;
  const isEditing = isMine && task.kind === 'price_change' && editingStates.includes(task.state);
  return (
    <Page>
      <ActingBanner task={task} />
      <PageHead
        title={words.subject(task)}
        note={task.number}
        status={
          <>
            <TaskStateTag state={task.state} />
            <DueTag task={task} viewer="agent" mine={isMine} />
          </>
        }
        actions={<AgentActions task={task} isMine={isMine} />}
      />
      <div className={styles['columns']}>
        <div className={styles['beside']}>
          <FactoryTasks factory={task.factory.number} current={task.number} />
        </div>
        <div className={styles['main']}>
          <StateNotice task={task} isMine={isMine} />
          <Card title={t('record.wish')}>
            <p className={styles['wish']}>{task.wish}</p>
            {task.kind === 'enquiry' && <p className={styles['quiet']}>{t('record.enquiry')}</p>}
          </Card>
          {isEditing ? <ProposalEditor key={task.proposal?.id ?? 'first'} task={task} /> : <Proposed task={task} />}
          <Thread
            entries={task.entries}
            busy={message.isPending}
            disabledReason={isMine ? undefined : t('thread.notMine')}
            onSend={(text, sent) =>
              message.mutate(
                { seen: task, text },
                {
                  onSuccess: sent,
                  onError: (error) => {
                    showToast(problemText(error), { tone: 'err' });
                  },
                },
              )
            }
          />
        </div>
      </div>
    </Page>
  );
}

function StateNotice({ task, isMine }: { readonly task: DeskTask; readonly isMine: boolean }) {
  const { t } = useTranslation(['hosting', 'desk']);
  if (task.assigneeName !== null && !isMine) return <Notice tone="info">{t('desk:heldBy', { name: task.assigneeName })}</Notice>;
  if (task.state === 'awaiting_approval') return <Notice tone="info">{t('desk:waitFactory')}</Notice>;
  if (task.state === 'approved') return <Notice tone="ok">{t('desk:approvedHint')}</Notice>;
  if (task.state === 'proposed') return <Notice tone="ok">{t('desk:proposedWithin')}</Notice>;
  if (task.state === 'apply_refused') return <Notice tone="warn">{t('desk:refusedApply')}</Notice>;
  if (task.state === 'sent_back' && task.proposal?.decisionNote) {
    return <Notice tone="warn">{t('desk:sentBackHint', { note: task.proposal.decisionNote })}</Notice>;
  }
  return null;
}

/** What was proposed, as it stands; the present ladders where nothing was. */
function Proposed({ task }: { readonly task: DeskTask }) {
  const { t } = useTranslation(['hosting', 'desk']);
  const [tab, setTab] = useState('');
  const { proposal } = task;
  if (proposal === null) return null;
  const places = placesOf(task.products).filter(({ listingId }) => proposal.lists.some((list) => list.listingId === listingId));
  const current = places.find(({ listingId }) => listingId === tab) ?? places[0];
  if (current === undefined) return null;
  return (
    <Card flush title={t('record.plan')}>
      <ListingTabs places={places} current={current.listingId} onChange={setTab}>
        <LadderTable
          product={current.product}
          listingId={current.listingId}
          verdict={proposal.verdict}
          mandate={task.mandate}
          applied={proposal.state === 'applied' || proposal.state === 'reverted'}
        />
      </ListingTabs>
    </Card>
  );
}

import { useState } from 'react';
import type { DeskTask } from '@/api/contract/desk';
import { useApplyProposal, useClaimTask, useWithdrawProposal } from '@/api/desk';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { Dialog, DialogActions } from '@/ui/dialog/Dialog';
import { TextField } from '@/ui/form/fields';
import { showToast } from '@/ui/toast/toasts';

/** What an agent does with a task that stands as it is: claim, withdraw, apply now or later. */
export function AgentActions({ task, isMine }: { readonly task: DeskTask; readonly isMine: boolean }) {
  const { t } = useTranslation(['hosting', 'desk']);
  const { problemText } = useProblemText();
  const claim = useClaimTask();
  const withdraw = useWithdrawProposal();
  const apply = useApplyProposal();
  const [scheduling, setScheduling] = useState(false);
  const [day, setDay] = useState(task.mandate.toDay);
  const [time, setTime] = useState('00:00');
  const failed = (error: unknown): void => {
    showToast(problemText(error), { tone: 'err' });
  };
  const notMine = isMine ? undefined : t('desk:heldBy', { name: task.assigneeName ?? t('nobodyYet') });

  if (task.state === 'offered') {
    return (
      <Button
        kind="primary"
        busy={claim.isPending}
        onClick={() => claim.mutate(task.id, { onSuccess: () => showToast(t('desk:claimed')), onError: failed })}
      >
        {t('desk:claim')}
      </Button>
    );
  }
  const canApply = task.state === 'proposed' || task.state === 'approved';
  return (
    <>
      {(task.state === 'proposed' || task.state === 'awaiting_approval') && (
        <Button
          disabledReason={notMine}
          busy={withdraw.isPending}
          onClick={() => withdraw.mutate(task, { onSuccess: () => showToast(t('desk:withdrawn')), onError: failed })}
        >
          {t('desk:withdraw')}
        </Button>
      )}
      {task.state === 'approved' && (
        <Button icon="clock" disabledReason={notMine} onClick={() => setScheduling(true)}>
          {t('desk:applyLater')}
        </Button>
      )}
      {canApply && (
        <Button
          kind="primary"
          disabledReason={notMine}
          busy={apply.isPending}
          onClick={() => apply.mutate({ seen: task }, { onSuccess: () => showToast(t('desk:applied')), onError: failed })}
        >
          {t('desk:apply')}
        </Button>
      )}
      {scheduling && (
        <Dialog
          open
          title={t('desk:applyAt')}
          onClose={() => setScheduling(false)}
          actions={
            <DialogActions
              confirmText={t('desk:applyLater')}
              busy={apply.isPending}
              disabledReason={day === '' || time === '' ? t('desk:applyAt') : undefined}
              onConfirm={() =>
                apply.mutate(
                  { seen: task, at: instantIn(task.factory.zone, day, time) },
                  {
                    onSuccess: () => showToast(t('desk:scheduledDone')),
                    onError: failed,
                    onSettled: () => setScheduling(false),
                  },
                )
              }
              onCancel={() => setScheduling(false)}
            />
          }
        >
          <p>{t('desk:scheduledDone')}</p>
          <TextField type="date" label={t('wizard.from')} value={day} max={task.mandate.toDay} onChange={setDay} />
          <TextField type="time" label={t('columns.due')} value={time} onChange={setTime} />
        </Dialog>
      )}
    </>
  );
}

/** The instant at which the wall clock of a zone shows a day and time. */
function instantIn(zone: string, day: string, time: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(asUtc));
  return new Date(asUtc - (Date.parse(`${wall.replace(' ', 'T')}Z`) - asUtc)).toISOString();
}

import type { FactoryTask } from '@/api/contract/tasks';
import { useFactory } from '@/api/session';
import type { FactoryAct } from '@/api/tasks';
import { useTaskAct } from '@/api/tasks';
import { mayApprove } from '@/domain/hosting/decide';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { showToast } from '@/ui/toast/toasts';

const said = {
  approve: 'decision.approved',
  decline: 'decision.declined',
  sendBack: 'decision.sentBack',
  takeBack: 'decision.takenBack',
  revert: 'decision.reverted',
} as const satisfies Record<FactoryAct, string>;

/** What a member does with a task, and why they cannot. */
export function useTaskActs(task: FactoryTask) {
  const { t } = useTranslation('hosting');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const act = useTaskAct(factory.id);
  const noSay = (): string | undefined => {
    if (!factory.can('task.decide')) return t('decision.noRight');
    if (task.proposal === null || mayApprove(factory.role, task.merchandiserApprovalBp, task.proposal.verdict)) return undefined;
    return task.merchandiserApprovalBp === null ? t('decision.onlyOwner') : t('decision.overLimit');
  };
  return {
    busy: act.isPending,
    /** Why the person cannot decide on the proposal. */
    noSay: noSay(),
    run: (name: FactoryAct, note: string, done?: () => void): void =>
      act.mutate(
        { act: name, seen: task, note },
        {
          onSuccess: () => {
            showToast(t(said[name]));
            done?.();
          },
          onError: (error) => {
            showToast(problemText(error), { tone: 'err' });
            done?.();
          },
        },
      ),
  };
}

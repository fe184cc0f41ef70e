import type { TaskState } from '@/domain/hosting/taskStates';
import { useTranslation } from '@/i18n/useTranslation';
import type { Tone } from '@/ui/tag/StatusTag';
import { StatusTag } from '@/ui/tag/StatusTag';

const tones: Readonly<Record<TaskState, Tone>> = {
  offered: 'mut',
  claimed: 'info',
  proposed: 'info',
  awaiting_approval: 'warn',
  sent_back: 'warn',
  approved: 'info',
  scheduled: 'info',
  apply_refused: 'err',
  applied: 'ok',
  reverted: 'mut',
  declined: 'mut',
  answered: 'ok',
  closed: 'ok',
  taken_back: 'mut',
  expired: 'mut',
  mandate_ended: 'mut',
};

export function TaskStateTag({ state }: { readonly state: TaskState }) {
  const { t } = useTranslation('hosting');
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}

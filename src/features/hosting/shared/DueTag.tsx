import type { TaskSummary } from '@/api/contract/hosting';
import { useFormat } from '@/i18n/FormatProvider';
import { useTranslation } from '@/i18n/useTranslation';
import { StatusTag } from '@/ui/tag/StatusTag';
import { useMinute } from './useMinute';

const minute = 60_000;
const hour = 60 * minute;

interface DueTagProps {
  readonly task: Pick<TaskSummary, 'state' | 'turn' | 'dueAt'>;
  /** Who looks: whose turn it is reads differently to each. */
  readonly viewer: 'factory' | 'agent' | 'lead';
  /** The task is the viewing agent's own. */
  readonly mine?: boolean;
}

/** How long whoever's turn it is has left; nothing for what is finished. */
export function DueTag({ task, viewer, mine = false }: DueTagProps) {
  const { t } = useTranslation('hosting');
  const format = useFormat();
  const now = useMinute();
  const { state, turn, dueAt } = task;
  if (turn === 'nobody' || dueAt === null) return null;
  if (state === 'scheduled') return <StatusTag tone="info">{t('due.scheduled', { at: format.instant(dueAt) })}</StatusTag>;
  const left = Date.parse(dueAt) - now;
  const isOwn = viewer === 'factory' ? turn === 'factory' : mine && turn === 'platform';
  const words = { time: format.duration(Math.max(minute, Math.round(Math.abs(left) / minute) * minute)), turn: isOwn ? t(viewer === 'factory' ? 'turnOurs' : 'turnMine') : t(`turn.${turn}`) };
  if (left < 0) {
    return (
      <StatusTag tone="err" icon="clock">
        {t('due.over', words)}
      </StatusTag>
    );
  }
  if (viewer !== 'factory' && turn === 'factory') return <StatusTag tone="info">{t('due.paused', words)}</StatusTag>;
  return (
    <StatusTag tone={isOwn && left < 2 * hour ? 'warn' : 'mut'} icon="clock">
      {t('due.left', words)}
    </StatusTag>
  );
}

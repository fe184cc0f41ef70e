import type { ImportRecord } from '@/api/contract/imports';
import { useTranslation } from '@/i18n/useTranslation';
import { StatusTag, type Tone } from '@/ui/tag/StatusTag';
import { runStore } from '../run/importRun';
import { useStore } from '@/ui/hooks/store';

const tones: Readonly<Record<ImportRecord['state'], Tone>> = {
  receiving: 'warn',
  preparing: 'info',
  published: 'ok',
  undoing: 'info',
  undone: 'mut',
  failed: 'err',
  cancelled: 'mut',
};

/** An import's state; one that this tab is sending is not "incomplete" but on its way. */
export function ImportStateTag({ id, state }: Pick<ImportRecord, 'id' | 'state'>) {
  const { t } = useTranslation('imports');
  const run = useStore(runStore);
  if (state === 'receiving' && run?.record.id === id && run.phase === 'sending') {
    return <StatusTag tone="info">{t('progress.sending')}</StatusTag>;
  }
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}

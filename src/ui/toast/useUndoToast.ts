import { useCallback } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { showToast } from './toasts';

/**
 * Says what was done, with an undo beside it.
 * `undo` may be asynchronous; when it fails the caller says why, since only it knows the words.
 */
export function useUndoToast(): (done: string, undo: () => Promise<void> | void) => void {
  const { t } = useTranslation(['ui', 'common']);
  return useCallback(
    (done, undo) => {
      const run = async (): Promise<void> => {
        await undo();
        showToast(t('dialog.undone'));
      };
      showToast(done, { action: { label: t('common:undo'), run: () => void run() } });
    },
    [t],
  );
}

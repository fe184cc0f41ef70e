import { useState } from 'react';
import type { ProductImport } from '@/api/contract/productImports';
import { useProductImportAct } from '@/api/productImports';
import { useFactory } from '@/api/session';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button } from '@/ui/button/Button';
import { ConfirmDialog } from '@/ui/dialog/ConfirmDialog';
import { showToast } from '@/ui/toast/toasts';
import { leaveRun, runStore } from '../run/importRun';
import { useFailedFile } from './useFailedFile';

type Asked = 'undo' | 'cancel';

/** What can be done with an import: stop it, try its failed rows again, take it back. */
export function ImportActions({ record }: { readonly record: ProductImport }) {
  const { t } = useTranslation('productImport');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const change = useProductImportAct(factory.id);
  const download = useFailedFile(record);
  const [asking, setAsking] = useState<Asked | null>(null);
  const { state, counts } = record;
  const open = state === 'receiving' || state === 'checking' || state === 'ready' || state === 'applying';
  const failed = state === 'ready' ? counts.failing : state === 'done' ? counts.failed : 0;

  const act = async (name: Asked | 'retry'): Promise<void> => {
    setAsking(null);
    if (name === 'cancel' && runStore.get()?.record.id === record.id) leaveRun();
    try {
      await change.mutateAsync({ record, act: name });
      showToast(t(`act.${name}Done`));
    } catch (error) {
      showToast(problemText(error), { tone: 'err' });
    }
  };
  const hand = (): void => void download().catch((error: unknown) => showToast(problemText(error), { tone: 'err' }));

  return (
    <>
      {failed > 0 && (
        <Button icon="download" onClick={hand}>
          {t('act.download')}
        </Button>
      )}
      {open && (
        <Button kind="danger" busy={change.isPending} onClick={() => setAsking('cancel')}>
          {t(state === 'applying' ? 'act.stop' : 'act.cancel')}
        </Button>
      )}
      {(state === 'done' || state === 'failed') && counts.written > 0 && (
        <Button busy={change.isPending} onClick={() => setAsking('undo')}>
          {t('act.undo')}
        </Button>
      )}
      {state === 'done' && failed > 0 && (
        <Button kind="primary" icon="refresh" busy={change.isPending} onClick={() => void act('retry')}>
          {t('act.retry')}
        </Button>
      )}
      <ConfirmDialog
        open={asking === 'undo'}
        danger
        title={t('act.undoTitle', { number: record.number })}
        confirmText={t('act.undoConfirm')}
        onConfirm={() => void act('undo')}
        onCancel={() => setAsking(null)}
      >
        <p>{t('act.undoText', { count: counts.written })}</p>
        <p>{t('act.undoStays')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'cancel'}
        danger
        title={state === 'applying' ? t('act.stopTitle') : t('act.cancelTitle', { number: record.number })}
        confirmText={t(state === 'applying' ? 'act.stop' : 'act.cancel')}
        onConfirm={() => void act('cancel')}
        onCancel={() => setAsking(null)}
      >
        <p>{t(state === 'applying' ? 'act.stopText' : 'act.cancelText')}</p>
      </ConfirmDialog>
    </>
  );
}

import { useState } from 'react';
import type { ImportDetail } from '@/api/contract/imports';
import { useImportAct } from '@/api/imports';
import { useFactory } from '@/api/session';
import { demandSearch } from '@/domain/demand/demandSearch';
import { paths } from '@/domain/paths';
import { useProblemText } from '@/i18n/problemText';
import { useTranslation } from '@/i18n/useTranslation';
import { Button, LinkButton } from '@/ui/button/Button';
import { ConfirmDialog } from '@/ui/dialog/ConfirmDialog';
import { showToast } from '@/ui/toast/toasts';
import { cancelRun, runStore } from '../run/importRun';

/** What can be done with an import: look at its orders, take it back, or stop it. */
export function ImportActions({ record }: { readonly record: ImportDetail }) {
  const { t } = useTranslation('imports');
  const { problemText } = useProblemText();
  const factory = useFactory();
  const change = useImportAct(factory.id);
  const [asking, setAsking] = useState<'undo' | 'cancel' | null>(null);
  const running = record.state === 'receiving' || record.state === 'preparing';

  const act = async (name: 'undo' | 'cancel'): Promise<void> => {
    setAsking(null);
    try {
      if (name === 'cancel' && runStore.get()?.record.id === record.id) await cancelRun();
      else await change.mutateAsync({ id: record.id, act: name });
      showToast(t(`${name}.done`));
    } catch (error) {
      showToast(problemText(error), { tone: 'err' });
    }
  };

  return (
    <>
      {running && (
        <Button kind="danger" busy={change.isPending} onClick={() => setAsking('cancel')}>
          {t('cancel.button')}
        </Button>
      )}
      {record.state === 'published' && (
        <Button busy={change.isPending} onClick={() => setAsking('undo')}>
          {t('undo.button')}
        </Button>
      )}
      {record.state === 'published' && record.firstOrderDay && record.lastOrderDay && (
        <LinkButton kind="primary" icon="trend" to={paths.demand(factory.number, demandOf(record))}>
          {t('record.seeOrders')}
        </LinkButton>
      )}
      <ConfirmDialog
        open={asking === 'undo'}
        danger
        title={t('undo.title', { file: record.fileName })}
        confirmText={t('undo.confirm')}
        onConfirm={() => void act('undo')}
        onCancel={() => setAsking(null)}
      >
        <p>{t('undo.goes', { count: record.linesNew })}</p>
        {record.linesKnown > 0 && <p>{t('undo.stays', { count: record.linesKnown })}</p>}
        <p>{t('undo.again')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'cancel'}
        danger
        title={t('cancel.title', { file: record.fileName })}
        confirmText={t('cancel.confirm')}
        onConfirm={() => void act('cancel')}
        onCancel={() => setAsking(null)}
      >
        <p>{t('cancel.body')}</p>
      </ConfirmDialog>
    </>
  );
}

/** The demand page's address for exactly these orders' store, currency and days. */
function demandOf({ store, currency, firstOrderDay, lastOrderDay }: ImportDetail): string {
  return demandSearch({
    store: store.number,
    currency,
    ...(firstOrderDay !== null && lastOrderDay !== null && { window: { from: firstOrderDay, to: lastOrderDay } }),
  });
}

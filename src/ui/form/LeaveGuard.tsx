import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useTranslation } from '@/i18n/useTranslation';
import { Dialog, DialogActions } from '../dialog/Dialog';

/** Asks before a page with unsaved work is left; the draft stays in this browser either way. Needs a data router. */
export function LeaveGuard({ when }: { readonly when: boolean }) {
  const { t } = useTranslation('ui');
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    if (!when) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);

  const stay = (): void => blocker.reset?.();
  return (
    <Dialog
      open={blocker.state === 'blocked'}
      title={t('form.leaveTitle')}
      onClose={stay}
      actions={
        <DialogActions
          confirmText={t('form.leaveGo')}
          cancelText={t('form.leaveStay')}
          onConfirm={() => blocker.proceed?.()}
          onCancel={stay}
        />
      }
    >
      <p>{t('form.leaveBody')}</p>
    </Dialog>
  );
}

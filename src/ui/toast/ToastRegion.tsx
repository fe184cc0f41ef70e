import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '../icon/Icon';
import type { IconName } from '../icon/paths';
import { dismissToast, type Toast, useToasts } from './toasts';
import styles from './toast.module.css';

const icons: Readonly<Record<Toast['tone'], IconName>> = { ok: 'check', warn: 'warning', err: 'cross', info: 'info' };

/** Where passing messages appear. Once, in the shell. */
export function ToastRegion() {
  const { t } = useTranslation('ui');
  const toasts = useToasts();
  return (
    <section className={styles['region']} aria-label={t('dialog.notices')} aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <div key={toast.id} className={styles['toast']}>
          <span className={styles[toast.tone]}>
            <Icon name={icons[toast.tone]} strokeWidth={2} />
          </span>
          <span className={styles['text']}>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              className={styles['action']}
              onClick={() => {
                dismissToast(toast.id);
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </button>
          )}
          <button
            type="button"
            className={styles['close']}
            aria-label={t('dialog.dismiss')}
            onClick={() => dismissToast(toast.id)}
          >
            <Icon name="cross" size={14} />
          </button>
        </div>
      ))}
    </section>
  );
}

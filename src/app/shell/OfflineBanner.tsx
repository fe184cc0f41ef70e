import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useTranslation } from '@/i18n/useTranslation';
import { Icon } from '@/ui/icon/Icon';
import styles from './Shell.module.css';

/** Says that what is on show is from before the line broke. */
export function OfflineBanner() {
  const { t } = useTranslation('app');
  const online = useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
  );
  if (online) return null;
  return (
    <div role="status" className={styles['offline']}>
      <Icon name="warning" size={14} />
      {t('error.offline')}
    </div>
  );
}
